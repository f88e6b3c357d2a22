import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  mergeSignatures
} from "./chunk-4B2RM645.mjs";
import {
  readForecastRecord
} from "./chunk-X42WSGDH.mjs";
import {
  maskedText
} from "./chunk-V6TUXLC7.mjs";
import {
  openHistory
} from "./chunk-PZ7CAUA2.mjs";
import {
  MASKS
} from "./chunk-CXVT4QCN.mjs";
import {
  describeHistoryProblem
} from "./chunk-C4EHAC4R.mjs";
import {
  FLAKY_MODEL,
  createFlakyModel,
  recordedRunOf
} from "./chunk-PGXPOJ5U.mjs";
import {
  cleanLine,
  cleanLines
} from "./chunk-RTFOEQ4U.mjs";
import {
  lastPins,
  standingPins
} from "./chunk-3RXDIVYO.mjs";

// src/app/job/history-entry.ts
var EXCERPT_LINES = 8, CONCLUSION = {
  passed: "success",
  failed: "failure",
  "not-started": "failure",
  cancelled: "cancelled"
};
function jobRunOf(record) {
  let { context } = record, finishedAt = record.finishedAt ?? record.startedAt;
  return {
    id: context.runId,
    repo: context.repository ?? "",
    job: context.job ?? record.project,
    branch: context.branch,
    pr: context.pullRequest,
    sha: context.sha,
    attempt: context.attempt,
    startedAt: record.startedAt,
    completedAt: finishedAt,
    conclusion: record.outcome === "running" ? null : CONCLUSION[record.outcome],
    durationMs: finishedAt - record.startedAt,
    runner: null,
    extra: { workflow: context.workflow, project: record.project }
  };
}
function historyEntryOf({ record, report, redactor, machine }) {
  let run = jobRunOf(record);
  return {
    run: { ...run, extra: { ...run.extra, machine } },
    failures: report.verdicts.map((verdict) => failureRow(verdict, redactor)),
    services: record.services.flatMap(serviceRow),
    tests: record.gates.flatMap((gate) => gate.tests?.failures ?? []).map(testRow)
  };
}
function failureRow(verdict, redactor) {
  let redact = (text) => redactor.redact(text), lines = verdict.evidence.flatMap((block) => block.text).slice(0, EXCERPT_LINES);
  return {
    signature: verdict.signature,
    cause: verdict.cause,
    title: cleanLine(verdict.title, { redact }),
    excerpt: cleanLines(lines, { redact }).join(`
`),
    culprit: verdict.culprit,
    masked: maskedText(verdict.masked, redact)
  };
}
function serviceRow(service) {
  let outcome = outcomeOf(service);
  if (!outcome) return [];
  let { name, readyAfterMs, responseMs, restarts, peakCpuPercent, peakMemoryBytes } = service;
  return [{ service: name, readyAfterMs, responseMs, restarts, ...{ peakCpuPercent, peakMemoryBytes }, outcome }];
}
function outcomeOf(service) {
  return service.skippedBecause !== null ? "skipped" : service.failure !== null ? "failed" : service.readyAt === null ? null : service.type === "task" ? "completed" : "ready";
}
function testRow(test) {
  let status = test.status === "skipped" ? "skipped" : "failed";
  return { name: test.name, status, durationMs: test.durationMs };
}

// src/app/job/known-names.ts
function underKnownNames(diagnoses, known) {
  let seen = known.map((row) => ({ ...row, generic: !1 })), fresh = diagnoses.flatMap(countedOf), items = [...seen, ...fresh], leaders = mergeSignatures(items), leaderOf = new Map(items.map(({ signature }, index) => [signature, leaders[index]])), textOf = new Map(items.map(({ signature, masked }) => [signature, masked]));
  return diagnoses.map((diagnosis) => {
    let leader = leaderOf.get(diagnosis.signature);
    if (diagnosis.generic || leader === void 0) return { diagnosis, alike: [] };
    let group = new Set(
      items.flatMap(({ signature }, at) => leaders[at] === leader ? signature : [])
    );
    group.delete(leader);
    let masked = textOf.get(leader);
    return {
      diagnosis: { ...diagnosis, signature: leader, ...masked === void 0 ? {} : { masked } },
      alike: [...group]
    };
  });
}
function countedOf({ signature, masked, generic }) {
  return generic || masked === void 0 ? [] : [{ signature, masked, generic, count: 0 }];
}

