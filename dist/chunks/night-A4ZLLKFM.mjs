import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  jsonOf
} from "./chunk-LUU4RE65.mjs";
import "./chunk-Z3NSUH6J.mjs";
import "./chunk-N7QKZ3AM.mjs";
import {
  escapeMarkdownInline
} from "./chunk-IJWMQ2AO.mjs";
import "./chunk-7FXOI44B.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-7ADZRQRH.mjs";
import {
  CHANGE,
  MOST_CHANGES,
  SEVERITY,
  actionText,
  budgetText,
  capacityText,
  changeText,
  changedName,
  commitRange,
  driftText,
  evidenceText,
  flakyText,
  footerText,
  freshWarnings,
  knownText,
  levelShare,
  moment,
  moreChangesText,
  nightHeadline,
  objectiveText,
  perDay,
  reasonText,
  scoreTexts,
  sinceText,
  skillText,
  warningText
} from "./chunk-IP3RWE4T.mjs";
import "./chunk-V6QWHFEF.mjs";
import {
  openHistory
} from "./chunk-3NOEMCEA.mjs";
import "./chunk-77QID4CP.mjs";
import {
  describeHistoryProblem
} from "./chunk-62K6KTPB.mjs";
import "./chunk-CLG4IGRW.mjs";
import {
  DURATION_MODEL,
  FAILURE_MODEL,
  createBaselines,
  createDurationForecaster,
  createFailureForecaster,
  createFlakyForecaster,
  gradeProbabilities,
  seededRandom,
  startReplay
} from "./chunk-LU73PG4L.mjs";
import {
  writeWholeFile
} from "./chunk-XQMHB7N5.mjs";
import {
  FLAKY_MODEL,
  recordedRunOf
} from "./chunk-MECY7WCL.mjs";
import {
  findRateChanges,
  findValueChanges
} from "./chunk-47DSIBOS.mjs";
import {
  logGamma
} from "./chunk-CDXHUBPX.mjs";
import {
  median,
  quantileSorted
} from "./chunk-TSC5JWDD.mjs";
import "./chunk-JIJR4QQ7.mjs";
import {
  historyPlaceOf,
  missingProject,
  openProject,
  runDirectoryOf
} from "./chunk-BQJWVK5F.mjs";
import "./chunk-FQ5HRVQA.mjs";
import {
  percent
} from "./chunk-Y44HDPE2.mjs";
import {
  createRedactor
} from "./chunk-3UTMC2MV.mjs";
import {
  cleanDeep
} from "./chunk-5UWSZE72.mjs";
import "./chunk-GUQQQB7H.mjs";
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";
import {
  external_exports
} from "./chunk-LYIMD5VG.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import {
  formatDuration
} from "./chunk-6O44QYL5.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/night.ts
import { join } from "node:path";

// src/statistics/benjamini-hochberg.ts
function benjaminiHochberg(pValues) {
  let order = pValues.map((p, index) => ({ p: Number.isNaN(p) ? 1 : p, index })).sort((left, right) => right.p - left.p), adjusted = new Array(pValues.length).fill(1), least = 1;
  for (let [larger, { p, index }] of order.entries()) {
    let rank = order.length - larger;
    least = Math.min(least, p * order.length / rank), adjusted[index] = least;
  }
  return adjusted;
}

// src/statistics/rank-sum.ts
function rankSum(left, right) {
  let n = left.length, m = right.length;
  if (n === 0 || m === 0) return 1;
  let all = [
    ...left.map((value) => ({ value, isLeft: !0 })),
    ...right.map((value) => ({ value, isLeft: !1 }))
  ].sort((a, b) => a.value - b.value), leftRanks = 0, ties = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    for (; end < all.length && all[end]?.value === all[start]?.value; ) end += 1;
    let rank = (start + 1 + end) / 2;
    leftRanks += rank * all.slice(start, end).filter((one) => one.isLeft).length, ties += (end - start) ** 3 - (end - start), start = end;
  }
  let total = n + m, variance = n * m / 12 * (total + 1 - ties / (total * (total - 1)));
  if (!(variance > 0)) return 1;
  let distance = Math.abs(leftRanks - n * (total + 1) / 2);
  return Math.min(1, 2 * normalTail(Math.max(0, distance - 0.5) / Math.sqrt(variance)));
}
function normalTail(z) {
  let x = z / Math.SQRT2, t = 1 / (1 + 0.5 * x), sum = [
    -1.26551223,
    1.00002368,
    0.37409196,
    0.09678418,
    -0.18628806,
    0.27886807,
    -1.13520398,
    1.48851587,
    -0.82215223,
    0.17087277
  ].reduceRight((value, term) => term + t * value, 0);
  return 0.5 * t * Math.exp(-x * x + sum);
}

