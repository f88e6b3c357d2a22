import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

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

export {
  runOfRow,
  failureOfRow,
  knownFailureOfRow,
  serviceOfRow,
  testOfRow,
  textOf,
  numberOf,
  feedbackParts,
  feedbackOfRow,
  pinOfRow
};