// src/app/job/pinned-cause.ts
function withPinnedCause({ diagnosis, alike }, pins) {
  if (diagnosis.generic) return diagnosis;
  let pin = [diagnosis.signature, ...alike].map((name) => pins.find(({ signature }) => signature === name)).find((found) => found !== void 0);
  if (pin === void 0 || pin.cause === null) return diagnosis;
  let { cause: ruleCause, rule } = diagnosis;
  return {
    ...diagnosis,
    cause: pin.cause,
    rule: { ...rule, name: "pin" },
    pinned: { by: pin.by, at: pin.saidAt, ruleCause, rule: rule.name }
  };
}

// src/forecast/flaky/rerun-decision.ts
var PUBLISHED_COSTS = { rerun: 2e-4, investigation: 5.67 }, PASSES_WHEN_FLAKY = 0.9;
function decideRerun(probability, costs = PUBLISHED_COSTS) {
  let worth = probability * costs.investigation - costs.rerun, passesWhenFlaky = Math.max(PASSES_WHEN_FLAKY, (1 + probability) / 2), flaky = probability / passesWhenFlaky, fails = 1 - probability;
  return {
    rerun: worth > 0,
    worth,
    paysFrom: Math.min(1, costs.rerun / costs.investigation),
    flaky,
    flakyAfterPass: 1,
    flakyAfterFailure: fails > 0 ? flaky * (1 - passesWhenFlaky) / fails : 0.5,
    expectedMove: 2 * probability * (1 - flaky)
  };
}

// src/forecast/flaky/failure-nature.ts
function natureOf(evidence) {
  let { forecast, generic } = evidence, at = (probability) => sharesAt(probability, evidence), low = at(forecast.lo), high = at(forecast.hi), shares = at(forecast.probability);
  return { nature: decided(), shares, counts: forecast.counts };
  function decided() {
    return high.regression > 0.6 ? "regression" : generic ? "unknown" : shares.infrastructure > 0.6 ? "infrastructure" : low.flaky > 0.6 ? "flaky" : "unknown";
  }
}
function sharesAt(probability, { cause, confidence }) {
  let spoken = cause === "infrastructure" || cause === "deterministic" ? confidence : 0, infrastructure = cause === "infrastructure" ? spoken : 0, flaky = (1 - spoken) * probability;
  return { regression: 1 - infrastructure - flaky, flaky, infrastructure };
}

// src/app/job/rerun-outlooks.ts
var LOOKED_BACK = 500, LEAST_RERUNS = 5;
function rerunOutlooks(latest, run, failures) {
  let model = createFlakyModel();
  for (let { run: past, signatures } of latest)
    past.id !== run.id && model.finished(finishedRunOf(past, signatures));
  return failures.map(({ diagnosis: { signature, generic } }) => {
    let failed = finishedRunOf(run, generic ? [] : [signature]);
    return outlookOf(model.asked({ ...failed, outcome: "failed" }), generic);
  });
}
function finishedRunOf(run, failed) {
  let { event } = run.extra, origin = { event: typeof event == "string" ? event : null, batch: run.id };
  return { ...recordedRunOf(run, origin), failed, knownAt: run.completedAt ?? run.startedAt };
}
function outlookOf(forecast, generic) {
  let { probability, lo, hi, counts } = forecast;
  if (counts.rerun < LEAST_RERUNS) return null;
  let { flaky, flakyAfterPass, flakyAfterFailure, worth } = decideRerun(probability), look = PUBLISHED_COSTS.investigation;
  return {
    probability,
    lo,
    hi,
    says: saidOf(forecast, generic),
    model: FLAKY_MODEL,
    counts: {
      runs: counts.runs,
      failures: counts.failures,
      reruns: counts.rerun,
      rerunPasses: counts.passedAgain
    },
    cost: { rerun: look - worth, look },
    comesAndGoes: { now: flaky, afterPass: flakyAfterPass, afterFailure: flakyAfterFailure }
  };
}
function saidOf(forecast, generic) {
  let { nature } = natureOf({ forecast, cause: "unknown", confidence: 0, generic });
  return nature === "regression" ? "fails" : nature === "flaky" ? "passes" : "undecided";
}