// src/statistics/fisher-mid-p.ts
function fisherMidP(before, after) {
  let trials = before.trials + after.trials, events = before.events + after.events, most = Math.min(after.trials, events), tail = chance(after.events, after.trials, events, trials, 0.5);
  for (let count = after.events + 1; count <= most; count += 1)
    tail += chance(count, after.trials, events, trials, 1);
  return Math.min(1, tail);
}
function chance(count, drawn, events, trials, weight) {
  let log = logChoose(events, count) + logChoose(trials - events, drawn - count) - logChoose(trials, drawn);
  return weight * Math.exp(log);
}
function logChoose(n, k) {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

// src/forecast/change/compare-rates.ts
function compareRates(before, after) {
  let worse = fisherMidP(before, after), better = fisherMidP(after, before);
  return {
    kind: worse <= better ? "regressed" : "fixed",
    p: Math.min(worse, better),
    before: before.events / before.trials,
    after: after.events / after.trials
  };
}

// src/forecast/night/changes/find-changes.ts
var FALSE_DISCOVERY_RATE = 0.05, LEAST_RATIO = 1.05, SAME_CHANGE_RUNS = 3, ORDER = {
  broke: 0,
  slower: 1,
  grew: 2,
  fixed: 3,
  faster: 4,
  shrank: 5
}, DEPTH = { job: 0, service: 1, test: 2 }, KINDS = {
  failures: ["broke", "fixed"],
  duration: ["slower", "faster"],
  start: ["slower", "faster"],
  cpu: ["grew", "shrank"],
  memory: ["grew", "shrank"]
};
function findChanges(all, since, detector) {
  let active = all.filter(({ points }) => (points.at(-1)?.at ?? 0) > since), candidates = active.flatMap((series) => newChange(series, since, detector) ?? []), pValues = Array.from(active, (_, index) => candidates[index]?.p ?? 1), adjusted = benjaminiHochberg(pValues);
  return { changes: candidates.map((candidate, index) => ({ ...candidate, adjustedP: adjusted[index] ?? 1 })).filter(({ adjustedP }) => adjustedP <= FALSE_DISCOVERY_RATE).sort(
    (a, b) => ORDER[a.kind] - ORDER[b.kind] || DEPTH[a.subject.kind] - DEPTH[b.subject.kind] || a.adjustedP - b.adjustedP || byCodeUnit(a.job, b.job)
  ), tested: active.length };
}
function newChange(series, since, detector) {
  let { points, measure } = series, found = changesIn(points, measure, detector), newest = found.at(-1);
  return newest === void 0 || changesIn(
    points.filter(({ at }) => at <= since),
    measure,
    detector
  ).some(({ index }) => Math.abs(index - newest.index) <= SAME_CHANGE_RUNS) ? null : candidateOf(series, found);
}
function changesIn(points, measure, detector) {
  let values = points.map(({ value }) => value);
  return measure !== "failures" ? detector.changesOfValue(values).filter(({ before, after }) => Math.max(before / after, after / before) >= LEAST_RATIO) : values.includes(1) ? detector.changesOfRate(values.map((value) => value === 1 ? 1 : 0)) : [];
}
function candidateOf({ job, subject, measure, points }, found) {
  let newest = found.at(-1);
  if (newest === void 0) return null;
  let { index, before, after, probability } = newest, values = points.map(({ value }) => value), [left, right] = levels(values, found, found.length - 1), p = measure === "failures" ? compareRates(eventsOf(left), eventsOf(right)).p : rankSum(left, right), [more, less] = KINDS[measure];
  return {
    kind: after > before ? more : less,
    job,
    subject,
    measure,
    at: points[index]?.at ?? 0,
    commits: commitsAt(points, index),
    before,
    after,
    probability,
    // Any of the runs might have been the first of a new level: Bonferroni over their places.
    p: Math.min(1, points.length * p)
  };
}
function levels(values, points, position) {
  let start = points[position - 1]?.index ?? 0, middle = points[position]?.index ?? 0, end = points[position + 1]?.index ?? values.length;
  return [values.slice(start, middle), values.slice(middle, end)];
}
function eventsOf(outcomes) {
  return { events: outcomes.filter((one) => one === 1).length, trials: outcomes.length };
}
function commitsAt(runs, index) {
  return { lastBefore: runs[index - 1]?.sha ?? null, first: runs[index]?.sha ?? null };
}

// src/forecast/night/changes/series.ts
var JOB = { kind: "job" };
function seriesOfJob({ job, runs }) {
  let failures = runs.map(({ at, sha, failed }) => ({ at, sha, value: Number(failed) })), durations = runs.filter(({ failed }) => !failed).map(({ at, sha, durationMs }) => ({ at, sha, value: durationMs ?? 0 })).filter(({ value }) => value > 0);
  return [
    { job, subject: JOB, measure: "failures", points: failures },
    { job, subject: JOB, measure: "duration", points: durations }
  ];
}

// src/forecast/night/likely-failures.ts
var DAY_MS = 864e5, ACTIVE_MS = 7 * DAY_MS, PACE_DAYS = 7, LEAST_PROBABILITY = 0.02, RELIABLE_RERUN = 0.5;
function forecastJobs(all, asOf, flaky2, models) {
  return all.filter(({ latest }) => latest.startedAt > asOf - ACTIVE_MS).map((series) => {
    let probability = models.failure.forecast(nextRun(series.latest, asOf));
    return forecastJob(series, { probability, asOf, flaky: flaky2, models });
  }).sort((a, b) => b.probability - a.probability || byCodeUnit(a.job, b.job));
}
function likelyFailures(forecasts, most) {
  return forecasts.filter(({ probability }) => probability >= LEAST_PROBABILITY).slice(0, most).map(({ runsPerDay: _, streak: __, ...likely }) => likely);
}
function nextRun(latest, asOf) {
  return { ...latest, id: `next of ${latest.id}`, sha: null, attempt: 1, startedAt: asOf };
}
function runsPerDay(runs, asOf) {
  return runs.filter(({ at }) => at > asOf - PACE_DAYS * DAY_MS).length / PACE_DAYS;
}
function forecastJob(series, given) {
  let { job, runs } = series, pace = runsPerDay(runs, given.asOf), durations = runs.flatMap(({ durationMs }) => durationMs ?? []).slice(-30), typicalMs = durations.length > 0 ? median(durations) : 0, streak = failingStreak(runs), change = given.models.changesOfRate(runs.map(({ failed: failed2 }) => failed2 ? 1 : 0)).at(-1), start = streak > 0 ? runs.length - streak : change?.index ?? null, reasons = [];
  streak > 0 && reasons.push({ kind: "failing", runs: streak, commits: commitsAt(runs, runs.length - streak) }), change && change.after > change.before && reasons.push({ kind: "rate-changed", before: change.before, after: change.after });
  let flaky2 = given.flaky.find((one) => one.job === job);
  flaky2 && flaky2.passes >= flaky2.reruns * RELIABLE_RERUN && reasons.push({ kind: "flaky", reruns: flaky2.reruns, passes: flaky2.passes });
  let recent = runs.slice(-20), failed = recent.filter((run) => run.failed).length;
  return reasons.length === 0 && reasons.push({ kind: "rate", failed, runs: recent.length }), {
    job,
    probability: given.probability,
    since: start === null ? null : runs[start]?.at ?? null,
    reasons,
    expectedCostMs: given.probability * pace * typicalMs,
    runsPerDay: pace,
    streak
  };
}
function failingStreak(runs) {
  let lastPass = runs.findLastIndex(({ failed }) => !failed);
  return runs.length - 1 - lastPass;
}

// src/forecast/night/draw-series.ts
var SHOWN_RUNS = 120, KEEP = 2 ** (-1 / 8), Z = 1.645;
function drawSeries({ job, runs, latest }, asOf, models) {
  let outcomes = runs.map(({ failed }) => failed ? 1 : 0), timed = runs.filter(({ durationMs, failed }) => !failed && (durationMs ?? 0) > 0), durations = timed.map(({ durationMs }) => durationMs ?? 0), start = runs.at(-SHOWN_RUNS)?.at ?? 0, isShown = (at) => at >= start;
  return {
    job,
    rate: ratesOf(runs).slice(-SHOWN_RUNS),
    rateChanges: models.changesOfRate(outcomes).map(({ index }) => runs[index]?.at ?? 0).filter(isShown),
    durations: timed.filter(({ at }) => isShown(at)).map(pointOf),
    durationChanges: models.changesOfValue(durations).map(({ index }) => timed[index]?.at ?? 0).filter(isShown),
    next: models.duration.forecast(nextRun(latest, asOf))
  };
}
function pointOf({ at, durationMs, expected }) {
  return { at, durationMs: durationMs ?? 0, expected };
}
function ratesOf(runs) {
  let failed = 0, weight = 0;
  return runs.map((run) => {
    failed = KEEP * failed + Number(run.failed), weight = KEEP * weight + 1;
    let rate = failed / weight, centre = (rate + Z * Z / (2 * weight)) / (1 + Z * Z / weight), half = Z * Math.sqrt(rate * (1 - rate) / weight + Z * Z / (4 * weight * weight)) / (1 + Z * Z / weight);
    return { at: run.at, rate, lo: Math.max(0, centre - half), hi: Math.min(1, centre + half) };
  });
}

// src/forecast/night/find-warnings.ts
var LIKELY = 0.5, ORDER2 = { critical: 0, warning: 1, notice: 2 }, CRITICAL_RATE = 0.5;
function findWarnings(grounds, told) {
  let families = /* @__PURE__ */ new Map();
  for (let alarm of alarmsOf(grounds))
    families.set(alarm.family, [...families.get(alarm.family) ?? [], alarm]);
  return [...families].map(([family, alarms]) => {
    let [worst] = [...alarms].sort((a, b) => ORDER2[a.severity] - ORDER2[b.severity]), { severity, subject } = worst, isKnown = told[family] === fingerprintOf({ severity, subject });
    return { family, severity, subject, others: alarms.length - 1, isKnown };
  }).sort((a, b) => ORDER2[a.severity] - ORDER2[b.severity] || byCodeUnit(a.family, b.family));
}
function fingerprintOf({
  severity,
  subject
}) {
  switch (subject.kind) {
    case "broke":
      return `${severity} failing ${nameOf(subject.job, subject.what)}`;
    case "likely":
      return `${severity} failing ${subject.job}`;
    case "worse":
      return `${severity} ${subject.measure} ${nameOf(subject.job, subject.what)}`;
    case "budget":
      return `${severity} ${subject.objective}`;
    case "calibration":
      return `${severity} ${subject.seen > subject.expected ? "too low" : "too high"}`;
    default:
      return unreachable(subject);
  }
}
function nameOf(job, what) {
  return what.kind === "job" ? job : `${job} ${what.kind} ${what.name}`;
}
function familyOf(job) {
  return job.split(/ ?[(/:]/, 1)[0]?.trim() || job;
}
function alarmsOf({ forecasts, changes, services: services3, trust: trust2 }) {
  let alarms = changes.flatMap(alarmOfChange), broke = new Set(
    changes.filter(({ kind, subject }) => kind === "broke" && subject.kind === "job").map(({ job }) => job)
  );
  for (let { job, probability } of forecasts) {
    if (probability < LIKELY || broke.has(job)) continue;
    alarms.push({ family: familyOf(job), severity: "critical", subject: { kind: "likely", job, probability } });
  }
  for (let { service, objective, budgetLeft } of services3) {
    if (budgetLeft === null || budgetLeft > 0) continue;
    let subject = { kind: "budget", service, objective };
    alarms.push({ family: `service ${service}`, severity: "warning", subject });
  }
  if (trust2.drift.isAlarming) {
    let { expected, seen } = trust2.drift, subject = { kind: "calibration", expected, seen };
    alarms.push({ family: "forecasts", severity: "notice", subject });
  }
  return alarms;
}
function alarmOfChange(change) {
  let { kind, job, subject: what, measure, before, after } = change, family = what.kind === "service" ? `service ${what.name}` : familyOf(job);
  if (kind === "broke") {
    let severity = after >= CRITICAL_RATE ? "critical" : "warning";
    return [{ family, severity, subject: { kind, job, what, rate: after } }];
  }
  if (kind !== "slower" && kind !== "grew") return [];
  let ratio = after / before;
  return [{ family, severity: "notice", subject: { kind: "worse", job, what, measure, ratio } }];
}

// src/forecast/night/reruns.ts
var DAY_MS2 = 864e5, FLAKY_DAYS = 30, MOST_COMMITS = 50;
function createRerunCount() {
  let jobs = /* @__PURE__ */ new Map();
  function add2(run, passes) {
    if (run.sha === null || run.outcome === "inconclusive") return;
    let known = jobs.get(run.job), failedMs = known?.failed.get(run.sha);
    if (failedMs === void 0 && run.outcome === "passed") return;
    let job = known ?? { failed: /* @__PURE__ */ new Map(), reruns: [], nextPasses: null };
    known || jobs.set(run.job, job);
    let durationMs = run.durationMs ?? 0;
    if (job.failed.delete(run.sha), failedMs !== void 0) {
      let passed = run.outcome === "passed";
      job.reruns.push({ at: run.knownAt, passed, spentMs: failedMs + durationMs });
    }
    run.outcome === "failed" && (job.failed.set(run.sha, durationMs), job.nextPasses = passes);
    let [oldest] = job.failed.keys();
    job.failed.size > MOST_COMMITS && oldest !== void 0 && job.failed.delete(oldest);
  }
  return {
    add: add2,
    /** Jobs with a repetition that passed, the most machine time lost first. */
    flaky(asOf) {
      return [...jobs].map(([job, known]) => flakyJob(job, known, asOf)).filter(({ passes }) => passes > 0).sort((a, b) => b.lostMs - a.lostMs || byCodeUnit(a.job, b.job));
    }
  };
}
function flakyJob(job, { reruns: all, nextPasses }, asOf) {
  let reruns = all.filter(({ at }) => at > asOf - FLAKY_DAYS * DAY_MS2 && at <= asOf), passes = reruns.filter(({ passed }) => passed);
  return {
    job,
    reruns: reruns.length,
    passes: passes.length,
    lostMs: passes.reduce((sum, { spentMs }) => sum + spentMs, 0),
    nextPasses
  };
}

// src/forecast/night/services/service-levels.ts
var SERVICE_DAYS = 30;
function createServiceCount(targets) {
  let services3 = /* @__PURE__ */ new Map();
  function count(tally, isMet) {
    tally.occasions += 1, tally.met += Number(isMet);
  }
  return {
    add({ service: row }) {
      if (row.outcome === "skipped") return;
      let tallies = services3.get(row.service) ?? emptyTallies();
      services3.set(row.service, tallies);
      let isUp = row.outcome !== "failed";
      count(tallies.availability, isUp), row.readyAfterMs !== null && count(tallies.startup, row.readyAfterMs <= targets.startupLimit.ms), row.responseMs !== null && count(tallies.response, row.responseMs <= targets.responseLimit.ms), row.restarts > 0 && count(tallies.recovery, isUp);
    },
    levels() {
      return [...services3].sort(([left], [right]) => byCodeUnit(left, right)).flatMap(
        ([service, tallies]) => OBJECTIVES.map((objective) => levelOf(service, objective, tallies[objective], targets))
      );
    }
  };
}
var OBJECTIVES = ["availability", "startup", "response", "recovery"];
function emptyTallies() {
  let none = () => ({ occasions: 0, met: 0 });
  return { availability: none(), startup: none(), response: none(), recovery: none() };
}
function levelOf(service, objective, { occasions, met }, targets) {
  let target = targets[objective], allowed = (1 - target) * occasions, limit = limitOf(objective, targets), budgetLeft = occasions === 0 ? null : 1 - (occasions - met) / Math.max(1, allowed);
  return { service, objective, occasions, met, target, limit, budgetLeft };
}
function limitOf(objective, targets) {
  switch (objective) {
    case "startup":
      return targets.startupLimit;
    case "response":
      return targets.responseLimit;
    case "availability":
    case "recovery":
      return null;
    default:
      return unreachable(objective);
  }
}

// src/forecast/night/plan-actions.ts
var MOST_ACTIONS = 5, BROKEN_RUNS = 2;
function planActions(grounds) {
  let ranked = [
    ...broken(grounds),
    ...unreliable(grounds),
    ...slower(grounds),
    ...services(grounds)
  ].filter(({ gainMs }) => gainMs > 0).sort((a, b) => b.gainMs - a.gainMs), best = /* @__PURE__ */ new Map();
  for (let action of ranked) {
    let subject = action.kind === "mend-service" ? `service ${action.service}` : action.job;
    best.has(subject) || best.set(subject, action);
  }
  return [...best.values()].slice(0, MOST_ACTIONS);
}
function broken({ forecasts, changes }) {
  return forecasts.filter(({ streak }) => streak >= BROKEN_RUNS).map(({ job, expectedCostMs: gainMs, streak, reasons }) => {
    let failing = reasons.find((reason) => reason.kind === "failing"), commits = changes.find(
      (one) => one.job === job && one.kind === "broke" && one.subject.kind === "job"
    )?.commits ?? failing?.commits;
    return commits ? { kind: "bisect", job, gainMs, commits } : { kind: "repair", job, gainMs, runs: streak };
  });
}
function unreliable({ flaky: flaky2 }) {
  return flaky2.map(({ job, lostMs, reruns }) => ({
    kind: "make-reliable",
    job,
    gainMs: lostMs / FLAKY_DAYS,
    reruns
  }));
}
function slower({ forecasts, changes }) {
  return changes.filter(({ kind }) => kind === "slower").map(({ job, subject: what, before, after, commits }) => {
    let pace = forecasts.find((one) => one.job === job)?.runsPerDay ?? 0;
    return { kind: "undo-slowdown", job, what, gainMs: (after - before) * pace, commits };
  });
}
function services({ services: levels2, forecasts }) {
  let typicalMs = Math.max(
    0,
    ...forecasts.map(
      ({ expectedCostMs, probability, runsPerDay: runsPerDay2 }) => probability * runsPerDay2 > 0 ? expectedCostMs / (probability * runsPerDay2) : 0
    )
  );
  return levels2.filter(({ objective, budgetLeft }) => objective === "availability" && (budgetLeft ?? 1) <= 0).map(({ service, occasions, met }) => ({
    kind: "mend-service",
    service,
    gainMs: (occasions - met) * typicalMs / SERVICE_DAYS,
    failures: occasions - met
  }));
}

// src/forecast/night/plan-capacity.ts
var DRAWS = 200, SAMPLES = 30;
function planCapacity(all, asOf, random) {
  let jobs = all.map(({ runs }) => ({
    expected: runsPerDay(runs, asOf),
    durations: runs.flatMap(({ durationMs }) => durationMs ?? []).slice(-SAMPLES)
  })).filter(({ expected, durations }) => expected > 0 && durations.length > 0);
  if (jobs.length === 0) return null;
  let totals = Float64Array.from(
    { length: DRAWS },
    () => jobs.reduce((sum, job) => sum + drawDay(job, random), 0)
  ).sort();
  return {
    runs: jobs.reduce((sum, { expected }) => sum + expected, 0),
    machineMs: {
      median: quantileSorted(totals, 0.5),
      lo: quantileSorted(totals, 0.05),
      hi: quantileSorted(totals, 0.95)
    }
  };
}
function drawDay({ expected, durations }, random) {
  let runs = Math.floor(expected) + +(random() < expected % 1), sum = 0;
  for (let run = 0; run < runs; run += 1)
    sum += durations[Math.floor(random() * durations.length)] ?? 0;
  return sum;
}

// src/forecast/night/trust/calibration-drift.ts
function driftOf(known, asOf) {
  let start = asOf - 6048e5, { expected, failed: seen, variance } = sumUp(known.filter(({ at }) => at > start)), spread = Math.sqrt(
    variance * dispersionOf(
      known.filter(({ at }) => at <= start),
      asOf
    )
  ), z = spread > 0 ? (seen - expected) / spread : 0;
  return { expected, seen, z, isAlarming: Math.abs(z) > 3 };
}
function dispersionOf(earlier, asOf) {
  let squares = [...Map.groupBy(earlier, ({ at }) => Math.floor((asOf - at) / 864e5)).values()].map(sumUp).filter(({ variance }) => variance > 0).map(({ expected, failed, variance }) => (failed - expected) ** 2 / variance);
  return squares.length === 0 ? 1 : Math.max(1, squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
function sumUp(known) {
  let sums = { expected: 0, failed: 0, variance: 0 };
  for (let { probability, failed } of known)
    sums.expected += probability, sums.failed += Number(failed), sums.variance += probability * (1 - probability);
  return sums;
}

// src/forecast/night/trust/grade-night.ts
var DAY_MS3 = 864e5, TRUST_DAYS = 30, BINS = 10, DRAWS2 = 1e3, LEAST_GRADED = 50, LEAST_DAYS = 5, MOST_MISSED = 5, WRONG = 0.5;
function gradeNight(grades, options) {
  let { since, asOf, stored, random } = options, start = asOf - TRUST_DAYS * DAY_MS3, known = grades.since(start), graded = gradedOf(known), said = known.map(({ probability }) => probability), ema = known.map((one) => one.ema), skill = skillOf(known, random), { brier, auc, onsetAuc, logLoss, ece } = gradeProbabilities(graded, said), baseline = gradeProbabilities(graded, ema);
  return {
    days: TRUST_DAYS,
    graded: known.length,
    brier,
    auc,
    onsetAuc,
    logLoss,
    ece,
    ema: { brier: baseline.brier, auc: baseline.auc, ece: baseline.ece },
    skill,
    verdict: verdictOf(skill),
    bins: calibrationOf(known),
    missed: missedOf(grades.since(since)),
    drift: driftOf(known, asOf),
    stored: {
      graded: stored.settled.length,
      waiting: stored.waiting.length,
      brier: brierOf(stored.settled)
    },
    durationCoverage: grades.coverageSince(start)
  };
}
function gradedOf(known) {
  return {
    outcomes: known.map(({ failed }) => Number(failed)),
    onsets: known.map(({ isOnset }) => isOnset),
    colds: known.map(({ isCold }) => isCold),
    days: known.map(({ at }) => Math.floor(at / DAY_MS3))
  };
}
function verdictOf(skill) {
  return skill === null ? "too-few" : skill.lo > 0 ? "better" : "no-better";
}
function skillOf(known, random) {
  let days = [...errorsByDay(known).values()];
  if (known.length < LEAST_GRADED || days.length < LEAST_DAYS) return null;
  let draws = Float64Array.from({ length: DRAWS2 }, () => {
    let sums = { ours: 0, ema: 0 };
    for (let draw = 0; draw < days.length; draw += 1) {
      let day = days[Math.floor(random() * days.length)];
      sums.ours += day?.ours ?? 0, sums.ema += day?.ema ?? 0;
    }
    return gainOf(sums);
  }).sort(), total = days.reduce((sum, day) => ({ ours: sum.ours + day.ours, ema: sum.ema + day.ema }), {
    ours: 0,
    ema: 0
  });
  return {
    median: gainOf(total),
    lo: quantileSorted(draws, 0.025),
    hi: quantileSorted(draws, 0.975)
  };
}
function gainOf({ ours, ema }) {
  return ema === 0 ? 0 : 1 - ours / ema;
}
function errorsByDay(known) {
  let days = /* @__PURE__ */ new Map();
  for (let { at, probability, ema, failed } of known) {
    let day = Math.floor(at / DAY_MS3), errors = days.get(day) ?? { ours: 0, ema: 0 };
    days.set(day, errors), errors.ours += (probability - Number(failed)) ** 2, errors.ema += (ema - Number(failed)) ** 2;
  }
  return days;
}
function calibrationOf(known) {
  let bins = Array.from({ length: BINS }, () => ({ count: 0, forecast: 0, seen: 0 }));
  for (let { probability, failed } of known) {
    let bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))];
    bin !== void 0 && (bin.count += 1, bin.forecast += probability, bin.seen += Number(failed));
  }
  return bins.filter(({ count }) => count > 0).map(({ count, forecast, seen }) => ({
    count,
    forecast: forecast / count,
    seen: seen / count
  }));
}
function missedOf(recent) {
  return recent.map((grade2) => ({ ...grade2, distance: Math.abs(grade2.probability - Number(grade2.failed)) })).filter(({ distance }) => distance > WRONG).sort((a, b) => b.distance - a.distance || a.at - b.at).slice(0, MOST_MISSED).map(({ job, at, probability, failed }) => ({ job, at, probability, failed }));
}
function brierOf(settled) {
  return settled.length === 0 ? null : settled.map(({ probability, failed }) => (probability - Number(failed)) ** 2).reduce((sum, square) => sum + square, 0) / settled.length;
}

// src/forecast/night/assemble-night.ts
var MOST_LIKELY = 5, MOST_CHARTS = 6, MOST_FLAKY = 10, SEED = 20240607;
function assembleNight(grounds) {
  let { walked, since, models, services: services3 } = grounds, { asOf, series } = walked, random = seededRandom(SEED), forecasts = forecastJobs(series, asOf, walked.flaky, models), { changes, tested } = findChanges(
    [...series.flatMap(seriesOfJob), ...grounds.parts.all(series)],
    since,
    models
  ), trust2 = gradeNight(walked.grades, { since, asOf, stored: grounds.stored, random }), tomorrow2 = likelyFailures(forecasts, MOST_LIKELY);
  return { report: {
    schema: "signalbox.night/1",
    repo: grounds.repo,
    asOf,
    since,
    runs: {
      total: walked.total,
      night: walked.grades.since(since).length,
      jobs: series.length
    },
    models: models.names,
    tomorrow: tomorrow2,
    changes,
    tested,
    flaky: walked.flaky.slice(0, MOST_FLAKY),
    actions: planActions({ forecasts, changes, flaky: walked.flaky, services: services3 }),
    trust: trust2,
    services: services3,
    warnings: findWarnings({ forecasts, changes, services: services3, trust: trust2 }, grounds.told),
    capacity: planCapacity(series, asOf, random),
    charts: chartsOf(
      grounds,
      changes,
      tomorrow2.map(({ job }) => job)
    )
  }, forecasts };
}
function chartsOf({ walked, models }, changes, likely) {
  let changed2 = changes.filter(({ subject }) => subject.kind === "job").map(({ job }) => job);
  return [.../* @__PURE__ */ new Set([...changed2, ...likely])].slice(0, MOST_CHARTS).flatMap((job) => {
    let series = walked.series.find((one) => one.job === job);
    return series ? [drawSeries(series, walked.asOf, models)] : [];
  });
}

// src/forecast/night/services/service-targets.ts
var USUAL_TARGETS = {
  availability: 0.99,
  startup: 0.95,
  startupLimit: { ms: 3e4, source: "usual" },
  response: 0.95,
  responseLimit: { ms: 1e3, source: "usual" },
  recovery: 0.9
};
function targetsOf(gates) {
  let health = gates.filter((gate) => gate.kind === "health");
  if (health.length === 0) return USUAL_TARGETS;
  let strictest = (limits) => ({
    ms: Math.min(...limits),
    source: "project"
  });
  return {
    ...USUAL_TARGETS,
    startupLimit: strictest(health.map(({ startupMs }) => startupMs)),
    responseLimit: strictest(health.map(({ responseMs }) => responseMs))
  };
}

// src/report/night/render-html.ts
var TEXT_BUDGET_BYTES = 300;
async function renderNightHtml(report, { redact }) {
  let { drawNightPage } = await import("./draw-page-SJWDSRXL.mjs");
  return drawNightPage(cleanDeep(report, { redact, lineBudgetBytes: TEXT_BUDGET_BYTES }));
}

// src/report/night/render-json.ts
function renderNightJson(report, { redact }) {
  return jsonOf(cleanDeep(report, { redact }));
}

// src/report/night/render-markdown.ts
var TEXT_BUDGET_BYTES2 = 300;
function renderNightMarkdown(whole, { redact }) {
  let report = cleanDeep(whole, { redact, lineBudgetBytes: TEXT_BUDGET_BYTES2 });
  return `${[
    `### 🌙 ${escapeMarkdownInline(nightHeadline(report))}`,
    warnings(report),
    tomorrow(report),
    changed(report),
    flaky(report),
    actions(report),
    trust(report),
    services2(report),
    `<sub>${escapeMarkdownInline(footerText(report))}</sub>`
  ].filter((section2) => section2 !== "").join(`

`)}
`;
}
function warnings(report) {
  let known = knownText(report);
  return [...freshWarnings(report).map(
    (warning) => `- ${SEVERITY[warning.severity].icon} ${escapeMarkdownInline(warningText(warning))}`
  ), ...known === null ? [] : [`- ⚪ ${known}`]].join(`
