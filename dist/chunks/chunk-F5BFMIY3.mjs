import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/history/relation-rules.ts
function resultOf(conclusion) {
  return conclusion === "success" ? "passed" : conclusion === "failure" || conclusion === "timed_out" ? "failed" : null;
}
function sideOf(run, query) {
  return run.pr === null && run.branch === query.baseBranch ? "base" : query.pr !== null && run.pr === query.pr || query.sha !== null && run.sha === query.sha || isSameBranch(run, query) ? "own" : run.pr === null && run.branch === null ? "unattributed" : "other";
}
function isSameBranch(run, query) {
  return query.branch === null || run.branch === null || query.pr !== null && run.pr !== null ? !1 : run.branch === query.branch || run.branch.endsWith(`:${query.branch}`);
}
function changeOf(run) {
  return run.pr === null ? `branch ${run.branch}` : `#${run.pr}`;
}
var DAY_MS = 864e5;
function windowStart(asOf, windowDays) {
  return windowDays === void 0 ? Number.NEGATIVE_INFINITY : asOf - windowDays * DAY_MS;
}
function signaturesOf({ signature, alike = [] }) {
  return [signature, ...alike];
}
function masksOf(signature) {
  return signature.slice(0, signature.indexOf("-") + 1);
}
function afterMasks(masks) {
  return `${masks.slice(0, -1)}.`;
}

// src/history/ready-time.ts
function usualReadyTime(service, readyAfterMs) {
  if (readyAfterMs.length === 0) return null;
  let medianMs = medianOf(readyAfterMs), deviations = readyAfterMs.map((value) => Math.abs(value - medianMs)), spreadMs = medianOf(deviations) * 1.4826;
  return { service, count: readyAfterMs.length, medianMs, spreadMs };
}
function medianOf(values) {
  let sorted = [...values].sort((left, right) => left - right), upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return ((sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN) + upper) / 2;
}

// src/history/ledger-rules.ts
function isMeaningful({ madeAt, says }) {
  if (!Number.isFinite(madeAt)) return !1;
  if (says.kind === "probability") return says.probability >= 0 && says.probability <= 1;
  let { lo, median, hi } = says.spread;
  return [lo, median, hi].every(Number.isFinite) && lo <= median && median <= hi;
}
function isOutcome({ settledAt, outcome }) {
  return Number.isFinite(settledAt) && (typeof outcome != "number" || Number.isFinite(outcome));
}
function settles({ settledAt, outcome }, forecast) {
  return settledAt < forecast.madeAt ? !1 : outcome === null ? !0 : typeof outcome == (forecast.says.kind === "probability" ? "boolean" : "number");
}

// src/history/tally-relation.ts
function tallyRelation(facts, query) {
  let from = windowStart(query.asOf, query.windowDays), recent = facts.sightings.filter((sighting) => sighting.completedAt >= from), others = recent.filter((sighting) => sideOf(sighting, query) === "other"), seen = facts.seen ?? seenIn(facts.sightings);
  return {
    baseRuns: facts.baseRuns,
    baseFailures: recent.filter((sighting) => sideOf(sighting, query) === "base").length,
    otherRuns: facts.otherRuns,
    otherFailures: others.length,
    otherChanges: new Set(others.map(changeOf)).size,
    sameCommitPasses: facts.sameCommitPasses,
    sameCommitFailures: recent.filter((run) => query.sha !== null && run.sha === query.sha).length,
    reruns: recent.filter((sighting) => sighting.next !== null).length,
    rerunPasses: recent.filter((sighting) => sighting.next === "passed").length,
    incomparable: facts.incomparable,
    firstSeen: seen.first,
    lastSeen: seen.last,
    windowDays: query.windowDays
  };
}
function seenIn(sightings) {
  let times = sightings.map((sighting) => sighting.completedAt);
  return {
    first: times.reduce((least, time) => Math.min(least ?? time, time), null),
    last: times.reduce((most, time) => Math.max(most ?? time, time), null)
  };
}

export {
  isMeaningful,
  isOutcome,
  settles,
  resultOf,
  sideOf,
  windowStart,
  signaturesOf,
  masksOf,
  afterMasks,
  usualReadyTime,
  tallyRelation
};
