import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  mergeSignatures
} from "./chunk-4B2RM645.mjs";
import {
  settled
} from "./chunk-NI5FHBGD.mjs";
import {
  cardedVerdicts,
  excerptOf,
  excerptRoom,
  isTelling as isTelling2,
  rerunCommand,
  rerunDetails,
  rerunSentence,
  retryAdvice
} from "./chunk-JCF5YWPH.mjs";
import {
  describeCheck,
  describeFailure,
  describePartial,
  describeWhatIf,
  gateDetail,
  isTelling,
  placeOf,
  ranForMs,
  serviceDetail,
  shortPath,
  sourceName,
  statusWord,
  usualText
} from "./chunk-HTTNZQBR.mjs";
import {
  html,
  page
} from "./chunk-RX43XFGT.mjs";
import {
  readForecastRecord
} from "./chunk-KRSN46WR.mjs";
import {
  jsonOf
} from "./chunk-LUU4RE65.mjs";
import {
  maskedText
} from "./chunk-OL7VELS6.mjs";
import {
  openHistory
} from "./chunk-C6L2WCEV.mjs";
import {
  LARGEST_CODE_OWNERS,
  assembleTriage,
  describeIncompleteRun,
  judge,
  namedFiles,
  parseCodeOwners
} from "./chunk-G66QDWCM.mjs";
import {
  codeFence,
  confinePath
} from "./chunk-QI67WJWO.mjs";
import {
  escapeMarkdownInline,
  inlineCode
} from "./chunk-ODOSYDRX.mjs";
import {
  escapeHtml
} from "./chunk-V6QWHFEF.mjs";
import {
  safeUrl
} from "./chunk-7ADZRQRH.mjs";
import {
  diagnose
} from "./chunk-Z6TQPBGO.mjs";
import {
  placeAnnotations,
  repositoryFiles
} from "./chunk-MLZPGBYE.mjs";
import {
  causeSureness
} from "./chunk-CSGKXHK4.mjs";
import {
  readForRuns
} from "./chunk-ETHLWRSO.mjs";
import {
  parseTracked,
  trackedKey
} from "./chunk-ZEAEJKHJ.mjs";
import {
  readLog
} from "./chunk-XALZVAZH.mjs";
import {
  MASKS,
  signatureOf
} from "./chunk-PRR7GZAE.mjs";
import {
  describeHistoryProblem
} from "./chunk-XEP5XGZ7.mjs";
import {
  interestingLine,
  interestingWords
} from "./chunk-BVMSZR44.mjs";
import {
  FLAKY_MODEL,
  createFlakyModel,
  recordedRunOf
} from "./chunk-ATXCFXW5.mjs";
import {
  writeWholeFile
} from "./chunk-L53GNFIM.mjs";
import {
  OWN_RULES
} from "./chunk-T23W4NQG.mjs";
import {
  ACTOR,
  GATE,
  OUTCOME,
  RELATION,
  RETRY,
  STATUS,
  actorSentence,
  clause,
  counted,
  formatBytes,
  groupDigits,
  percent
} from "./chunk-Y44HDPE2.mjs";
import {
  cleanDeep,
  cleanLine,
  cleanLines
} from "./chunk-D7MHDD5P.mjs";
import {
  truncate
} from "./chunk-KPWNISOK.mjs";
import {
  addCounts,
  commentPartOf,
  countRelations,
  describeWhose,
  formatDuration,
  formatFault,
  formatLocation,
  lastPins,
  shortSignature,
  standingPins
} from "./chunk-4INBPDXK.mjs";
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";

// src/evidence/annotations/read-frames.ts
var LINE = String.raw`(?<line>\d{1,7})`, PATTERNS = [
  {
    tools: "V8, with a function",
    pattern: frame(
      String.raw`(?:at|❯) .{0,200}\((?<file>(?:file:\/\/)?[^():]{1,300}):${LINE}:\d{1,7}\)`
    )
  },
  {
    tools: "V8 and Vitest",
    pattern: frame(
      String.raw`(?:at|❯) (?:async )?(?:[\w.<>]{1,100} )?(?<file>(?:file:\/\/)?[^\s():]{1,300}):${LINE}:\d{1,7}`
    )
  },
  {
    tools: "Python",
    pattern: frame(String.raw`File "(?<file>[^"]{1,300})", line ${LINE}(?:, in .{1,200})?`),
    innermostLast: !0
  },
  {
    tools: "pytest",
    pattern: frame(String.raw`(?<file>[^\s():"']{1,300}\.py):${LINE}: .{0,300}`),
    innermostLast: !0
  },
  {
    tools: "the JVM",
    pattern: frame(
      String.raw`at (?:[\w.@-]{0,80}\/){0,2}(?<of>[\w.$]{1,300})\.[\w$<>]{1,100}\((?<file>\w{1,100}\.(?:java|kt|scala|groovy)):${LINE}\)`
    )
  },
  {
    tools: "Go",
    pattern: frame(String.raw`(?<file>[^\s():"']{1,300}\.go):${LINE}(?: \+0x[\da-f]{1,16})?`)
  },
  {
    tools: "Rust",
    pattern: frame(
      String.raw`(?:at|.{0,200}panicked at) (?<file>[^\s():"']{1,300}\.rs):${LINE}(?::\d{1,7})?:?`
    )
  },
  {
    tools: "Ruby",
    pattern: frame(String.raw`(?:from )?(?<file>[^\s():"']{1,300}\.rb):${LINE}:in .{0,300}`)
  },
  {
    tools: "PHP",
    pattern: frame(String.raw`#\d{1,4} (?<file>[^\s():"']{1,300}\.php)\(${LINE}\)(?:: .{0,300})?`)
  },
  {
    tools: ".NET",
    pattern: frame(String.raw`at .{1,300} in (?<file>(?:[A-Za-z]:)?[^:]{1,300}):line ${LINE}`)
  }
];
function frame(text) {
  return new RegExp(`^\\s{0,40}${text}$`);
}
var LONGEST_READ = 1e3;
function readFrames(lines) {
  let frames = [], isReversed = !1;
  for (let text of lines)
    if (!(text.length > LONGEST_READ))
      for (let { pattern, innermostLast = !1 } of PATTERNS) {
        let groups = pattern.exec(text.trimEnd())?.groups;
        if (groups !== void 0) {
          isReversed ||= innermostLast, frames.push({ file: pathOf(groups), line: Number(groups.line) });
          break;
        }
      }
  return isReversed ? frames.reverse() : frames;
}
function pathOf({ file = "", of }) {
  if (of !== void 0) {
    let folder = of.split(".").slice(0, -1).join("/");
    return folder === "" ? file : `${folder}/${file}`;
  }
  return file.startsWith("file://") ? decoded(file) : file;
}
function decoded(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

// src/evidence/annotations/place-frames.ts
var MOST_PLACES = 3;
function placeFrames({ tests: tests2, evidence, resolve }) {
  let known = new Set(tests2.map(({ file }) => file === null ? null : resolve(file))), places = [];
  for (let { text } of evidence) {
    for (let { file, line } of readFrames(text)) {
      let own = resolve(file);
      if (!(own === null || known.has(own))) {
        known.add(own), places.push({ file: own, line });
        break;
      }
    }
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

// src/app/context/find-owners.ts
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
var PLACES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
function ownersFinder(directory) {
  let root = repositoryRoot(directory), owners = readCodeOwners(root);
  return owners ? (diagnosis) => {
    for (let file of namedFiles(diagnosis)) {
      let path = repositoryPath(file, root, directory);
      if (path !== null) return owners.ownersOf(path);
    }
    return [];
  } : () => [];
}
function repositoryRoot(directory) {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return directory;
  }
}
function readCodeOwners(root) {
  for (let place2 of PLACES) {
    let file = join(root, place2);
    try {
      if (!existsSync(file)) continue;
      return statSync(file).size > LARGEST_CODE_OWNERS ? null : parseCodeOwners(readFileSync(file, "utf8"));
    } catch {
      return null;
    }
  }
  return null;
}
function repositoryPath(file, root, directory) {
  let bases = isAbsolute(file) ? [""] : [.../* @__PURE__ */ new Set([root, directory])];
  for (let base of bases) {
    let path = join(base, file), inside = relative(root, path);
    if (!(inside.startsWith("..") || !confinePath(root, path).ok || !isFile(path)))
      return inside.split(sep).join("/");
  }
  return null;
}
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return !1;
  }
}