// src/app/job/ask-history.ts
var WINDOW_DAYS = 14;
async function askHistory(question, world) {
  if (question.location === null) return nothingKnown(question, []);
  let opened = await openHistory(question.location, { clock: world.clock });
  if (!opened.ok) return nothingKnown(question, [describeHistoryProblem(opened.error)]);
  let { store, setAside } = opened.value, warnings = setAside ? [setAsideText(setAside)] : [];
  try {
    return { ...await answerFrom(store, question), warnings };
  } catch (error) {
    let { message } = error;
    return nothingKnown(question, [...warnings, `The history could not be asked: ${message}`]);
  } finally {
    await store.close();
  }
}
function jobOf(record) {
  return record.context.job ?? record.project;
}
async function answerFrom(store, { record, diagnoses, heard }) {
  let { repository, baseBranch } = record.context, scope = { repo: repository ?? "", job: jobOf(record), asOf: record.startedAt, baseBranch }, known = diagnoses.length === 0 ? [] : await store.knownFailures({ ...scope, windowDays: WINDOW_DAYS, masks: MASKS.version }), named = underKnownNames(diagnoses, known), services = record.services.map(({ name }) => name), usualReadyTimes = await store.usualReadyTimes({ ...scope, services }), failures = await failuresFrom(store, { record, named, told: heard.pins }), forecasts = await readForecastRecord(store, scope) ?? heard.forecasts;
  return { failures, counts: await store.count(scope), usualReadyTimes, forecasts };
}
async function failuresFrom(store, { record, named, told }) {
  if (named.length === 0) return [];
  let { repository, baseBranch, branch, pullRequest: pr, sha } = record.context, scope = { repo: repository ?? "", job: jobOf(record), asOf: record.startedAt }, latest = await store.latestRuns({ ...scope, most: LOOKED_BACK }), pins = standingPins(lastPins([...await store.feedback.pins(scope), ...told])), outlooks = rerunOutlooks(latest, jobRunOf(record), named), failures = [];
  for (let [index, one] of named.entries()) {
    let { alike } = one, { signature } = one.diagnosis, query = { ...scope, signature, alike, baseBranch, branch, pr, sha }, slice = await store.slice({ ...query, windowDays: WINDOW_DAYS });
    failures.push({ diagnosis: withPinnedCause(one, pins), slice, rerun: outlooks[index] ?? null });
  }
  return failures;
}
function nothingKnown({ diagnoses, heard }, warnings) {
  let counts = { runs: 0, baseRuns: 0 }, pins = standingPins(heard.pins);
  return { failures: diagnoses.map((diagnosis) => ({
    diagnosis: withPinnedCause({ diagnosis, alike: [] }, pins),
    slice: EMPTY,
    rerun: null
  })), counts, usualReadyTimes: [], forecasts: heard.forecasts, warnings };
}
var EMPTY = {
  baseRuns: 0,
  baseFailures: 0,
  otherRuns: 0,
  otherFailures: 0,
  otherChanges: 0,
  sameCommitPasses: 0,
  sameCommitFailures: 0,
  reruns: 0,
  rerunPasses: 0,
  incomparable: 0,
  firstSeen: null,
  lastSeen: null,
  windowDays: WINDOW_DAYS
};
function setAsideText(file) {
  return `The history could not be read and was kept as ${file}; a new one was started.`;
}

export {
  historyEntryOf,
  askHistory,
  setAsideText
};
