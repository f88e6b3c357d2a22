import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  _enum,
  array,
  literal,
  number,
  strictObject,
  string
} from "./chunk-67TOOQQD.mjs";
import {
  lastPins
} from "./chunk-4INBPDXK.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/for-runs/tracked-issues.ts
var MOST_TRACKED = 200, signature = string().regex(/^[\w.-]{1,80}$/).transform((known) => known), trackedIssue = strictObject({
  signature,
  issue: number().int().min(1).max(Number.MAX_SAFE_INTEGER)
}), trackedIssues = array(trackedIssue).max(MOST_TRACKED);
function trackedKey(repo) {
  return `tracked-issues:${repo}`;
}
function formatTracked(tracked) {
  return JSON.stringify(
    tracked.slice(0, MOST_TRACKED).map(({ signature: signature2, issue }) => ({ signature: signature2, issue }))
  );
}
function parseTracked(text) {
  if (text === null) return null;
  try {
    return trackedIssues.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

// src/app/for-runs/for-runs.ts
var MOST_PINS = 1e3, MOST_BYTES = 512 * 1024, moment = number().min(0).max(864e13), whole = number().int().min(0).max(Number.MAX_SAFE_INTEGER), pin = strictObject({
  signature,
  cause: string().regex(/^[a-z][a-z0-9.-]{0,99}$/).nullable(),
  by: string().regex(/^[\w-]{1,100}$/),
  comment: whole,
  saidAt: moment,
  knownAt: moment
}), forecasts = strictObject({
  graded: whole,
  skill: number().max(1).nullable(),
  verdict: _enum(["better", "no-better", "too-few"])
}), file = strictObject({
  schema: literal("signalbox.for-runs/1"),
  repo: string().max(300),
  toldAt: moment,
  pins: array(pin).max(MOST_PINS),
  issues: trackedIssues,
  forecasts: forecasts.nullable()
});
function formatForRuns(told) {
  let { repo, toldAt, pins, issues, forecasts: record } = told, newest = pins.flatMap(({ signature: signature2, cause, by, comment, saidAt, knownAt }) => {
    let parsed = pin.safeParse({ signature: signature2, cause, by, comment, saidAt, knownAt });
    return parsed.success ? [{ ...parsed.data, repo }] : [];
  }).sort((left, right) => right.comment - left.comment).slice(0, MOST_PINS);
  return textOf({
    schema: "signalbox.for-runs/1",
    repo,
    toldAt,
    pins: lastPins(newest).map(({ repo: _, ...said }) => said),
    issues: [...issues],
    forecasts: record
  });
}
function parseForRuns(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return err("it is no JSON");
  }
  let parsed = file.safeParse(value);
  if (!parsed.success) {
    let [issue] = parsed.error.issues;
    return err(`its ${issue?.path.join(".") || "whole"} is not as it must be`);
  }
  let { repo, toldAt, pins, issues, forecasts: record } = parsed.data, words = pins.map((said) => ({ ...said, repo })), told = { repo, toldAt, pins: words, issues, forecasts: record };
  return formatForRuns(told) === text ? ok(told) : err("it is not written as a night writes it");
}
function textOf(told) {
  let { schema, repo, toldAt, pins, forecasts: record } = told, issues = told.issues.map(({ signature: signature2, issue }) => ({ signature: signature2, issue })), said = pins.map(({ signature: signature2, cause, by, comment, saidAt, knownAt }) => ({
    signature: signature2,
    cause,
    by,
    comment,
    saidAt,
    knownAt
  })), graded = record && {
    graded: record.graded,
    skill: record.skill,
    verdict: record.verdict
  };
  return `${JSON.stringify({ schema, repo, toldAt, pins: said, issues, forecasts: graded }, null, 1)}
`;
}

export {
  trackedKey,
  formatTracked,
  parseTracked,
  MOST_BYTES,
  formatForRuns,
  parseForRuns
};