`);
}
function tomorrow(report) {
  let rows = report.tomorrow.map((one) => [
    `**${escapeMarkdownInline(one.job)}**`,
    percent(one.probability),
    sinceText(one),
    escapeMarkdownInline(one.reasons.map(reasonText).join("; ")),
    perDay(one.expectedCostMs)
  ]), capacity = capacityText(report);
  return section("1. Tomorrow", [
    table(["job", "fails", "since", "why", "expected cost"], rows) ?? "No failure is likely.",
    ...capacity === null ? [] : [escapeMarkdownInline(capacity)]
  ]);
}
function changed(report) {
  let rows = report.changes.slice(0, MOST_CHANGES).map((change) => [
    `${CHANGE[change.kind].icon} ${CHANGE[change.kind].label}`,
    `**${escapeMarkdownInline(changedName(change))}**`,
    escapeMarkdownInline(changeText(change)),
    escapeMarkdownInline(commitRange(change.commits) ?? "–"),
    evidenceText(change)
  ]), none = `Nothing that chance does not explain, since ${moment(report.since)}.`;
  return section("2. Changed last night", [
    table(["", "job, test or service", "what", "commits", "evidence"], rows) ?? none,
    moreChangesText(report) ?? ""
  ]);
}
function flaky(report) {
  let rows = report.flaky.map((one) => [
    `**${escapeMarkdownInline(one.job)}**`,
    formatDuration(one.lostMs),
    flakyText(one)
  ]);
  return section("3. Flaky", [
    table(["job", "machine time lost", "re-runs"], rows) ?? "No repeated run passed in 30 days."
  ]);
}
function actions(report) {
  let lines = report.actions.map(
    (action, index) => `${index + 1}. ${escapeMarkdownInline(actionText(action))} · saves ${perDay(action.gainMs)}`
  );
  return section("4. Do this", [lines.length === 0 ? "Nothing." : lines.join(`
