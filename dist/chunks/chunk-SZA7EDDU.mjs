import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readRepositoryName
} from "./chunk-NRIMCWC3.mjs";
import {
  describeQueryProblem,
  queryHistory
} from "./chunk-LFXGNCQ5.mjs";
import {
  readForRuns
} from "./chunk-ETHLWRSO.mjs";
import {
  pinOfRow
} from "./chunk-GUBPAE3A.mjs";
import {
  historyPlace,
  runDirectoryOf
} from "./chunk-MLMAPUZT.mjs";
import {
  lastPins,
  standingPins
} from "./chunk-4INBPDXK.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/history/query/read-pins.ts
async function readPins(location) {
  let pins = [], asked = await queryHistory({
    location,
    sql: "SELECT * FROM pins",
    onRow: (row) => pins.push(pinOfRow(row))
  });
  return asked.ok ? ok(pins) : holdsNothing(asked.error) ? ok([]) : err(asked.error);
}
function holdsNothing(problem) {
  return problem.kind === "unopened" ? problem.problem.kind === "absent" : problem.kind === "no-tables";
}

// src/app/for-runs/known-pins.ts
var NO_PINS = { pins: /* @__PURE__ */ new Map(), warnings: [] };
async function knownPins(world) {
  let told = await readForRuns(runDirectoryOf({}, world).forRuns), remembered = await readPins(await historyPlace({}, world)), words = [
    ...remembered.ok ? remembered.value : [],
    ...told.ok && told.value !== null ? told.value.pins : []
  ], warnings = [
    ...told.ok ? [] : [told.error],
    ...remembered.ok ? [] : [describeQueryProblem(remembered.error)]
  ];
  if (words.length === 0) return { pins: /* @__PURE__ */ new Map(), warnings };
  let repo = await readRepositoryName(world) ?? "", standing = standingPins(lastPins(words.filter((pin) => pin.repo === repo)));
  return { pins: new Map(standing.map((pin) => [pin.signature, pin])), warnings };
}
function pinnedCause(pin) {
  return pin === void 0 || pin.cause === null ? null : { cause: pin.cause, by: pin.by, at: pin.saidAt };
}

export {
  NO_PINS,
  knownPins,
  pinnedCause
};
