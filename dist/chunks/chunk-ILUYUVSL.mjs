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

// src/history/row.ts
function runOfRow(row) {
  return {
    id: String(row.id),
    repo: String(row.repo),
    job: String(row.job),
    branch: textOf(row.branch),
    pr: numberOf(row.pr),
    sha: textOf(row.sha),
    attempt: Number(row.attempt),
    startedAt: Number(row.started_at),
    completedAt: numberOf(row.completed_at),
    conclusion: textOf(row.conclusion),
    durationMs: numberOf(row.duration_ms),
    runner: textOf(row.runner),
    extra: JSON.parse(String(row.extra))
  };
}
function failureOfRow(row) {
  return {
    signature: String(row.signature),
    cause: String(row.cause),
    title: String(row.title),
    excerpt: String(row.excerpt),
    culprit: textOf(row.culprit),
    masked: textOf(row.masked)
  };
}
function knownFailureOfRow(row) {
  return {
    signature: String(row.signature),
    masked: String(row.masked),
    count: Number(row.count)
  };
}
function serviceOfRow(row) {
  return {
    service: String(row.service),
    readyAfterMs: numberOf(row.ready_after_ms),
    responseMs: numberOf(row.response_ms),
    restarts: Number(row.restarts),
    peakCpuPercent: numberOf(row.peak_cpu_percent),
    peakMemoryBytes: numberOf(row.peak_memory_bytes),
    outcome: String(row.outcome)
  };
}
function testOfRow(row) {
  return {
    name: String(row.name),
    status: String(row.status),
    durationMs: numberOf(row.duration_ms)
  };
}
function textOf(value) {
  return value == null ? null : String(value);
}
function numberOf(value) {
  return value == null ? null : Number(value);
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

// src/history/feedback-row.ts
function feedbackParts(row) {
  return {
    repo: row.repo,
    comment: row.comment,
    pullRequest: row.pullRequest,
    shownAt: row.shownAt,
    signature: row.signature,
    generic: row.generic ? 1 : 0,
    cause: row.cause,
    relation: row.relation,
    thumbsDown: row.thumbsDown,
    thumbsUp: row.thumbsUp,
    labelled: row.labelled ? 1 : 0,
    readAt: row.readAt
  };
}
function feedbackOfRow(row) {
  return {
    repo: String(row.repo),
    comment: Number(row.comment),
    pullRequest: Number(row.pull_request),
    shownAt: Number(row.shown_at),
    signature: String(row.signature),
    generic: Number(row.generic) === 1,
    cause: String(row.cause),
    relation: String(row.relation),
    thumbsDown: Number(row.thumbs_down),
    thumbsUp: Number(row.thumbs_up),
    labelled: Number(row.labelled) === 1,
    readAt: Number(row.read_at)
  };
}
function pinOfRow(row) {
  return {
    repo: String(row.repo),
    comment: Number(row.comment),
    signature: String(row.signature),
    cause: textOf(row.cause),
    by: String(row.said_by),
    saidAt: Number(row.said_at),
    knownAt: Number(row.known_at)
  };
}

// src/history/forecast-row.ts
function forecastParts(forecast) {
  let { says, model } = forecast, spread = says.kind === "spread" ? says.spread : null;
  return {
    repo: forecast.repo,
    id: forecast.id,
    job: forecast.job,
    entity: forecast.entity,
    name: forecast.name,
    target: forecast.target,
    madeAt: forecast.madeAt,
    runId: forecast.runId,
    probability: says.kind === "probability" ? says.probability : null,
    median: spread?.median ?? null,
    lo: spread?.lo ?? null,
    hi: spread?.hi ?? null,
    model: model.name,
    modelVersion: model.version
  };
}
function settlementParts({ repo, forecastId, settledAt, outcome }) {
  return {
    repo,
    forecastId,
    settledAt,
    cameTrue: typeof outcome == "boolean" ? Number(outcome) : null,
    value: typeof outcome == "number" ? outcome : null
  };
}
function forecastOfRow(row) {
  return {
    id: String(row.id),
    repo: String(row.repo),
    job: String(row.job),
    entity: String(row.entity),
    name: String(row.name),
    target: String(row.target),
    madeAt: Number(row.made_at),
    runId: textOf(row.run_id),
    says: saysOf(row),
    model: { name: String(row.model), version: Number(row.model_version) }
  };
}
function saysOf(row) {
  let probability = numberOf(row.probability);
  return probability !== null ? { kind: "probability", probability } : { kind: "spread", spread: { median: Number(row.median), lo: Number(row.lo), hi: Number(row.hi) } };
}
function settledOfRow(row) {
  return { forecast: forecastOfRow(row), settlement: settlementOfRow(row) };
}
function settlementOfRow(row) {
  let cameTrue = numberOf(row.came_true);
  return {
    repo: String(row.repo),
    forecastId: String(row.forecast),
    settledAt: Number(row.settled_at),
    outcome: cameTrue === null ? numberOf(row.value) : cameTrue === 1
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
  usualReadyTime,
  tallyRelation,
  runOfRow,
  failureOfRow,
  knownFailureOfRow,
  serviceOfRow,
  testOfRow,
  textOf,
  numberOf,
  feedbackParts,
  feedbackOfRow,
  pinOfRow,
  forecastParts,
  settlementParts,
  forecastOfRow,
  settledOfRow
};