`)]);
}
function trust({ trust: graded }) {
  let rows = graded.bins.map((bin) => [
    percent(bin.forecast),
    percent(bin.seen),
    String(bin.count)
  ]), missed = graded.missed.map(
    ({ job, probability, failed }) => `- **${escapeMarkdownInline(job)}** ${failed ? "failed" : "passed"}, forecast to fail with ${percent(probability)}`
  );
  return section("5. How far to trust this", [
    [`**${escapeMarkdownInline(skillText(graded))}**`, ...scoreTexts(graded).map(escapeMarkdownInline), escapeMarkdownInline(driftText(graded))].join(
      `  
`
    ),
    table(["forecast", "failed", "runs"], rows) ?? "",
    missed.length === 0 ? "" : `Wrong last night:

${missed.join(`
`)}`
  ]);
}
function services2({ services: levels2 }) {
  let rows = levels2.filter(({ occasions }) => occasions > 0).map((level) => [
    escapeMarkdownInline(level.service),
    objectiveText(level),
    levelShare(level),
    `${level.met} of ${level.occasions}`,
    budgetText(level)
  ]), shown = table(["service", "objective", "met", "occasions", "error budget"], rows);
  return shown === null ? "" : section("Service levels, 30 days", [shown]);
}
function section(title, parts) {
  return [`#### ${title}`, ...parts.filter((part) => part !== "")].join(`

