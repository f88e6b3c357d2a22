import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  seededRandom
} from "./chunk-ATXCFXW5.mjs";
import {
  quantileSorted
} from "./chunk-W64ZENFZ.mjs";

// src/forecast/night/trust/skill-of.ts
var DAY_MS = 864e5, DRAWS = 1e3, LEAST_GRADED = 50, LEAST_DAYS = 5;
function verdictOf(skill) {
  return skill === null ? "too-few" : skill.lo > 0 ? "better" : "no-better";
}
function skillOf(known, random) {
  let days = [...errorsByDay(known).values()];
  if (known.length < LEAST_GRADED || days.length < LEAST_DAYS) return null;
  let draws = Float64Array.from({ length: DRAWS }, () => {
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
    let day = Math.floor(at / DAY_MS), errors = days.get(day) ?? { ours: 0, ema: 0 };
    days.set(day, errors), errors.ours += (probability - Number(failed)) ** 2, errors.ema += (ema - Number(failed)) ** 2;
  }
  return days;
}

// src/forecast/night/trust/forecast-record.ts
var ANCHOR_MODEL = { name: "ema-5", version: 1 }, SEED = 1;
function forecastRecordOf(settled) {
  let pairs = pairsOf(settled);
  if (pairs.length === 0) return null;
  let skill = skillOf(pairs, seededRandom(SEED));
  return { graded: pairs.length, skill: skill?.median ?? null, verdict: verdictOf(skill) };
}
function pairsOf(settled) {
  let anchors = /* @__PURE__ */ new Map();
  for (let { forecast } of settled) {
    let { says, model } = forecast;
    model.name === ANCHOR_MODEL.name && says.kind === "probability" && anchors.set(subjectOf(forecast), says.probability);
  }
  return settled.flatMap(({ forecast, settlement: { outcome, settledAt } }) => {
    let { says, model, entity, target } = forecast, ema = anchors.get(subjectOf(forecast));
    return entity !== "job" || target !== "failure" || model.name === ANCHOR_MODEL.name ? [] : ema === void 0 || says.kind !== "probability" || typeof outcome != "boolean" ? [] : [{ at: settledAt, probability: says.probability, ema, failed: outcome }];
  });
}
function subjectOf({ job, madeAt }) {
  return `${madeAt}
${job}`;
}

// src/app/job/read-forecast-record.ts
var MOST_SETTLED = 1400;
async function readForecastRecord(store, { repo, asOf }) {
  let settled = await store.forecasts.newestSettled({ repo, asOf, most: MOST_SETTLED });
  return forecastRecordOf(settled);
}

export {
  verdictOf,
  skillOf,
  ANCHOR_MODEL,
  readForecastRecord
};
