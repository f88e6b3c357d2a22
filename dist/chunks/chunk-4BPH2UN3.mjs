import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeFound
} from "./chunk-TZAAP2WF.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/history/ingest/normalise-run.ts
var CONCLUSIONS = {
  success: "success",
  failure: "failure",
  cancelled: "cancelled",
  skipped: "skipped",
  timed_out: "timed_out",
  neutral: "neutral",
  action_required: "action_required",
  startup_failure: "failure",
  passed: "success",
  failed: "failure",
  error: "failure",
  errored: "failure",
  canceled: "cancelled",
  timedout: "timed_out"
}, OWN_KEYS = /* @__PURE__ */ new Set([
  "id",
  "repo",
  "job",
  "branch",
  "pr",
  "sha",
  "attempt",
  "startedAt",
  "completedAt",
  "conclusion",
  "durationMs",
  "runner",
  "extra",
  "failures",
  "services",
  "tests"
]);
function normaliseRun(told) {
  let id = identifierOf(told.id);
  if (id === null) return err(unusable(told, "id", IDENTIFIER));
  let job = identifierOf(told.job);
  if (job === null) return err(unusable(told, "job", IDENTIFIER));
  let times = timesOf(told);
  if (times === null) return err(unusable(told, "startedAt", "an ISO 8601 time"));
  let conclusion = conclusionOf(told.conclusion), attempt = positiveInteger(told.attempt) ?? 1, reported = {
    ...times.reported,
    ...told.conclusion && conclusion === null ? { conclusion: told.conclusion } : {},
    ...told.attempt != null && attempt !== Number(told.attempt) ? { attempt: told.attempt } : {}
  }, adjusted = Object.keys(reported).length > 0, run = {
    id,
    repo: identifierOf(told.repo) ?? "",
    job,
    branch: identifierOf(told.branch),
    pr: positiveInteger(told.pr),
    sha: identifierOf(told.sha),
    attempt,
    startedAt: times.startedAt,
    completedAt: times.completedAt,
    conclusion,
    durationMs: times.durationMs,
    runner: identifierOf(told.runner),
    extra: { ...extraOf(told), ...adjusted ? { reported } : {} }
  };
  return ok({ run, adjusted });
}
var IDENTIFIER = "a text that is not empty, or a number";
function unusable(told, key, expected) {
  return describeFound([key], told[key] ?? void 0, expected);
}
function timesOf(told) {
  let started = timeOf(told.startedAt), completed = timeOf(told.completedAt), duration = typeof told.durationMs == "number" ? told.durationMs : null, lasted = duration !== null && duration >= 0 ? duration : null, startedAt = started ?? (completed === null ? null : plausibleTime(completed - (lasted ?? 0)));
  if (startedAt === null) return null;
  let completedAt = completed === null ? endOf(told, startedAt, lasted) : Math.max(completed, startedAt), isSkewed = completed !== null && completed < startedAt, span = completedAt === null || isSkewed ? null : completedAt - startedAt;
  return {
    startedAt,
    completedAt,
    durationMs: lasted ?? span,
    reported: {
      ...started === null ? { startedAt: told.startedAt ?? null } : {},
      ...completedAt !== completed ? { completedAt: told.completedAt ?? null } : {},
      ...duration !== null && lasted === null ? { durationMs: duration } : {}
    }
  };
}
function endOf(told, startedAt, lasted) {
  return lasted !== null && conclusionOf(told.conclusion) !== null ? plausibleTime(startedAt + lasted) : null;
}
var TIMES = { first: -621672192e5, last: 253402300799999 };
function plausibleTime(epochMs) {
  let whole = Math.trunc(epochMs);
  return whole >= TIMES.first && whole <= TIMES.last ? whole : null;
}
var ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/i;
function timeOf(value) {
  if (typeof value == "number") return plausibleTime(value);
  let match = typeof value == "string" ? ISO_TIME.exec(value) : null;
  if (typeof value != "string" || !match) return null;
  let hasTime = value.length > 10, time = Date.parse(
    match[1] || !hasTime ? value.replace(" ", "T") : `${value.replace(" ", "T")}Z`
  );
  return plausibleTime(time);
}
function conclusionOf(value) {
  return typeof value == "string" ? CONCLUSIONS[value.toLowerCase()] ?? null : null;
}
function identifierOf(value) {
  return typeof value == "number" ? String(value) : typeof value == "string" && value !== "" ? value : null;
}
function positiveInteger(value) {
  let number = typeof value == "string" && value !== "" ? Number(value) : value;
  return Number.isSafeInteger(number) && Number(number) > 0 ? Number(number) : null;
}
function extraOf(told) {
  let others = Object.entries(told).filter(([key]) => !OWN_KEYS.has(key)), extra = typeof told.extra == "object" && !Array.isArray(told.extra) ? told.extra : {};
  return { ...Object.fromEntries(others), ...extra };
}

// src/history/ingest/parse-object.ts
function parseObject(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return err("it is not JSON");
  }
  return typeof value == "object" && value !== null && !Array.isArray(value) ? ok(value) : err("it is not a JSON object");
}

export {
  normaliseRun,
  parseObject
};