`);
}
function table(head, rows) {
  if (rows.length === 0) return null;
  let line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join(`
`);
}

// src/app/night/night-models.ts
function nightModels() {
  return {
    names: [FAILURE_MODEL, DURATION_MODEL, FLAKY_MODEL],
    failure: createFailureForecaster(),
    duration: createDurationForecaster(),
    flaky: createFlakyForecaster(),
    changesOfRate: findRateChanges,
    changesOfValue: findValueChanges
  };
}

// src/app/night/night-state.ts
var DAY_MS4 = 864e5, LONGEST_NIGHT_MS = 7 * DAY_MS4, stateSchema = external_exports.object({
  /** Of the last report, epoch milliseconds. */
  asOf: external_exports.number(),
  since: external_exports.number(),
  /** Fingerprints of warnings by family: those told before the last report, and with it. */
  toldBefore: external_exports.record(external_exports.string(), external_exports.string()),
  told: external_exports.record(external_exports.string(), external_exports.string())
});
function parseNightState(text) {
  if (text === null) return null;
  try {
    return stateSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
function nightSince(state, asOf) {
  return state?.asOf === asOf ? { since: state.since, told: state.toldBefore } : state === null || state.asOf > asOf ? { since: asOf - DAY_MS4, told: {} } : { since: Math.max(state.asOf, asOf - LONGEST_NIGHT_MS), told: state.told };
}
function stateAfter(report, toldBefore) {
  let told = report.warnings.map((one) => [one.family, fingerprintOf(one)]), { asOf, since } = report;
  return { asOf, since, toldBefore: { ...toldBefore }, told: Object.fromEntries(told) };
}

// src/forecast/night/changes/part-series.ts
function createPartSeries(baseBranch) {
  let parts = /* @__PURE__ */ new Map(), telling = /* @__PURE__ */ new Set();
  function partOf(job, subject) {
    let key = `${subject.kind}