// src/app/for-runs/hear-of-night.ts
var NOTHING_HEARD = { pins: [], issues: [], forecasts: null };
async function hearOfNight({ file, repo, asOf }) {
  let read = await readForRuns(file);
  if (!read.ok) return { heard: NOTHING_HEARD, warnings: [read.error] };
  let told = read.value;
  if (told === null) return { heard: NOTHING_HEARD, warnings: [] };
  if (told.repo !== repo)
    return {
      heard: NOTHING_HEARD,
      warnings: [`${file} was left aside: it is of another repository.`]
    };
  let pins = told.pins.filter(({ knownAt }) => knownAt <= asOf), { issues, forecasts } = told.toldAt <= asOf ? told : NOTHING_HEARD;
  return { heard: { pins, issues, forecasts }, warnings: [] };
}

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
  let { location, asItStands } = question, opened = await openHistory(location, { clock: world.clock, asItStands });
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
  let { repository, baseBranch } = record.context, scope = { repo: repository ?? "", job: jobOf(record), asOf: record.startedAt, baseBranch }, known = diagnoses.length === 0 ? [] : await store.knownFailures({ ...scope, windowDays: WINDOW_DAYS, masks: MASKS.version }), named = underKnownNames(diagnoses, known), services = record.services.map(({ name }) => name), usualReadyTimes = await store.usualReadyTimes({ ...scope, services }), issues = parseTracked(await store.cursor(trackedKey(scope.repo))) ?? heard.issues, failures = await failuresFrom(store, { record, named, told: heard.pins, issues }), forecasts = await readForecastRecord(store, scope) ?? heard.forecasts;
  return { failures, counts: await store.count(scope), usualReadyTimes, forecasts };
}
async function failuresFrom(store, { record, named, told, issues }) {
  if (named.length === 0) return [];
  let { repository, baseBranch, branch, pullRequest: pr, sha } = record.context, scope = { repo: repository ?? "", job: jobOf(record), asOf: record.startedAt }, latest = await store.latestRuns({ ...scope, most: LOOKED_BACK }), pins = standingPins(lastPins([...await store.feedback.pins(scope), ...told])), outlooks = rerunOutlooks(latest, jobRunOf(record), named), failures = [];
  for (let [index, one2] of named.entries()) {
    let { alike } = one2, { signature } = one2.diagnosis, query = { ...scope, signature, alike, baseBranch, branch, pr, sha }, slice = await store.slice({ ...query, windowDays: WINDOW_DAYS }), rerun = outlooks[index] ?? null, issue = issueAbout(one2, issues);
    failures.push({ diagnosis: withPinnedCause(one2, pins), slice, rerun, issue });
  }
  return failures;
}
function issueAbout({ diagnosis, alike }, issues) {
  if (diagnosis.generic) return null;
  let names = [diagnosis.signature, ...alike];
  return issues.find(({ signature }) => names.includes(signature))?.issue ?? null;
}
function nothingKnown({ diagnoses, heard }, warnings) {
  let counts = { runs: 0, baseRuns: 0 }, pins = standingPins(heard.pins);
  return { failures: diagnoses.map((diagnosis) => ({
    diagnosis: withPinnedCause({ diagnosis, alike: [] }, pins),
    slice: EMPTY,
    rerun: null,
    issue: issueAbout({ diagnosis, alike: [] }, heard.issues)
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

// src/app/job/collect-evidence.ts
import { join as join2 } from "node:path";
async function collectEvidence(record, directory, rules) {
  let logs = [];
  for (let { file, source } of logsOf(record)) {
    let reading = await readLog({
      file: join2(directory.root, file),
      label: file,
      source,
      interesting: (text) => interestingLine(text, rules),
      interestingWords: interestingWords(rules)
    });
    logs.push({ ...reading, file, source });
  }
  return logs;
}
function logsOf(record) {
  let services = record.services.filter(
    ({ failure }) => record.outcome !== "passed" || failure !== null
  ).flatMap(
    ({ name, logFile, spawnedAt }) => logFile === null || spawnedAt === null ? [] : [{ file: logFile, source: { kind: "service", service: name } }]
  ), gates = record.gates.flatMap(
    ({ name, logFile, outcome }) => logFile === null || outcome === "passed" ? [] : [{ file: logFile, source: { kind: "gate", gate: name } }]
  );
  return [...services, ...gates];
}

// src/graph/what-if.ts
function whatIf(graph, durationMs) {
  let timed = numbered(graph, durationMs), base = timingOf(timed, {});
  if (base.boundMs <= 0) return null;
  let path = pathOf2(timed, base), worth = Math.max(100, base.boundMs * 0.1), saves = (change) => base.boundMs - timingOf(timed, change).boundMs, name = (node) => timed.names[node], edges = path.edges.map((edge) => {
    let removed = saves({ edge: { edge, change: "removed" } }), started = mayOnlyStart(edge) ? saves({ edge: { edge, change: "only-started" } }) : 0, change = started > 0 && started >= removed * 0.9 ? "only-started" : "removed", savesMs = change === "removed" ? removed : started;
    return { from: name(edge.from), service: name(edge.to), change, savesMs };
  }), nodes = path.nodes.map((halved) => ({ service: name(halved), savesMs: saves({ halved }) }));
  return {
    edge: most(edges, worth),
    node: most(nodes, worth),
    idle: idleEdges(timed, base)
  };
}
function mayOnlyStart({ condition }) {
  return condition === "service_healthy" || condition === "service_log_ready";
}
function most(changes, least) {
  let best = null;
  for (let change of changes)
    change.savesMs >= least && change.savesMs > (best?.savesMs ?? 0) && (best = change);
  return best;
}
function numbered(graph, durationMs) {
  let names = graph.services.map(({ name }) => name), positions = new Map(names.map((name, position) => [name, position])), incoming = names.map(() => []);
  for (let { from, service, condition } of graph.edges) {
    let [waiting, awaited] = [positions.get(from), positions.get(service)];
    waiting === void 0 || awaited === void 0 || awaited >= waiting || incoming[waiting]?.push({ from: waiting, to: awaited, condition });
  }
  let durations = names.map((name) => {
    let own = durationMs(name);
    return Number.isFinite(own) ? Math.max(0, own) : 0;
  });
  return { names, durations, incoming };
}
function timingOf({ names, durations, incoming }, change) {
  let startMs = new Array(names.length).fill(0), finishMs = new Array(names.length).fill(0), boundMs = 0;
  for (let node = 0; node < names.length; node += 1) {
    let start = 0;
    for (let edge of incoming[node] ?? []) {
      let changed = change.edge?.edge === edge ? change.edge.change : null;
      if (changed === "removed") continue;
      let early = changed !== null || edge.condition === "service_started";
      start = Math.max(start, (early ? startMs[edge.to] : finishMs[edge.to]) ?? 0);
    }
    let own = durations[node] ?? 0;
    startMs[node] = start, finishMs[node] = start + (change.halved === node ? own / 2 : own), boundMs = Math.max(boundMs, finishMs[node] ?? 0);
  }
  return { startMs, finishMs, boundMs };
}
function pathOf2(timed, timing) {
  let nodes = [], edges = [], node = timing.finishMs.indexOf(timing.boundMs);
  for (; ; ) {
    nodes.push(node);
    let deciding = decidingEdge(timed.incoming[node] ?? [], timing);
    if (deciding === null) return { nodes, edges };
    edges.push(deciding), node = deciding.to;
  }
}
function decidingEdge(incoming, timing) {
  let deciding = null;
  for (let edge of incoming)
    (deciding === null || metAt(edge, timing) > metAt(deciding, timing)) && (deciding = edge);
  return deciding;
}
function metAt({ to, condition }, { startMs, finishMs }) {
  return (condition === "service_started" ? startMs[to] : finishMs[to]) ?? 0;
}
function idleEdges({ names, incoming }, timing) {
  return incoming.flat().flatMap((edge) => {
    let slackMs = (timing.startMs[edge.from] ?? 0) - metAt(edge, timing), [from, service] = [names[edge.from], names[edge.to]];
    return slackMs > 0 && from !== void 0 && service !== void 0 ? [{ from, service, slackMs }] : [];
  });
}

// src/app/job/look-back.ts
function lookBack(record, usual) {
  let usualOf = new Map(usual.map((time) => [time.service, time])), services = record.services.map((service) => {
    let usualReady = usualOf.get(service.name);
    return usualReady ? { ...service, usualReady } : service;
  });
  return { ...record, services, bringUp: withWhatIf(record) };
}
function withWhatIf({ bringUp, services }) {
  if (!bringUp) return null;
  let readyAfterMs = new Map(services.map((service) => [service.name, service.readyAfterMs])), edges = services.flatMap(
    ({ name, dependsOn }) => dependsOn.map(({ service, condition = "service_healthy" }) => ({
      from: name,
      service,
      condition
    }))
  ), found = whatIf({ services, edges }, (name) => readyAfterMs.get(name) ?? 0);
  return found ? { ...bringUp, whatIf: found } : bringUp;
}

// src/app/job/triage-run.ts
async function triageRun(input) {
  let { record, world, incomplete = null } = input, rules = input.rules?.book ?? OWN_RULES, logs = await collectEvidence(record, input.directory, rules), blocks = logs.flatMap((log) => log.blocks), unread = [...logs.flatMap(unreadLog), ...unreadJournal(incomplete)], diagnoses = diagnose({ record, blocks, unread, signatureOf, rules }), { historyLocation: location, isNew } = input, { heard, warnings } = await hearOfNight({
    file: input.directory.forRuns,
    repo: record.context.repository ?? "",
    asOf: record.startedAt
  }), history = await askHistory({ location, asItStands: !isNew, record, diagnoses, heard }, world), ownersOf = ownersFinder(record.directory), resolve = await repositoryFiles(record.directory), verdicts = history.failures.map(({ diagnosis, slice, rerun, issue }) => {
    let owners = ownersOf(diagnosis), verdict = judge(diagnosis, slice, { context: record.context, rules, owners, rerun }), annotations = placeAnnotations({
      ...diagnosis,
      others: othersOf(diagnosis, logs),
      resolve
    }), { changedFiles } = record.context, thrownAt = placeFrames({ ...diagnosis, resolve }).map((frame2) => ({
      ...frame2,
      changed: changedFiles.includes(frame2.file)
    }));
    return {
      ...verdict,
      ...annotations.length > 0 ? { annotations } : {},
      ...thrownAt.length > 0 ? { thrownAt } : {},
      ...issue === null ? {} : { issue }
    };
  }), { baseBranch } = record.context, report = assembleTriage({
    record,
    version: world.version,
    verdicts,
    history: { ...history.counts, baseBranch },
    forecasts: history.forecasts,
    incomplete,
    allowedReruns: input.rerun?.when === "retry-safe" ? input.rerun.max : 0
  });
  return {
    record: lookBack(record, history.usualReadyTimes),
    report,
    blocks,
    warnings: [...warnings, ...history.warnings, ...input.rules?.warnings() ?? []]
  };
}
function unreadLog({ source, file, problem }) {
  return problem === null ? [] : [{ source, problem: `${file}: ${problem}` }];
}
function unreadJournal(incomplete) {
  return incomplete?.kind === "killed" ? [{ source: null, problem: describeIncompleteRun(incomplete) }] : [];
}
function othersOf(diagnosis, logs) {
  if (diagnosis.culprit !== null || diagnosis.tests.length > 0) return [];
  let [best] = diagnosis.evidence;
  return logs.find(({ file, source }) => source.kind === "gate" && file === best?.file)?.annotations ?? [];
}

// src/report/markdown/evidence.ts
var LINE_BUDGET_BYTES = 300;
function evidenceFence(verdict, mostLines) {
  let lines = [], left = mostLines;
  for (let [index, block] of verdict.evidence.entries()) {
    let room = excerptRoom(verdict.evidence, index, left);
    if (room <= 0) break;
    let prefix = block.source.kind === "service" ? `${sourceName(block)} │ ` : "";
    for (let line of excerptOf(block, room))
      lines.push(line === null ? "⋮" : truncate(`${prefix}${line.text}`, LINE_BUDGET_BYTES)), line !== null && (left -= 1);
  }
  return lines.length > 0 ? codeFence(lines, "text") : "";
}
function evidencePlaces(verdict, links, most2) {
  return verdict.evidence.slice(0, most2).map((block) => place(block, links));
}
function place(block, links) {
  let text = inlineCode(placeOf(block)), address = safeUrl(links.evidence?.(block));
  return address ? `[${text}](${address})` : text;
}

// src/report/markdown/file-places.ts
function testPlace(test, verdict, links) {
  let { file, line } = test;
  if (file === null) return "";
  let placed = verdict.annotations?.find((one2) => one2.file === file && one2.line === line);
  return ` ${linked(placed?.repositoryFile ?? null, { file, line }, links)}`;
}
function complainedPlaces(verdict, links) {
  return (verdict.annotations ?? []).flatMap(
    ({ repositoryFile: file, line, message }) => file === null || verdict.tests.some(({ name }) => name === message) ? [] : [linked(file, { file, line }, links)]
  );
}
function thrownPlaces({ thrownAt = [] }, links) {
  return thrownAt.map((place2) => {
    let where = linked(place2.file, place2, links);
    return place2.changed ? `${where}, **part of this change**` : where;
  });
}
function linked(repositoryFile, { file, line }, links) {
  let text = inlineCode(`${repositoryFile ?? file}${line === null ? "" : `:${line}`}`), address = repositoryFile === null ? null : safeUrl(links.file?.(repositoryFile, line));
  return address ? `[${text}](${address})` : text;
}

// src/report/markdown/jobs-line.ts
var MOST_NAMES = 5;
function jobsLine(jobs) {
  let named = jobs.slice(0, MOST_NAMES).map(jobText), more2 = jobs.length > MOST_NAMES ? [`and ${groupDigits(jobs.length - MOST_NAMES)} more`] : [];
  return `In ${counted(jobs.length, "job")}: ${[...named, ...more2].join(", ")}`;
}
function jobText({ job, report }) {
  let address = safeUrl(report.context.url);
  return address ? `[${inlineCode(job)}](${address})` : inlineCode(job);
}

// src/report/markdown/card.ts
var MOST_NAMES2 = 5;
function openCard(verdict, context) {
  let { label } = RELATION[verdict.relation], title = `**${escapeMarkdownInline(verdict.title)}** · ${causeText(verdict)} · **${label}** (${percent(verdict.relationProbability)})`;
  return join3([title, ...cardBody(verdict, context)]);
}
function foldedCard(verdict, context) {
  let { icon } = RELATION[verdict.relation], summary = `${icon} ${cardLine(verdict)}`;
  return join3([
    `<details><summary>${summary}</summary>`,
    ...cardBody(verdict, context),
    "</details>"
  ]);
}
function cardLine(verdict) {
  let { owner, label } = RELATION[verdict.relation];
  return [
    `${owner}: <b>${escapeMarkdownInline(verdict.title)}</b>`,
    verdict.pinned ? causeText(verdict) : inlineCode(verdict.cause),
    `${label} (${percent(verdict.relationProbability)})`,
    retryAdvice(verdict)
  ].join(" · ");
}
function cardBody(verdict, context) {
  let places = evidencePlaces(verdict, context.links, 3);
  return [
    context.jobs.length > 0 ? jobsLine(context.jobs) : "",
    testLine(verdict, context.links),
    placeLine(verdict, context.links),
    thrownLine(verdict, context.links),
    evidenceFence(verdict, context.lines),
    [...places, escapeMarkdownInline(clause(verdict.because)), knownText(verdict, context.links)].filter(Boolean).join(" · "),
    unreadLine(verdict),
    chainLine(verdict),
    actLine(verdict, context.run),
    rerunFold(verdict),
    signatureLine(verdict)
  ];
}
function knownText({ issue }, links) {
  if (issue === void 0) return "";
  let address = safeUrl(links.issue?.(issue));
  return address ? `known: [issue ${issue}](${address})` : `known: issue ${issue}`;
}
function rerunFold({ rerun }) {
  return rerun === void 0 ? "" : `<details>${`<summary>${escapeMarkdownInline(rerunSentence(rerun))}</summary>`}${escapeMarkdownInline(rerunDetails(rerun))}</details>`;
}
function causeText(verdict) {
  return `${inlineCode(verdict.cause)} ${escapeMarkdownInline(causeSureness(verdict))}`;
}
function signatureLine({ generic, signature }) {
  return generic ? "" : `<sub>signature ${inlineCode(shortSignature(signature))}</sub>`;
}
function testLine(verdict, links) {
  let named = verdict.tests.slice(0, MOST_NAMES2).map((test) => `${inlineCode(test.name)}${testPlace(test, verdict, links)}`);
  return named.length > 0 ? `Fails: ${[...named, more(verdict.tests.length)].filter(Boolean).join(", ")}` : "";
}
function placeLine(verdict, links) {
  let places = complainedPlaces(verdict, links), named = places.slice(0, MOST_NAMES2);
  return named.length > 0 ? `In: ${[...named, more(places.length)].filter(Boolean).join(", ")}` : "";
}
function thrownLine(verdict, links) {
  let places = thrownPlaces(verdict, links);
  return places.length > 0 ? `Thrown in: ${places.join(" · ")}` : "";
}
function unreadLine({ unread = [] }) {
  return unread.map((problem) => `⚠ ${escapeMarkdownInline(problem)}`).join("<br>");
}
function chainLine({ chain: chain2, affected }) {
  if (chain2.length > 1) return chain2.map(escapeMarkdownInline).join(" ← ");
  let named = affected.slice(0, MOST_NAMES2).map(inlineCode);
  return named.length > 0 ? `Took down: ${[...named, more(affected.length)].filter(Boolean).join(", ")}` : "";
}
function more(count) {
  return count > MOST_NAMES2 ? `and ${groupDigits(count - MOST_NAMES2)} more` : "";
}
function actLine(verdict, run) {
  let owners = verdict.owners.slice(0, MOST_NAMES2).map(inlineCode), who = owners.length > 0 ? `${owners.join(", ")} ${owners.length > 1 ? "act" : "acts"}` : actorSentence(verdict.whoActs), command2 = rerunCommand(verdict, run), advice = `${retryAdvice(verdict)}${command2 ? `: ${inlineCode(command2)}` : ""}`;
  return [`**${who}**`, escapeMarkdownInline(clause(verdict.action)), advice].filter((part) => part !== "").join(" · ");
}
function join3(parts) {
  return parts.filter((part) => part !== "").join(`

`);
}

// src/report/markdown/fault-list.ts
function faultList(faults, most2) {
  if (faults.length === 0) return "";
  let items = faults.slice(0, most2).map((fault) => {
    let where = fault.location ? `${inlineCode(formatLocation(fault.location))} ` : "", path = fault.path ? `${inlineCode(fault.path)}: ` : "";
    return `- ${where}${path}${escapeMarkdownInline(fault.problem)} *${escapeMarkdownInline(fault.remedy)}*`;
  }), left = faults.length - items.length;
  return [...items, ...left > 0 ? [`- and ${counted(left, "more finding")}`] : []].join(`
`);
}

// src/report/markdown/footer.ts
function footer(parts, links) {
  let [first] = parts;
  if (first === void 0) return "";
  let reports = parts.map(({ report }) => report), { context, version } = first.report;
  return `<sub>${[
    context.sha ? `${shortSha(context.sha)}${baseText(first)}` : "",
    testsText(parts),
    historyText(parts),
    forecastText(reports.flatMap(({ forecasts = [] }) => forecasts)),
    link("report", links.report),
    link("run", runPage(links.run ?? context.url, parts.length)),
    `Signalbox ${inlineCode(version)}`,
    reports.some(({ verdicts }) => verdicts.length > 0) ? "wrong? react 👎" : ""
  ].filter((text) => text !== "").join(" · ")}</sub>`;
}
function runPage(url, jobs) {
  return jobs > 1 && url ? url.replace(/\/job\/\d+$/, "") : url;
}
function baseText({ report: { context, history } }) {
  if (!history.baseBranch) return "";
  let sha = context.baseSha ? ` (${shortSha(context.baseSha)})` : "";
  return ` on ${inlineCode(history.baseBranch)}${sha}`;
}
function testsText(parts) {
  let run = parts.reduce((sum, { report }) => sum + report.tests.run, 0), failed = parts.reduce((sum, { report }) => sum + report.tests.failed, 0);
  return run > 0 ? `${counted(run, "test")}, ${groupDigits(failed)} failed` : "";
}
function historyText(parts) {
  let runs = Math.max(...parts.map(({ report }) => report.history.runs)), baseRuns = Math.max(...parts.map(({ report }) => report.history.baseRuns)), { baseBranch = null } = parts[0]?.report.history ?? {};
  return baseBranch ? `history ${counted(runs, "run")}, ${groupDigits(baseRuns)} of ${inlineCode(baseBranch)}` : `history ${counted(runs, "run")}`;
}
function forecastText(records) {
  let [best] = [...records].sort((a, b) => b.graded - a.graded);
  if (best === void 0 || best.verdict === "too-few" || best.skill === null) return "";
  let graded = counted(best.graded, "forecast");
  return best.verdict === "better" ? `${graded} graded, skill ${best.skill.toFixed(2)} against EMA(5)` : `${graded} graded, no better than EMA(5)`;
}
function shortSha(sha) {
  return inlineCode(sha.slice(0, 7));
}
function link(text, address) {
  let safe = safeUrl(address);
  return safe ? `[${text}](${safe})` : "";
}

// src/report/shared-failures.ts
var ORDER = ["introduced", "unknown", "pre-existing", "intermittent"];
function sharedFailures(parts, verdictsOf = ({ verdicts }) => verdicts) {
  let groups = /* @__PURE__ */ new Map();
  for (let [index, job] of parts.entries()) {
    let seen = /* @__PURE__ */ new Map();
    for (let verdict of verdictsOf(job.report)) {
      let { signature } = verdict, times = seen.get(signature) ?? 0;
      seen.set(signature, times + 1);
      let key = `${signature} ${times}${verdict.generic ? ` ${index}` : ""}`;
      groups.set(key, [...groups.get(key) ?? [], { verdict, job }]);
    }
  }
  return [...groups.values()].flatMap(together).sort(compareFailures);
}
function together(seen) {
  let [first] = seen;
  if (first === void 0) return [];
  let worst = seen.reduce((a, b) => rank(b.verdict) < rank(a.verdict) ? b : a, first), told = seen.find(({ verdict: verdict2 }) => verdict2.evidence.length > 0) ?? worst;
  return [{ verdict: told.verdict === worst.verdict ? worst.verdict : { ...worst.verdict, evidence: told.verdict.evidence }, seenBy: told.job, jobs: seen.map(({ job }) => job) }];
}
function rank({ relation }) {
  return ORDER.indexOf(relation);
}
function compareFailures(a, b) {
  return rank(a.verdict) - rank(b.verdict) || b.jobs.length - a.jobs.length;
}

// src/report/job-count.ts
function countJobs(parts) {
  let matrices = /* @__PURE__ */ new Map();
  for (let { siblings, report } of parts) {
    let key = JSON.stringify([report.context.workflow, report.context.job]), known = matrices.get(key) ?? { seen: 0, siblings: 0 };
    matrices.set(key, { seen: known.seen + 1, siblings: Math.max(known.siblings, siblings) });
  }
  let all = [...matrices.values()].reduce(
    (sum, { seen, siblings }) => sum + Math.max(seen, siblings),
    0
  ), failed = parts.filter(({ report }) => report.outcome !== "passed").length;
  return { all, reported: parts.length, failed };
}
function jobsHeadline(parts) {
  let jobs = countJobs(parts), [only] = parts;
  if (jobs.all === 1 && only) return only.report.headline;
  let whose = describeWhose(countFailures(parts)), of = `${groupDigits(jobs.failed)} of ${counted(jobs.all, "job")} failed`;
  if (jobs.failed > 0) return whose === "" ? `${of}, and no evidence says why` : `${whose} · ${of}`;
  if (jobs.reported < jobs.all)
    return `Nothing has failed so far · ${groupDigits(jobs.reported)} of ${counted(jobs.all, "job")} reported`;
  let passed = `Everything passed in ${counted(jobs.all, "job")}`;
  return whose === "" ? passed : `${passed}, although failures came up on the way`;
}
function countFailures(parts) {
  let shown = countRelations(sharedFailures(parts).map(({ verdict }) => verdict.relation));
  return parts.reduce((sum, { left = {} }) => addCounts(sum, left), shown);
}

// src/report/markdown/headline.ts
function headline(parts) {
  let icon = headlineIcon(parts), verdicts = parts.flatMap(({ report }) => report.verdicts), advice = icon === SPARED && verdicts.every(({ retrySafe }) => retrySafe === "yes") ? ` · ${RETRY.yes}` : "";
  return `### ${icon} ${escapeMarkdownInline(jobsHeadline(parts))}${advice}`;
}
var SPARED = "🟡";
function headlineIcon(parts) {
  let reports = parts.map(({ report }) => report), verdicts = reports.flatMap((report) => report.verdicts), spared = verdicts.length > 0 && verdicts.every(({ relation }) => !RELATION[relation].open), explained = reports.every(
    ({ outcome, verdicts: own }) => outcome === "passed" || outcome === "failed" && own.length > 0
  );
  if (spared && explained && countJobs(parts).failed > 0) return SPARED;
  let worst = reports.find(({ outcome }) => outcome === "not-started" || outcome === "failed") ?? reports[0];
  return OUTCOME[worst?.outcome ?? "cancelled"].icon;
}

// src/report/markdown/incomplete-note.ts
function incompleteNote(parts) {
  return parts.flatMap(({ job, report: { incomplete } }) => incomplete === void 0 ? [] : [`⚠ ${parts.length > 1 ? `${inlineCode(job)}: ` : ""}${escapeMarkdownInline(incomplete)}`]).join("<br>");
}

// src/report/markdown/triage-markdown.ts
var LINES = 40;
function renderTriageMarkdown(report, options) {
  let clean = cleanDeep(report, options), only = [commentPartOf(clean, { at: clean.startedAt })], context = { run: clean.context, jobs: [], links: {}, lines: LINES };
  return `${[
    headline(only),
    incompleteNote(only),
    facts(clean),
    faultList(clean.faults, clean.faults.length),
    ...cardedVerdicts(clean).map((verdict) => openCard(verdict, context)),
    footer(only, {})
  ].filter((part) => part !== "").join(`

`)}
`;
}
function facts(report) {
  let { context } = report, started = new Date(report.startedAt), at = Number.isNaN(started.getTime()) ? "" : `${started.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return [
    `${escapeMarkdownInline(report.project)} ${OUTCOME[report.outcome].label} in ${formatDuration(report.durationMs)}`,
    at,
    context.branch ? `branch ${escapeMarkdownInline(context.branch)}` : "",
    context.pullRequest ? `pull request ${context.pullRequest}` : ""
  ].filter((part) => part !== "").join(" · ");
}

// src/report/html/log-link.ts
function logLink(file, text) {
  let segments = file.split("/");
  return file !== "" && !/^[a-z][a-z\d+.-]*:|[\\?#]/i.test(file) && segments.every((segment) => segment !== "" && segment !== "." && segment !== "..") ? html`<a class="mono" href="./${segments.map(encodeURIComponent).join("/")}">${text}</a>` : html`<span class="mono">${text}</span>`;
}

// src/report/html/lines.ts
var LINE_BUDGET_BYTES2 = 2e3, WIDE_NUMBER = 1e5;
function blockFigure(block, mostLines) {
  let items = excerptOf(block, mostLines).map(
    (line) => line === null ? html`<li class="gap">⋮</li>` : html`<li value="${line.number}"${isTelling2(line.text) ? html` class="telling"` : ""}>${truncate(line.text, LINE_BUDGET_BYTES2)}</li>`
  ), width = block.endLine >= WIDE_NUMBER ? "lines wide" : "lines";
  return html`<figure><figcaption><span>${sourceName(block)}</span>${logLink(block.file, placeOf(block))}</figcaption>
<ol class="${width}">${items}</ol></figure>`;
}

// src/report/html/excerpts.ts
var MOST_BLOCKS = 60, MOST_OF_ONE_SOURCE = 5, MOST_LINES = 200;
function excerptsSection(blocks) {
  if (blocks.length === 0) return null;
  let shown = fewOfEach(blocks).slice(0, MOST_BLOCKS), items = shown.map(
    (block) => html`<details><summary>${sourceName(block)} <span class="soft mono">${placeOf(block)}</span> <span class="soft">${counted(block.lines.length, "line")}</span></summary>${blockFigure(block, MOST_LINES)}</details>`
  ), left = blocks.length - shown.length;
  return html`<section aria-labelledby="excerpts"><h2 id="excerpts">From the logs</h2>
${items}
${left > 0 ? html`<p class="soft">and ${counted(left, "more excerpt")} in the log files</p>` : null}
</section>`;
}
function fewOfEach(blocks) {
  let counts = /* @__PURE__ */ new Map();
  return blocks.filter((block) => {
    let count = (counts.get(sourceName(block)) ?? 0) + 1;
    return counts.set(sourceName(block), count), count <= MOST_OF_ONE_SOURCE;
  });
}

// src/report/html/heading.ts
var TONE = {
  passed: "good",
  failed: "bad",
  "not-started": "bad",
  cancelled: "quiet"
};
function heading(report) {
  let { context, outcome } = report, url = safeUrl(context.url), facts2 = [
    outcome === "not-started" ? null : `${OUTCOME[outcome].label} in ${formatDuration(report.durationMs)}`,
    utc(report.startedAt),
    context.repository,
    context.pullRequest === null ? null : `pull request #${context.pullRequest}`,
    context.branch === null ? null : `${context.branch}${context.sha ? ` at ${context.sha.slice(0, 7)}` : ""}`,
    report.tests.run > 0 ? `${counted(report.tests.run, "test")}, ${groupDigits(report.tests.failed)} failed` : null,
    url === null ? null : html`<a href="${url}">job log</a>`
  ];
  return html`<header>
<div class="project">${report.project} <span class="tag ${TONE[outcome]}">${OUTCOME[outcome].label}</span></div>
<h1>${report.headline}</h1>${report.incomplete === void 0 ? null : html`<p class="warn">⚠ ${report.incomplete}</p>`}
<ul class="facts">${facts2.filter((fact) => fact !== null).map((fact) => html`<li>${fact}</li>`)}</ul>
</header>`;
}
function closing({ history, version }) {
  let base = history.baseBranch === null ? "" : `, ${groupDigits(history.baseRuns)} of them on ${history.baseBranch}`;
  return html`<footer>Judged against ${counted(history.runs, "earlier run")}${base}. Signalbox ${version}.</footer>`;
}
function utc(at) {
  let time = new Date(at);
  return Number.isNaN(time.getTime()) ? null : `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

// src/report/html/tables.ts
var FOLD_ROWS = 40, MOST_TESTS = 20, MESSAGE_BUDGET_BYTES = 300;
function servicesSection({ services }) {
  if (services.length === 0) return null;
  let peaks = services.some((service) => peakText(service) !== ""), table = html`<table>
<thead><tr><th>Name</th><th>State</th><th class="time">Took</th>${peaks ? html`<th class="time">Peak</th>` : null}<th>Detail</th><th>Log</th></tr></thead>
<tbody>${services.map((service) => serviceRow2(service, peaks))}</tbody>
</table>`, folded = services.length > FOLD_ROWS;
  return html`<section aria-labelledby="services"><h2 id="services">Services and tasks</h2>
${folded ? html`<details><summary>All ${counted(services.length, "node")}</summary>${table}</details>` : table}
</section>`;
}
function peakText({ peakMemoryBytes, peakCpuPercent }) {
  return [
    peakMemoryBytes === null ? "" : formatBytes(peakMemoryBytes),
    peakCpuPercent === null ? "" : `${Math.round(peakCpuPercent)} %`
  ].filter((part) => part !== "").join(", ");
}
function serviceRow2(service, peaks) {
  let { mark, tone } = service.failure ? STATUS.failed : STATUS[service.status], ran = ranForMs(service), kind = service.type === "task" ? html` <span class="soft">task</span>` : null, detail = `${serviceDetail(service)}${service.critical ? " · critical" : ""}`;
  return html`<tr><td><strong>${service.name}</strong>${kind}</td><td class="state ${tone}">${mark} ${statusWord(service)}</td><td class="time">${ran === null ? "" : formatDuration(ran)}</td>${peaks ? html`<td class="time peak">${peakText(service)}</td>` : null}<td class="wide">${detail}</td><td>${service.logFile === null ? null : logLink(service.logFile, "log")}</td></tr>`;
}
function gatesSection({ gates }) {
  return gates.length === 0 ? null : html`<section aria-labelledby="gates"><h2 id="gates">Gates</h2>
<table>
<thead><tr><th>Gate</th><th>State</th><th class="time">Took</th><th>Found</th><th>Log</th></tr></thead>
<tbody>${gates.map(gateRow)}</tbody>
</table>
</section>`;
}
function gateRow(gate) {
  let { mark, tone } = GATE[gate.outcome], attempts = gate.attempts > 1 ? ` · attempt ${gate.attempts}` : "";
  return html`<tr><td><strong>${gate.name}</strong></td><td class="state ${tone}">${mark} ${gate.outcome}</td><td class="time">${formatDuration(gate.durationMs)}</td><td class="wide">${gate.checks.length > 0 ? checks(gate) : gate.detail}${attempts}${failedTests(gate.tests?.failures ?? [])}</td><td>${gate.logFile === null ? null : logLink(gate.logFile, "log")}</td></tr>`;
}
function checks(gate) {
  return gate.checks.map(
    (check, index) => html`${index > 0 ? ", " : ""}<span class="${check.ok ? "" : "bad"}">${describeCheck(check)}</span>`
  );
}
function failedTests(failures) {
  let failed = failures.filter(({ status }) => status === "failed" || status === "error");
  if (failed.length === 0) return null;
  let left = failed.length - MOST_TESTS, items = failed.slice(0, MOST_TESTS).map(({ name, file, line, message }) => {
    let where = file === null ? null : html` <code class="soft">${file}${line === null ? "" : `:${line}`}</code>`, said = message === null ? null : html`<br><span class="soft">${truncate(message, MESSAGE_BUDGET_BYTES)}</span>`;
    return html`<li>${name}${where}${said}</li>`;
  });
  return html`<ul>${items}${left > 0 ? html`<li>and ${left} more</li>` : null}</ul>`;
}

// src/report/html/bring-up-figures.ts
var MOST_IDLE = 6;
function bringUpFigures(record) {
  let { bringUp } = record;
  if (!bringUp) return null;
  let partial = describePartial(record);
  if (partial !== null) return html`<p><strong class="num">${partial}</strong></p>`;
  let { wallMs, lowerBoundMs, criticalPath } = bringUp, ratio = lowerBoundMs > 0 ? ` (${(wallMs / lowerBoundMs).toFixed(2)}×)` : "", whatIf2 = describeWhatIf(record);
  return html`<p>Up in <strong class="num">${formatDuration(wallMs)}</strong>; no order of starting could be faster than ${formatDuration(lowerBoundMs)}${ratio}.
${criticalPath.length > 0 ? html`<span class="soft">Critical path: ${shortPath(criticalPath)}</span>` : null}</p>
${whatIf2 === null ? null : html`<p>What if: ${whatIf2}.</p>`}
${idleDetails(bringUp.whatIf?.idle ?? [])}`;
}
function idleDetails(idle) {
  if (idle.length === 0) return null;
  let shown = idle.toSorted((left2, right) => right.slackMs - left2.slackMs).slice(0, MOST_IDLE), items = shown.map(
    ({ from, service, slackMs }) => html`<li>${from} on ${service}, <span class="num">${formatDuration(slackMs)}</span> to spare</li>`
  ), left = idle.length - shown.length;
  return html`<details class="idle"><summary class="soft">${counted(idle.length, "dependency", "dependencies")} held nothing up</summary><ul>${items}${left > 0 ? html`<li>and ${left} more</li>` : null}</ul></details>`;
}

// src/report/html/timeline-model.ts
var LATE = 3, CUT_GATE = 0.4, MARGIN = 1.04;
function timelineOf(record, rows) {
  let spanMs = windowMs(record), critical = new Set(record.bringUp?.criticalPath ?? []), fraction = (at) => Math.min(1, Math.max(0, (at - record.startedAt) / spanMs));
  return {
    spanMs,
    ticksMs: ticks(spanMs),
    rows: rows.map((service) => ({
      service,
      critical: critical.has(service.name),
      segments: segmentsOf(service, fraction),
      failedAt: service.failedAt === null ? null : fraction(service.failedAt),
      usual: usualSpan(service, fraction)
    })),
    gates: (record.gateTimes ?? []).map((time) => gateRow2(time, record, fraction))
  };
}
function windowMs({ services, startedAt, bringUp, gateTimes = [] }) {
  let since = (at) => at === null ? 0 : at - startedAt, up = services.reduce(
    (most2, { readyAt, endedAt, type }) => Math.max(most2, since(readyAt), type === "task" ? since(endedAt) : 0),
    bringUp?.wallMs ?? 0
  ), latest = up > 0 ? up * LATE : Number.POSITIVE_INFINITY, failed = services.map(({ failedAt }) => since(failedAt)), gates = gateTimes.flatMap((time) => [
    since(time.finishedAt),
    Math.min(latest, since(time.startedAt) + up * CUT_GATE)
  ]);
  return Math.max(1, up, ...[...failed, ...gates].filter((at) => at <= latest)) * MARGIN;
}
function gateRow2(time, record, fraction) {
  let result = record.gates.find(({ name }) => name === time.gate), end = time.finishedAt ?? record.finishedAt ?? Number.POSITIVE_INFINITY;
  return {
    gate: time.gate,
    outcome: result?.outcome ?? null,
    tookMs: time.finishedAt === null ? null : time.finishedAt - time.startedAt,
    span: { from: fraction(time.startedAt), to: fraction(end) },
    cut: fraction(end) >= 1
  };
}
function usualSpan(service, fraction) {
  let { usualReady, spawnedAt } = service;
  if (!isTelling(usualReady) || spawnedAt === null) return null;
  let { medianMs, spreadMs } = usualReady, from = fraction(spawnedAt + medianMs - spreadMs), to = fraction(spawnedAt + medianMs + spreadMs);
  return from >= 1 ? null : { from, to };
}
function segmentsOf(service, fraction) {
  let { spawnedAt, readyAt, endedAt, failedAt } = service, up = service.type === "task" ? null : readyAt, end = failedAt ?? endedAt;
  return [
    ["waiting", Number.NEGATIVE_INFINITY, spawnedAt ?? end],
    ["starting", spawnedAt, up ?? end],
    ["ready", up, end],
    ["down", failedAt, null]
  ].flatMap(([kind, start, stop]) => {
    if (start === null) return [];
    let from = fraction(start), to = stop === null ? 1 : fraction(stop);
    return to > from ? [{ kind, from, to }] : [];
  });
}
function ticks(spanMs) {
  let rough = spanMs / 5, power = 10 ** Math.floor(Math.log10(rough)), step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  return Array.from({ length: Math.floor(spanMs / step) + 1 }, (_, index) => index * step);
}

// src/report/html/timeline.ts
var MOST_ROWS = 150, HEIGHT = 26, LEAST_BAND = 6e-3, SHAPE = {
  waiting: { y: 12, height: 2 },
  starting: { y: 7, height: 12 },
  ready: { y: 7, height: 12 },
  down: { y: 12, height: 2 }
};
function timelineSection(record) {
  if (record.services.filter(({ spawnedAt }) => spawnedAt !== null).length === 0) return null;
  let shown = mostTelling(record, record.services), timeline = timelineOf(record, shown), left = record.services.length - shown.length;
  return html`<section aria-labelledby="bring-up"><h2 id="bring-up">Bring-up</h2>
${bringUpFigures(record)}
<ol class="timeline">
<li class="axis" aria-hidden="true"><span></span>${axis(timeline)}<span class="end"></span></li>
${timeline.rows.map((row) => rowItem(row, timeline, record))}
${timeline.gates.map((gate) => gateItem(gate, timeline))}
</ol>
${left > 0 ? html`<p class="soft">and ${counted(left, "more node")}, all in the table</p>` : null}
${legend(timeline)}
</section>`;
}
function mostTelling(record, services) {
  if (services.length <= MOST_ROWS) return services;
  let critical = new Set(record.bringUp?.criticalPath ?? []), weight = (service) => (service.failure ? 1e12 : 0) + (critical.has(service.name) ? 1e9 : 0) + (ranForMs(service) ?? 0), kept = new Set(services.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_ROWS));
  return services.filter((service) => kept.has(service));
}
function axis({ ticksMs, spanMs }) {
  let labels = ticksMs.map((ms, index) => {
    let anchor = index === 0 ? "start" : ms / spanMs > 0.93 ? "end" : "middle";
    return html`<text x="${share(ms / spanMs)}" y="13" text-anchor="${anchor}">${ms === 0 ? "0" : formatDuration(ms)}</text>`;
  });
  return html`<svg class="axis" height="20">${labels}</svg>`;
}
function gridOf({ ticksMs, spanMs }) {
  return ticksMs.map(
    (ms) => html`<line class="tick" x1="${share(ms / spanMs)}" x2="${share(ms / spanMs)}" y1="0" y2="${HEIGHT}"/>`
  );
}
function rowItem(row, timeline, record) {
  let { service } = row, bars = row.segments.map(({ kind, from, to }) => {
    let { y, height } = SHAPE[kind];
    return html`<rect class="s-${kind}" x="${share(from)}" width="${share(to - from)}" y="${y}" height="${height}"/>`;
  }), usual = row.usual && usualMark(row.usual), failed = row.failedAt === null ? null : html`<svg x="${share(row.failedAt)}" overflow="visible"><rect class="s-failed" x="-2" width="4" y="3" height="20"/></svg>`, text = endText(service, record), label = [`${service.name}: ${text}`, usualLabel(service)].filter(Boolean).join(", ");
  return html`<li${row.critical ? html` class="critical"` : ""}><span class="name" title="${service.name}">${service.name}</span><svg height="${HEIGHT}" role="img" aria-label="${label}">${gridOf(timeline)}${bars}${usual}${failed}</svg><span class="${service.failure ? "end bad" : "end"}">${text}</span></li>`;
}
function usualMark({ from, to }) {
  let width = Math.max(to - from, LEAST_BAND), start = Math.max(0, (from + to - width) / 2);
  return html`<rect class="s-usual" x="${share(start)}" width="${share(width)}" y="21" height="3"/>`;
}
function usualLabel({ usualReady }) {
  return isTelling(usualReady) ? `usually ready after ${usualText(usualReady)}` : "";
}
function gateItem({ gate, outcome, tookMs, span, cut }, timeline) {
  let width = Math.max(span.to - span.from, LEAST_BAND), took = tookMs === null ? "" : ` ${formatDuration(tookMs)}`, text = `${outcome ?? "cut off"}${took}${cut ? " →" : ""}`, name = `gate ${gate}`, bad = outcome === "failed";
  return html`<li class="gate"><span class="name" title="${name}">${name}</span><svg height="${HEIGHT}" role="img" aria-label="${`${name}: ${text}`}">${gridOf(timeline)}<rect class="${bad ? "s-gate-failed" : "s-gate"}" x="${share(span.from)}" width="${share(width)}" y="9" height="8"/></svg><span class="${bad ? "end bad" : "end"}">${text}</span></li>`;
}
function endText(service, record) {
  let word = statusWord(service);
  if (service.failedAt !== null)
    return `${word} at ${formatDuration(service.failedAt - record.startedAt)}`;
  let ran = ranForMs(service);
  return ran === null ? word : `${service.readyAfterMs !== null && service.type === "service" ? "ready" : word} ${formatDuration(ran)}`;
}
function legend({ rows, gates }) {
  let kinds = new Set(rows.flatMap(({ segments }) => segments.map(({ kind }) => kind))), failed = rows.some(({ failedAt }) => failedAt !== null) || gates.some(({ outcome }) => outcome === "failed"), items = [
    ["s-waiting", "waiting for dependencies", kinds.has("waiting")],
    ["s-critical", "starting, on the critical path", rows.some(({ critical }) => critical)],
    ["s-starting", "starting", rows.some(({ critical }) => !critical)],
    ["s-ready", "ready", kinds.has("ready")],
    ["s-usual", "usually ready", rows.some(({ usual }) => usual !== null)],
    ["s-failed", "failed", failed],
    ["s-gate", "gate", gates.some(({ outcome }) => outcome !== "failed")]
  ].filter(([, , used]) => used).map(
    ([kind, text]) => html`<li><svg aria-hidden="true"><rect class="${kind}" width="18" height="10"/></svg>${text}</li>`
  );
  return html`<ul class="legend">${items}</ul>`;
}
function share(fraction) {
  return `${(fraction * 100).toFixed(2)}%`;
}

// src/report/html/verdict-card.ts
var MOST_BLOCKS2 = 3, MOST_LINES2 = 20, MOST_TESTS2 = 10, TONE2 = {
  introduced: "bad",
  unknown: "warn",
  "pre-existing": "quiet",
  intermittent: "quiet"
};
function verdictCard(verdict, run) {
  let tone = TONE2[verdict.relation];
  return html`<article class="card ${tone}-edge">
<p class="tags"><span class="tag ${tone}">${RELATION[verdict.relation].label} · ${percent(verdict.relationProbability)}</span><span><code>${verdict.cause}</code> ${causeSureness(verdict)}</span></p>
<h3>${verdict.title}</h3>
<p class="soft">${verdict.because}</p>${(verdict.unread ?? []).map((problem) => html`<p class="warn">⚠ ${problem}</p>`)}
${tests(verdict.tests)}${thrown(verdict.thrownAt ?? [])}
${verdict.evidence.slice(0, MOST_BLOCKS2).map((block) => blockFigure(block, MOST_LINES2))}
<dl class="act">
<dt>Who acts</dt><dd>${verdict.owners.length > 0 ? verdict.owners.join(", ") : ACTOR[verdict.whoActs]}</dd>
<dt>What to do</dt><dd>${verdict.action}</dd>
<dt>Re-run</dt><dd>${retryAdvice(verdict)}${command(verdict, run)}${rerunFold2(verdict)}</dd>
${chain(verdict)}${verdict.issue === void 0 ? null : html`<dt>Known</dt><dd>issue ${verdict.issue}</dd>`}
${verdict.generic ? null : html`<dt>Signature</dt><dd><code>${shortSignature(verdict.signature)}</code></dd>`}
</dl>
</article>`;
}
function verdictRow(verdict) {
  return html`<tr><td class="wide"><strong>${verdict.title}</strong></td><td><code>${verdict.cause}</code></td><td class="${TONE2[verdict.relation]}">${RELATION[verdict.relation].label} ${percent(verdict.relationProbability)}</td><td>${retryAdvice(verdict)}</td></tr>`;
}
function tests(references) {
  if (references.length === 0) return null;
  let left = references.length - MOST_TESTS2;
  return html`<ul>${references.slice(0, MOST_TESTS2).map(
    ({ name, file, line }) => html`<li>${name}${file === null ? null : html` <code class="soft">${file}${line === null ? "" : `:${line}`}</code>`}</li>`
  )}${left > 0 ? html`<li>and ${left} more</li>` : null}</ul>`;
}
function thrown(places) {
  if (places.length === 0) return null;
  let named = places.map(
    ({ file, line, changed }) => html`<li>thrown in <code>${file}:${line}</code>${changed ? html`, <strong>part of this change</strong>` : null}</li>`
  );
  return html`<ul>${named}</ul>`;
}
function command(verdict, run) {
  let text = rerunCommand(verdict, run);
  return text === null ? null : html` <code>${text}</code>`;
}
function rerunFold2({ rerun }) {
  return rerun === void 0 ? null : html`<details class="idle"><summary>${rerunSentence(rerun)}</summary><span class="soft">${rerunDetails(rerun)}</span></details>`;
}
function chain({ chain: links, affected }) {
  if (links.length > 1) {
    let items = links.map((link2) => html`<li>${link2}</li>`);
    return html`<dt>How it spread</dt><dd><ol class="chain">${items}</ol></dd>`;
  }
  return affected.length === 0 ? null : html`<dt>Took down</dt><dd>${affected.join(", ")}</dd>`;
}

// src/report/html/verdicts.ts
var MOST_CARDS = 25, MOST_ROWS2 = 1e3;
function verdictsSection(report) {
  let carded = cardedVerdicts(report);
  if (carded.length === 0) return null;
  let shown = carded.slice(0, MOST_CARDS), rest = carded.slice(MOST_CARDS), spared = shown.every(({ relation }) => !RELATION[relation].open), cards = shown.map((verdict, index) => {
    let { open, owner, label } = RELATION[verdict.relation], card = verdictCard(verdict, report.context);
    return open ? card : html`<details${spared && index === 0 ? html` open` : ""}><summary>${owner}: <strong>${verdict.title}</strong> <span class="soft">· ${label}</span></summary>${card}</details>`;
  });
  return html`<section aria-labelledby="broke"><h2 id="broke">What broke</h2>
${cards}
${rest.length > 0 ? html`<details><summary>${counted(rest.length, "more failure")}</summary><table><tbody>${rest.slice(0, MOST_ROWS2).map(verdictRow)}</tbody></table></details>` : null}
</section>`;
}
function faultsSection(faults) {
  if (faults.length === 0) return null;
  let cards = faults.map(
    (fault) => html`<article class="card bad-edge">
<p class="tags">${fault.location ? html`<code>${formatLocation(fault.location)}</code>` : null}${fault.path ? html`<code>${fault.path}</code>` : null}</p>
<h3>${fault.problem}</h3>
<p>${fault.remedy}</p>
</article>`
  );
  return html`<section aria-labelledby="faults"><h2 id="faults">Nothing was started</h2>${cards}</section>`;
}

// src/report/html/render-html.ts
var TEXT_BUDGET_BYTES = 4e3;
function renderHtml(input) {
  let { report, record, excerpts } = cleanDeep(
    { report: input.report, record: settled(input.record), excerpts: input.excerpts },
    { redact: input.redact, lineBudgetBytes: TEXT_BUDGET_BYTES }
  ), body = html`${heading(report)}
<main>
${faultsSection(report.faults)}
${verdictsSection(report)}
${timelineSection(record)}
${servicesSection(record)}
${gatesSection(record)}
${excerptsSection(excerpts)}
</main>
${closing(report)}`;
  return page(`${OUTCOME[report.outcome].label} · ${report.project}`, body);
}

// src/report/junit.ts
function renderJUnit(record, report, options) {
  let clean = cleanDeep({ record, report }, options), { services, gates } = clean.record, verdictOf = (name) => clean.report.verdicts.find(({ culprit }) => culprit === name), suites = [
    ["pre-flight", clean.record.faults.map(faultCase)],
    ["services", kindCases(services, "service", verdictOf)],
    ["tasks", kindCases(services, "task", verdictOf)],
    ["gates", gates.map((gate) => gateCase(gate, clean.report.verdicts))]
  ], all = suites.flatMap(([, cases]) => cases), body = suites.filter(([, cases]) => cases.length > 0).map(suiteXml);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: clean.record.project, ...totals(all) })}>`,
    ...body,
    "</testsuites>",
    ""
  ].join(`
`);
}
function kindCases(services, type, verdictOf) {
  return services.filter((service) => service.type === type).map((service) => serviceCase(service, verdictOf(service.name)));
}
function serviceCase(service, verdict) {
  let timeMs = ranForMs(service), base = { name: service.name, timeMs, type: verdict?.cause ?? "", body: "", message: "" };
  if (service.failure)
    return {
      ...base,
      result: "failure",
      type: verdict?.cause ?? service.failure.kind,
      message: verdict?.title ?? describeFailure(service.failure),
      body: [...verdictLines(verdict), ...service.lastLines].join(`
`)
    };
  if (service.status === "skipped" || service.status === "waiting") {
    let because = service.skippedBecause ? `because ${service.skippedBecause} failed` : "not started";
    return { ...base, result: "skipped", message: because };
  }
  return { ...base, result: "passed" };
}
function gateCase(gate, verdicts) {
  let verdict = verdicts.find(
    ({ evidence }) => evidence.some(({ source }) => source.kind === "gate" && source.gate === gate.name)
  ), failed = gate.outcome === "failed", result = failed ? "failure" : gate.outcome === "passed" ? "passed" : "skipped", tests2 = gate.tests?.failures.map(({ name, message }) => `${name}: ${message ?? "failed"}`);
  return {
    name: gate.name,
    timeMs: gate.durationMs,
    result,
    type: verdict?.cause ?? `gate.${gate.kind}`,
    message: gateDetail(gate),
    body: failed ? [...verdictLines(verdict), ...tests2 ?? []].join(`
`) : ""
  };
}
function faultCase(fault) {
  return {
    name: fault.path ?? fault.code,
    timeMs: null,
    result: "error",
    type: fault.code,
    message: fault.problem,
    body: formatFault(fault)
  };
}
function verdictLines(verdict) {
  return verdict ? [
    `${verdict.title} (${verdict.cause}, ${causeSureness(verdict)})`,
    `${RELATION[verdict.relation].label} (${percent(verdict.relationProbability)}): ${verdict.because}`,
    `${ACTOR[verdict.whoActs]} · ${verdict.action} · ${RETRY[verdict.retrySafe]}`,
    ...verdict.evidence.flatMap((block) => ["", placeOf(block), ...block.lines]),
    ""
  ] : [];
}
function suiteXml([name, cases]) {
  let lines = cases.map((one2) => caseXml(name, one2));
  return [
    `  <testsuite${attributes({ name, ...totals(cases) })}>`,
    ...lines,
    "  </testsuite>"
  ].join(`
`);
}
function caseXml(suite, one2) {
  let head = `    <testcase${attributes({ classname: `signalbox.${suite}`, name: one2.name, time: seconds(one2.timeMs) })}`;
  if (one2.result === "passed") return `${head}/>`;
  let told = one2.result === "skipped" ? { message: one2.message } : { type: one2.type, message: one2.message }, result = `      <${one2.result}${attributes(told)}>${xmlText(one2.body)}</${one2.result}>`;
  return `${head}>
${result}
    </testcase>`;
}
function totals(cases) {
  let count = (result) => String(cases.filter((one2) => one2.result === result).length);
  return {
    tests: String(cases.length),
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
    time: seconds(cases.reduce((sum, { timeMs }) => sum + (timeMs ?? 0), 0))
  };
}
function seconds(timeMs) {
  return ((timeMs ?? 0) / 1e3).toFixed(3);
}
function attributes(values) {
  return Object.entries(values).map(
    ([name, value]) => ` ${name}="${xmlText(value).replaceAll(`
`, "&#10;").replaceAll("	", "&#9;")}"`
  ).join("");
}
function xmlText(text) {
  return escapeHtml(text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ""));
}

// src/report/metrics.ts
function renderMetrics(record) {
  return `${[...[...runFamilies(record), ...serviceFamilies(record), ...gateFamilies(record)].filter(({ samples }) => samples.length > 0).flatMap(familyLines), "# EOF"].join(`
`)}
`;
}
function runFamilies(record) {
  let { bringUp, finishedAt, startedAt } = record, ended = finishedAt === null ? [] : [(finishedAt - startedAt) / 1e3];
  return [
    {
      name: "signalbox_run",
      type: "info",
      help: "Which run this is.",
      samples: [
        one(1, { project: record.project, outcome: record.outcome, version: record.version })
      ]
    },
    seconds2("signalbox_run_duration_seconds", "From the start of the run to its end.", ended),
    seconds2(
      "signalbox_bring_up_seconds",
      "From the start until every node was ready.",
      bringUp ? [bringUp.wallMs / 1e3] : []
    ),
    seconds2(
      "signalbox_bring_up_lower_bound_seconds",
      "The longest chain of measured start times.",
      bringUp ? [bringUp.lowerBoundMs / 1e3] : []
    )
  ];
}
function serviceFamilies({ services }) {
  let labelled = (value) => services.flatMap((service) => {
    let found = value(service);
    return found === null ? [] : [one(found, { service: service.name })];
  });
  return [
    {
      name: "signalbox_service_failed",
      type: "gauge",
      help: "1 when the service or task failed.",
      samples: labelled(({ failure }) => failure ? 1 : 0)
    },
    {
      name: "signalbox_service_start_seconds",
      type: "gauge",
      unit: "seconds",
      help: "From spawn to ready, to completion, or to the failure.",
      samples: labelled((service) => toSeconds(ranForMs(service)))
    },
    {
      name: "signalbox_service_response_seconds",
      type: "gauge",
      unit: "seconds",
      help: "How long the deciding probe took.",
      samples: labelled(({ responseMs }) => toSeconds(responseMs))
    },
    {
      name: "signalbox_service_peak_memory_bytes",
      type: "gauge",
      unit: "bytes",
      help: "Highest memory of the process tree or container.",
      samples: labelled(({ peakMemoryBytes }) => peakMemoryBytes)
    },
    {
      name: "signalbox_service_peak_cpu_ratio",
      type: "gauge",
      unit: "ratio",
      help: "Highest use of processor time; 1 is one core busy all the time.",
      samples: labelled(
        ({ peakCpuPercent }) => peakCpuPercent === null ? null : peakCpuPercent / 100
      )
    },
    {
      name: "signalbox_service_restarts",
      type: "counter",
      help: "Restarts after a failure.",
      samples: labelled(({ restarts }) => restarts)
    }
  ];
}
function gateFamilies({ gates }) {
  return [
    {
      name: "signalbox_gate_passed",
      type: "gauge",
      help: "1 when the gate passed.",
      samples: gates.map((gate) => one(gate.outcome === "passed" ? 1 : 0, { gate: gate.name }))
    },
    {
      name: "signalbox_gate_duration_seconds",
      type: "gauge",
      unit: "seconds",
      help: "How long the gate took, all attempts.",
      samples: gates.map((gate) => one(gate.durationMs / 1e3, { gate: gate.name }))
    }
  ];
}
function one(value, labels) {
  return { value, labels };
}
function seconds2(name, help, values) {
  return {
    name,
    type: "gauge",
    unit: "seconds",
    help,
    samples: values.map((value) => one(value, {}))
  };
}
function toSeconds(timeMs) {
  return timeMs === null ? null : timeMs / 1e3;
}
var SUFFIX = {
  gauge: "",
  counter: "_total",
  info: "_info"
};
function familyLines(family) {
  return [
    `# TYPE ${family.name} ${family.type}`,
    ...family.unit ? [`# UNIT ${family.name} ${family.unit}`] : [],
    `# HELP ${family.name} ${escapeText(family.help)}`,
    ...family.samples.map(
      ({ labels, value }) => `${family.name}${SUFFIX[family.type]}${labelText(labels)} ${numberText(value)}`
    )
  ];
}
function labelText(labels) {
  let pairs = Object.entries(labels).sort(([a], [b]) => byCodeUnit(a, b)).map(([name, value]) => `${name}="${escapeText(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}
function numberText(value) {
  return Number.isFinite(value) ? String(Number(value.toFixed(6))) : "NaN";
}
function escapeText(text) {
  return text.toWellFormed().replaceAll("\\", "\\\\").replaceAll('"', '\\"').replace(/\r?\n|\r/g, "\\n");
}

// src/app/job/write-reports.ts
async function writeReports(input) {
  let { directory } = input, { record, report, blocks } = input.triaged, redact = (text) => input.redactor.redact(text);
  return (await Promise.all([
    tryWrite(directory.triageJson, jsonOf(report, { redact })),
    tryWrite(directory.triageMarkdown, renderTriageMarkdown(report, { redact })),
    tryWrite(directory.reportHtml, renderHtml({ report, record, excerpts: blocks, redact })),
    tryWrite(directory.junit, renderJUnit(record, report, { redact })),
    tryWrite(directory.metrics, renderMetrics(record))
  ])).filter((warning) => warning !== null);
}
async function tryWrite(file, text) {
  try {
    return await writeWholeFile(file, text), null;
  } catch (error) {
    return describeUnwritten(file, error);
  }
}
function describeUnwritten(file, error) {
  return `${file} could not be written: ${describeFileError(error)}`;
}

export {
  historyEntryOf,
  triageRun,
  jobsLine,
  jobText,
  openCard,
  foldedCard,
  cardLine,
  faultList,
  footer,
  sharedFailures,
  jobsHeadline,
  headline,
  incompleteNote,
  renderTriageMarkdown,
  writeReports,
  describeUnwritten
};
