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
} from "./chunk-3RXDIVYO.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/for-runs/for-runs.ts
var MOST_PINS = 1e3, MOST_BYTES = 512 * 1024, moment = number().min(0).max(864e13), whole = number().int().min(0).max(Number.MAX_SAFE_INTEGER), pin = strictObject({
  signature: string().regex(/^[\w.-]{1,80}$/).transform((known) => known),
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
  forecasts: forecasts.nullable()
});
function formatForRuns({ repo, toldAt, pins, forecasts: record }) {
  let newest = pins.flatMap(({ signature, cause, by, comment, saidAt, knownAt }) => {
    let parsed = pin.safeParse({ signature, cause, by, comment, saidAt, knownAt });
    return parsed.success ? [{ ...parsed.data, repo }] : [];
  }).sort((left, right) => right.comment - left.comment).slice(0, MOST_PINS);
  return textOf({
    schema: "signalbox.for-runs/1",
    repo,
    toldAt,
    pins: lastPins(newest).map(({ repo: _, ...said }) => said),
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
  let { repo, toldAt, pins, forecasts: record } = parsed.data, told = { repo, toldAt, pins: pins.map((said) => ({ ...said, repo })), forecasts: record };
  return formatForRuns(told) === text ? ok(told) : err("it is not written as a night writes it");
}
function textOf({ schema, repo, toldAt, pins, forecasts: record }) {
  let said = pins.map(({ signature, cause, by, comment, saidAt, knownAt }) => ({
    signature,
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
  return `${JSON.stringify({ schema, repo, toldAt, pins: said, forecasts: graded }, null, 1)}
`;
}

export {
  MOST_BYTES,
  formatForRuns,
  parseForRuns
};