${job}
${subject.name}`, known = parts.get(key);
    if (known || parts.size === 2e4) return known ?? null;
    let points = /* @__PURE__ */ new Map();
    for (let measure of MEASURES[subject.kind]) points.set(measure, []);
    let made = { job, subject, points };
    return parts.set(key, made), made;
  }
  function isOnBase({ pr, branch }) {
    return pr === null && (baseBranch === null || branch === baseBranch);
  }
  return {
    addTest({ run, test: { name, status, durationMs } }) {
      if (status === "skipped" || !isOnBase(run)) return;
      let failed = status === "failed";
      failed || telling.add(run.job);
      let part = partOf(run.job, { kind: "test", name });
      add(part, run, { failures: Number(failed), duration: failed ? null : durationMs });
    },
    addService({ run, service }) {
      if (service.outcome === "skipped" || !isOnBase(run)) return;
      let part = partOf(run.job, { kind: "service", name: service.service });
      add(part, run, {
        failures: +(service.outcome === "failed"),
        start: service.readyAfterMs,
        cpu: service.peakCpuPercent,
        memory: service.peakMemoryBytes
      });
    },
    /** `jobs`: a green run of a job that only tells of failed tests is one in which all passed. */
    all(jobs) {
      let runs = new Map(jobs.map((series) => [series.job, series.runs]));
      return [...parts.values()].flatMap(
        ({ job, subject, points }) => [...points].map(([measure, known]) => {
          let whole = subject.kind === "test" && measure === "failures" && !telling.has(job) ? withGreenRuns(known, runs.get(job) ?? []) : known;
          return { job, subject, measure, points: whole.slice(-200) };
        })
      );
    }
  };
}
var MEASURES = {
  test: ["failures", "duration"],
  service: ["failures", "start", "cpu", "memory"]
};
function add(part, { startedAt: at, sha }, values) {
  if (part !== null)
    for (let [measure, points] of part.points) {
      let value = values[measure] ?? null;
      value === null || value <= 0 && measure !== "failures" || (points.push({ at, sha, value }), points.length >= 400 && points.splice(0, 200));
    }
}
function withGreenRuns(failures, runs) {
  let failedAt = new Set(failures.map(({ at }) => at));
  return runs.filter(({ at, failed }) => !failed || failedAt.has(at)).map(({ at, sha }) => ({ at, sha, value: Number(failedAt.has(at)) }));
}

// src/forecast/night/changes/job-series.ts
function createSeries() {
  let jobs = /* @__PURE__ */ new Map();
  return {
    add(run, expected) {
      let series = jobs.get(run.job) ?? { runs: [], latest: run };
      jobs.set(run.job, series);
      let { startedAt: at, sha, durationMs } = run;
      series.runs.push({ at, failed: run.outcome === "failed", sha, durationMs, expected }), series.runs.length >= 400 && series.runs.splice(0, 200), run.startedAt >= series.latest.startedAt && (series.latest = run);
    },
    all() {
      return [...jobs].map(([job, { runs, latest }]) => ({
        job,
        runs: runs.slice(-200).sort((left, right) => left.at - right.at),
        latest
      }));
    }
  };
}

// src/forecast/night/trust/grades.ts
function createGrades() {
  let forecasts = [], durations = [];
  return {
    add: (grade2) => keep(forecasts, grade2),
    addDuration: (at, isInside) => keep(durations, { at, isInside }),
    /** Those whose outcome became known after a moment. */
    since: (moment2) => forecasts.filter(({ at }) => at > moment2),
    /** The share of durations inside their 90 % interval; `null` without any. */
    coverageSince(moment2) {
      let known = durations.filter(({ at }) => at > moment2);
      return known.length === 0 ? null : known.filter(({ isInside }) => isInside).length / known.length;
    }
  };
}
function keep(all, added) {
  if (all.push(added), all.length < 2 * 2e5 && !isPower(all.length)) return;
  let oldest = added.at - 31 * 864e5, first = all.findIndex(({ at }) => at > oldest);
  all.splice(0, Math.max(first, all.length - 2e5));
}
function isPower(length) {
  return length >= 1024 && (length & length - 1) === 0;
}

// src/forecast/night/trust/ledger-grader.ts
function createLedgerGrader(waiting) {
  let byJob = /* @__PURE__ */ new Map();
  for (let forecast of waiting)
    forecast.target !== "failure" || forecast.entity !== "job" || byJob.set(forecast.job, [...byJob.get(forecast.job) ?? [], forecast]);
  let graders = /* @__PURE__ */ new Map(), settlements = [];
  return {
    starts(run) {
      let mine = byJob.get(run.job);
      if (!mine) return;
      let spokenOf = mine.filter(({ madeAt }) => madeAt < run.startedAt);
      spokenOf.length !== 0 && (byJob.set(
        run.job,
        mine.filter(({ madeAt }) => madeAt >= run.startedAt)
      ), graders.set(run.id, spokenOf));
    },
    finishes(run) {
      let spokenOf = graders.get(run.id);
      if (!spokenOf) return;
      graders.delete(run.id);
      let outcome = run.outcome === "inconclusive" ? null : run.outcome === "failed";
      for (let { repo, id } of spokenOf)
        settlements.push({ repo, forecastId: id, settledAt: run.knownAt, outcome });
    },
    settlements: () => settlements
  };
}

// src/forecast/night/walk-night.ts
function startNightWalk({ models, baseBranch, waiting, warmSince }) {
  let baselines = createBaselines(), grades = createGrades(), series = createSeries(), reruns = createRerunCount(), grader = createLedgerGrader(waiting), said = /* @__PURE__ */ new Map(), asOf = null, total = 0;
  function isOnBase(run) {
    return run.pr === null && (baseBranch === null || run.branch === baseBranch);
  }
  function finishes(run) {
    asOf = Math.max(asOf ?? run.knownAt, run.knownAt), total += 1;
    let before = said.get(run.id);
    said.delete(run.id), before && grade(run, before, grades), grader.finishes(run), models.failure.learn(run), run.startedAt >= warmSince && (models.duration.learn(run), reruns.add(run, models.flaky.finished(run))), baselines.learn(run), run.outcome !== "inconclusive" && isOnBase(run) && series.add(run, before?.duration ?? null);
  }
  let walk = startReplay({
    starts(run) {
      grader.starts(run);
      let probability = models.failure.forecast(run), duration = run.startedAt >= warmSince ? models.duration.forecast(run) : null, { said: baseline, isOnset, isCold } = baselines.starts(run);
      said.set(run.id, { probability, ema: baseline.ema5, isOnset, isCold, duration });
    },
    finishes
  });
  return {
    add: (run) => walk.add(run),
    end() {
      walk.end();
      let settlements = grader.settlements();
      return {
        asOf,
        total,
        grades,
        series: series.all(),
        flaky: reruns.flaky(asOf ?? 0),
        settlements
      };
    }
  };
}
function grade(run, { duration, ...before }, grades) {
  if (run.outcome === "inconclusive") return;
  let failed = run.outcome === "failed";
  if (grades.add({ job: run.job, at: run.knownAt, failed, ...before }), failed || duration === null || run.durationMs === null) return;
  let isInside = run.durationMs >= duration.lo && run.durationMs <= duration.hi;
  grades.addDuration(run.knownAt, isInside);
}

// src/app/night/read-night.ts
var DAY_MS5 = 864e5, MOST_RUNS = 1e5, WARM_DAYS = 240, WARM_RUNS = 5e4, PART_DAYS = 60, TESTED_RUNS = 1e4;
async function walkHistory(store, { repo, baseBranch, now, models }) {
  let reach = await store.reach({ repo, asOf: now, most: MOST_RUNS });
  if (reach === null) return null;
  let since = reach.since ?? -1 / 0, waiting = [];
  for await (let forecast of store.forecasts.unsettled({ repo, asOf: now }))
    forecast.madeAt >= since && waiting.push(forecast);
  let warm = await store.reach({ repo, asOf: now, most: WARM_RUNS }), warmSince = Math.max(reach.until - WARM_DAYS * DAY_MS5, warm?.since ?? -1 / 0), walk = startNightWalk({ models, baseBranch, waiting, warmSince });
  for await (let run of store.runsOf({ repo, since, asOf: now })) {
    let { event, runId } = run.extra;
    walk.add(
      recordedRunOf(run, {
        event: typeof event == "string" ? event : null,
        batch: typeof runId == "string" ? runId : run.id
      })
    );
  }
  let walked = walk.end();
  return walked.asOf === null ? null : { ...walked, asOf: walked.asOf };
}
async function readParts(store, { repo, asOf, baseBranch, targets }) {
  let count = createServiceCount(targets), parts = createPartSeries(baseBranch), since = asOf - PART_DAYS * DAY_MS5;
  for await (let sighting of store.servicesOf({ repo, since, asOf }))
    parts.addService(sighting), sighting.run.startedAt > asOf - SERVICE_DAYS * DAY_MS5 && count.add(sighting);
  let reach = await store.reach({ repo, asOf, most: TESTED_RUNS }), tested = Math.max(since, reach?.since ?? -1 / 0);
  for await (let sighting of store.testsOf({ repo, since: tested, asOf }))
    parts.addTest(sighting);
  return { services: count.levels(), parts };
}
async function readStoredGrades(store, repo, asOf) {
  let settled = [], since = asOf - SERVICE_DAYS * DAY_MS5;
  for await (let { forecast, settlement } of store.forecasts.settled({ repo, since, asOf })) {
    let { says } = forecast;
    says.kind !== "probability" || typeof settlement.outcome != "boolean" || settled.push({ probability: says.probability, failed: settlement.outcome });
  }
  let waiting = [];
  for await (let one of store.forecasts.unsettled({ repo, asOf: asOf - 1 })) waiting.push(one);
  return { settled, waiting };
}

// src/app/night.ts
async function night(request, world) {
  let missing = missingProject(request, world);
  if (missing)
    return world.stderr.write(`${missing}
