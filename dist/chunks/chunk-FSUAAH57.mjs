import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeFound
} from "./chunk-TZAAP2WF.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/history/ingest/iso-time.ts
var ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/i;
function parseIsoTime(text) {
  let usual = parseUsualTime(text);
  if (!Number.isNaN(usual)) return usual;
  let match = ISO_TIME.exec(text);
  if (!match) return Number.NaN;
  let hasTime = text.length > 10;
  return Date.parse(match[1] || !hasTime ? text.replace(" ", "T") : `${text.replace(" ", "T")}Z`);
}
var USUAL_LENGTH = 24, DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334], CERTAIN_DAYS = 28, LEAP_DAYS_BEFORE_1970 = 477;
function parseUsualTime(text) {
  if (text.length !== USUAL_LENGTH || !hasUsualMarks(text)) return Number.NaN;
  let month = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2), hour = digitsAt(text, 11, 2), minute = digitsAt(text, 14, 2), second = digitsAt(text, 17, 2);
  return !(month >= 1 && month <= 12 && day >= 1 && day <= CERTAIN_DAYS) || hour > 23 || minute > 59 || second > 59 ? Number.NaN : (((daysSince1970(digitsAt(text, 0, 4), month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1e3 + digitsAt(text, 20, 3);
}
function hasUsualMarks(text) {
  return text[4] === "-" && text[7] === "-" && text[10] === "T" && text[13] === ":" && text[16] === ":" && text[19] === "." && text[23] === "Z";
}
function digitsAt(text, start, length) {
  let value = 0;
  for (let index = start; index < start + length; index += 1) {
    let digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
function daysSince1970(year, month, day) {
  let lastLeap = month > 2 ? year : year - 1, leapDays = Math.floor(lastLeap / 4) - Math.floor(lastLeap / 100) + Math.floor(lastLeap / 400), daysBefore = DAYS_BEFORE_MONTH[month - 1];
  return (year - 1970) * 365 + leapDays - LEAP_DAYS_BEFORE_1970 + daysBefore + day - 1;
}

// src/history/ingest/normalise-run.ts
var CONCLUSIONS = /* @__PURE__ */ new Map([
  ["success", "success"],
  ["failure", "failure"],
  ["cancelled", "cancelled"],
  ["skipped", "skipped"],
  ["timed_out", "timed_out"],
  ["neutral", "neutral"],
  ["action_required", "action_required"],
  ["startup_failure", "failure"],
  ["passed", "success"],
  ["failed", "failure"],
  ["error", "failure"],
  ["errored", "failure"],
  ["canceled", "cancelled"],
  ["timedout", "timed_out"]
]), OWN_KEYS = /* @__PURE__ */ new Set([
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
  let conclusion = conclusionOf(told.conclusion), attempt = positiveInteger(told.attempt) ?? 1, reported = reportedOf(told, times, { conclusion, attempt }), run = {
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
    extra: reported === null ? extraOf(told) : { ...extraOf(told), reported }
  };
  return ok({ run, adjusted: reported !== null });
}
function reportedOf(told, { reported }, { conclusion, attempt }) {
  let isOdd = told.attempt != null && attempt !== Number(told.attempt), isUnknown = !!told.conclusion && conclusion === null;
  return reported === null && !isUnknown && !isOdd ? null : {
    ...reported,
    ...isUnknown ? { conclusion: told.conclusion } : {},
    ...isOdd ? { attempt: told.attempt } : {}
  };
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
    reported: reportedTimes(told, {
      startedAt: started === null,
      completedAt: completedAt !== completed,
      durationMs: duration !== null && lasted === null
    })
  };
}
function reportedTimes(told, isCorrected) {
  let { startedAt, completedAt, durationMs } = isCorrected;
  return startedAt || completedAt || durationMs ? {
    ...startedAt ? { startedAt: told.startedAt ?? null } : {},
    ...completedAt ? { completedAt: told.completedAt ?? null } : {},
    ...durationMs ? { durationMs: told.durationMs } : {}
  } : null;
}
function endOf(told, startedAt, lasted) {
  return lasted !== null && conclusionOf(told.conclusion) !== null ? plausibleTime(startedAt + lasted) : null;
}
var TIMES = { first: -621672192e5, last: 253402300799999 };
function plausibleTime(epochMs) {
  let whole = Math.trunc(epochMs);
  return whole >= TIMES.first && whole <= TIMES.last ? whole : null;
}
function timeOf(value) {
  return typeof value == "number" ? plausibleTime(value) : typeof value == "string" ? plausibleTime(parseIsoTime(value)) : null;
}
function conclusionOf(value) {
  return typeof value != "string" ? null : CONCLUSIONS.get(value) ?? CONCLUSIONS.get(value.toLowerCase()) ?? null;
}
function identifierOf(value) {
  return typeof value == "number" ? String(value) : typeof value == "string" && value !== "" ? value : null;
}
function positiveInteger(value) {
  let number = typeof value == "string" && value !== "" ? Number(value) : value;
  return Number.isSafeInteger(number) && Number(number) > 0 ? Number(number) : null;
}
function extraOf(told) {
  let { extra } = told, own = typeof extra == "object" && !Array.isArray(extra) ? extra : null, others = Object.keys(told).filter((key) => !OWN_KEYS.has(key));
  return others.length === 0 && own !== null ? own : { ...Object.fromEntries(others.map((key) => [key, told[key]])), ...own };
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