`), EXIT.usage;
  let project = await openProject(request, world), known = project.ok ? project.value : null, place = historyPlaceOf(known, request, world), opened = await openHistory(place, { clock: world.clock });
  if (!opened.ok)
    return world.stderr.write(`${describeHistoryProblem(opened.error)}
`), EXIT.usage;
  let { store, setAside } = opened.value;
  setAside && world.stderr.write(`The history could not be read and was kept as ${setAside}.
`);
  try {
    let baseBranch = request.baseBranch ?? null, targets = known ? targetsOf(known.graph.config.gates) : USUAL_TARGETS, repo = request.repo ?? world.environment.GITHUB_REPOSITORY ?? "", report = await settleAndForecast({ store, repo, baseBranch, targets }, world);
    return report === null ? (world.stderr.write(`${nothingKnown(repo)}
`), EXIT.usage) : (await writeAndTell(report, request, world), EXIT.ok);
  } finally {
    await store.close();
  }
}
async function settleAndForecast({ store, repo, baseBranch, targets }, world) {
  let models = nightModels(), walked = await walkHistory(store, { repo, baseBranch, now: world.clock.now(), models });
  if (walked === null) return null;
  await store.forecasts.settle(walked.settlements);
  let key = `night:${repo}`, { since, told } = nightSince(parseNightState(await store.cursor(key)), walked.asOf), { services: services3, parts } = await readParts(store, {
    repo,
    asOf: walked.asOf,
    baseBranch,
    targets
  }), stored = await readStoredGrades(store, repo, walked.asOf), assembled = assembleNight({ repo, walked, since, models, services: services3, parts, stored, told });
  return await store.forecasts.record(storedForecasts(assembled)), await store.setCursor(key, JSON.stringify(stateAfter(assembled.report, told))), assembled.report;
}
function storedForecasts({ report, forecasts }) {
  let [model] = report.models;
  return model ? forecasts.map(({ job, probability }) => ({
    id: `night-${report.asOf}-${job}`,
    repo: report.repo,
    job,
    entity: "job",
    name: job,
    target: "failure",
    madeAt: report.asOf,
    runId: null,
    says: { kind: "probability", probability },
    model
  })) : [];
}
async function writeAndTell(report, request, world) {
  let redactor = createRedactor(world.environment), options = { redact: (text) => redactor.redact(text) }, folder = join(runDirectoryOf(request, world).root, "night"), texts = {
    "report.md": renderNightMarkdown(report, options),
    "report.html": await renderNightHtml(report, options),
    "report.json": renderNightJson(report, options)
  };
  for (let [name, text] of Object.entries(texts)) await writeWholeFile(join(folder, name), text);
  let files = Object.keys(texts).map((name) => join(folder, name));
  world.stdout.write(
    request.json ? `${JSON.stringify({ schema: "signalbox.files/1", files })}
` : `${texts["report.md"]}
${files.join(`
`)}
`
  );
}
function nothingKnown(repo) {
  return `The history holds no finished run of ${repo === "" ? "runs that name no repository" : repo}.
    Name the repository with --repo owner/name, or read its runs with "signalbox ingest".`;
}
export {
  night
};
