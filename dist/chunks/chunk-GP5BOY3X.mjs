import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  logMarginalLikelihood,
  posterior
} from "./chunk-CDXHUBPX.mjs";
import {
  median
} from "./chunk-WMIPYFF6.mjs";
import {
  quantileSorted
} from "./chunk-W64ZENFZ.mjs";

// src/forecast/change/known-values.ts
function knownValues(series, isMeant = () => !0) {
  let indices = [], values = [];
  for (let [index, value] of series.entries())
    typeof value != "number" || !Number.isFinite(value) || !isMeant(value) || (indices.push(index), values.push(value));
  return { indices, values };
}

// src/statistics/credible-interval.ts
function credibleInterval(belief, level) {
  let first = 0;
  for (let [place, share] of belief.entries())
    share > belief[first] && (first = place);
  let last = first, held = belief[first] ?? 0;
  for (; held < level && last - first + 1 < belief.length; ) {
    let before = belief[first - 1] ?? -1, after = belief[last + 1] ?? -1;
    before > after ? first -= 1 : last += 1, held += Math.max(before, after);
  }
  return { first, last };
}

// src/forecast/change/split-rate.ts
var RATE_BELIEF = { a: 0.3, b: 0.5 }, PRIOR_LOG_ODDS = -1.5, NEARBY = 10, NEARLY_MOST = 0.999, PLACE_LEVEL = 0.9;
function splitRate(failures, start, end) {
  if (end - start < 2) return null;
  let likelihood = (from, to) => logMarginalLikelihood(
    failures[to] - failures[from],
    to - from,
    RATE_BELIEF
  ), whole = likelihood(start, end), gains = [], likeliest = 0;
  for (let place2 = start + 1; place2 < end; place2 += 1)
    gains.push(likelihood(start, place2) + likelihood(place2, end) - whole), gains.at(-1) > gains[likeliest] && (likeliest = gains.length - 1);
  let belief = posterior(gains), logMean = gains[likeliest] - Math.log(belief[likeliest] * gains.length), first = start + 1, place = credibleInterval(belief, PLACE_LEVEL);
  return {
    probability: 1 / (1 + Math.exp(-(logMean + PRIOR_LOG_ODDS))),
    likeliest: first + likeliest,
    central: first + mostBeliefNearby(belief),
    earliest: first + place.first,
    latest: first + place.last
  };
}
function mostBeliefNearby(belief) {
  let sums = [0];
  for (let share of belief) sums.push(sums.at(-1) + share);
  let nearby = belief.map(
    (_, place) => sums[Math.min(belief.length, place + NEARBY + 1)] - sums[Math.max(0, place - NEARBY)]
  ), enough = nearby.reduce((most, held) => Math.max(most, held), 0) * NEARLY_MOST, central = -1;
  for (let [place, share] of belief.entries())
    nearby[place] >= enough && share > (belief[central] ?? -1) && (central = place);
  return central;
}

// src/forecast/change/find-rate-changes.ts
var LEAST_PROBABILITY = 0.5, MOST_ROUNDS = 5;
function findRateChanges(outcomes) {
  let { indices, values } = knownValues(outcomes, (value) => value === 0 || value === 1), failures = new Int32Array(values.length + 1);
  for (let [index, value] of values.entries())
    failures[index + 1] = failures[index] + value;
  let rate = (start, end) => (failures[end] - failures[start]) / (end - start), places = settle(failures, divide(failures));
  return places.flatMap((place, at) => {
    let start = places[at - 1] ?? 0, end = places[at + 1] ?? values.length, split = splitRate(failures, start, end);
    return split ? {
      index: indices[place],
      probability: split.probability,
      before: rate(start, place),
      after: rate(place, end),
      earliest: indices[split.earliest],
      latest: indices[split.latest]
    } : [];
  });
}
function divide(failures) {
  let places = [], stretches = [[0, failures.length - 1]];
  for (let next = stretches.pop(); next; next = stretches.pop()) {
    let [start, end] = next, split = splitRate(failures, start, end);
    !split || split.probability <= LEAST_PROBABILITY || (places.push(split.likeliest), stretches.push([start, split.likeliest], [split.likeliest, end]));
  }
  return places.sort((left, right) => left - right);
}
function settle(failures, found) {
  let places = found;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let settled = [];
    for (let [at] of places.entries()) {
      let end = places[at + 1] ?? failures.length - 1, split = splitRate(failures, settled.at(-1) ?? 0, end);
      split && split.probability > LEAST_PROBABILITY && settled.push(split.central);
    }
    if (settled.join() === places.join()) break;
    places = settled;
  }
  return places;
}

// src/statistics/pelt.ts
function pelt(values, penalty) {
  let costOf = squaredDistances(values), count = values.length, best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY), startOf = new Int32Array(count + 1);
  best[0] = -penalty;
  let candidates = new Int32Array(count + 1), costs = new Float64Array(count + 1), outFrom = new Int32Array(count + 1), kept = 1;
  for (let end = 3; end <= count; end += 1) {
    let cheapest = 0;
    for (let at = 0; at < kept; at += 1) {
      let start = candidates[at];
      costs[at] = best[start] + costOf(start, end), costs[at] < costs[cheapest] && (cheapest = at);
    }
    let least = costs[cheapest] + penalty;
    best[end] = least, startOf[end] = candidates[cheapest];
    for (let at = 0; at < kept; at += 1) {
      let start = candidates[at];
      costs[at] > least && outFrom[start] === 0 && (outFrom[start] = end + 3);
    }
    kept = keepThose(outFrom, end + 1, candidates, kept);
    let newest = end - 3 + 1;
    newest >= 3 && (candidates[kept] = newest, kept += 1);
  }
  return trace(startOf, count);
}
function keepThose(outFrom, end, candidates, count) {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    let start = candidates[at], out = outFrom[start];
    out !== 0 && out <= end || (candidates[kept] = start, kept += 1);
  }
  return kept;
}
function trace(startOf, count) {
  let starts = [];
  for (let end = count; end > 0; end = startOf[end])
    startOf[end] > 0 && starts.push(startOf[end]);
  return starts.reverse();
}
function squaredDistances(values) {
  let sums = new Float64Array(values.length + 1), squares = new Float64Array(values.length + 1), origin = values[0] ?? 0;
  for (let [index, value] of values.entries())
    sums[index + 1] = sums[index] + (value - origin), squares[index + 1] = squares[index] + (value - origin) ** 2;
  return (start, end) => {
    let sum = sums[end] - sums[start];
    return squares[end] - squares[start] - sum * sum / (end - start);
  };
}

// src/forecast/change/clip-outliers.ts
var NEIGHBOURS = 5, WIDEST_DEVIATION = 3;
function clipOutliers(values, deviation) {
  let widest = WIDEST_DEVIATION * deviation;
  return values.map((value, index) => {
    let centre = median(values.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1));
    return Math.min(centre + widest, Math.max(centre - widest, value));
  });
}

// src/forecast/change/level-scale.ts
function levelScaleOf(values) {
  if (values.every((value) => value > 0)) return { scale: Math.log };
  let sizes = values.map(Math.abs).filter((size) => size > 0), usual = sizes.length > 0 ? median(sizes) : 1;
  return { scale: (value) => value / usual };
}

// src/forecast/change/noise.ts
var HALF_WITHIN = 0.6745, THREE_QUARTERS_WITHIN = 1.1503, LEAST_DEVIATION = 3e-3, WINDOW = 30, SHORTEST_WINDOW = 3, WINDOWS = 8;
function noiseDeviation(values) {
  let steps = values.slice(1).map((value, index) => Math.abs(value - values[index])), typical = steps.length > 0 ? median(steps) : 0;
  return Math.max(typical / HALF_WITHIN / Math.SQRT2, LEAST_DEVIATION);
}
function wanderingFactor(values, deviation) {
  let window = Math.max(SHORTEST_WINDOW, Math.min(WINDOW, Math.floor(values.length / WINDOWS)));
  if (values.length < 2 * window) return 1;
  let sums = [0];
  for (let value of values) sums.push(sums.at(-1) + value);
  let sum = (from) => sums[from + window] - sums[from], differences = new Float64Array(values.length - 2 * window + 1);
  for (let start = 0; start < differences.length; start += 1)
    differences[start] = Math.abs(sum(start + window) - sum(start)) / window;
  let usual = quantileSorted(differences.sort(), 0.75) / THREE_QUARTERS_WITHIN;
  return Math.max(1, (usual / deviation) ** 2 * window / 2);
}

// src/forecast/change/one-per-push.ts
function onePerPush(series, times) {
  if (times.length === 0) return series;
  let indices = [], pushes = [];
  for (let [at, index] of series.indices.entries()) {
    let value = series.values[at], time = times[index] ?? null, before = series.indices[at - 1];
    before !== void 0 && time !== null && times[before] === time ? pushes.at(-1)?.push(value) : (indices.push(index), pushes.push([value]));
  }
  return { indices, values: pushes.map((push) => median(push)) };
}

// src/forecast/change/weigh-steps.ts
var REACH = 30, LEAST_T = 7, LEAST_STEP = 0.015, LEAST_STEP_IN_DEVIATIONS = 1, LEAST_VARIANCE_SHARE = 0.25, PLACE_LEVEL2 = 0.9;
function weighSteps(values, places, noise) {
  let left = [...places];
  for (; ; ) {
    let strengths = left.map(
      (place, at) => strengthOf(values, around(left, at, values.length, place), noise)
    ), weakest = strengths.indexOf(Math.min(...strengths));
    if (weakest < 0 || strengths[weakest] >= 1) break;
    left.splice(weakest, 1);
  }
  return left.map((place, at) => locate(values, around(left, at, values.length, place), noise));
}
function around(places, at, count, place) {
  return { start: places[at - 1] ?? 0, place, end: places[at + 1] ?? count };
}
function strengthOf(values, step, noise) {
  let before = values.slice(Math.max(step.start, step.place - REACH), step.place), after = values.slice(step.place, Math.min(step.end, step.place + REACH)), height = Math.abs(meanOf(after) - meanOf(before)), freedom = Math.max(1, before.length + after.length - 2), variance = Math.max(
    (scatterOf(before) + scatterOf(after)) / freedom,
    LEAST_VARIANCE_SHARE * noise.levelVariance
  ), inDeviations = height / Math.sqrt(variance), t = inDeviations / Math.sqrt(1 / before.length + 1 / after.length);
  return Math.min(t / LEAST_T, height / LEAST_STEP, inDeviations / LEAST_STEP_IN_DEVIATIONS);
}
function locate(values, { start, place, end }, noise) {
  let part = values.slice(start, end), total = part.reduce((sum2, value) => sum2 + value, 0), explained = [], sum = 0;
  for (let count = 1; count < part.length; count += 1) {
    sum += part[count - 1];
    let difference = sum / count - (total - sum) / (part.length - count);
    explained.push(difference ** 2 * count * (part.length - count) / part.length);
  }
  let belief = posterior(explained.map((gain2) => gain2 / (2 * noise.levelVariance))), logOdds = explained[place - start - 1] / (2 * noise.levelVariance) - 1.5 * Math.log(part.length), interval = credibleInterval(belief, PLACE_LEVEL2);
  return {
    place,
    probability: 1 / (1 + Math.exp(-logOdds)),
    earliest: Math.min(place, start + 1 + interval.first),
    latest: Math.max(place, start + 1 + interval.last)
  };
}
function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function scatterOf(values) {
  let mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

// src/forecast/change/find-value-changes.ts
var PENALTY_PER_LOG_LENGTH = 3;
function findValueChanges(values, times = []) {
  let { indices, values: levels } = onePerPush(knownValues(values), times), { scale } = levelScaleOf(levels), scaled = levels.map(scale), deviation = noiseDeviation(scaled), clipped = clipOutliers(scaled, deviation), noise = {
    variance: deviation ** 2,
    levelVariance: deviation ** 2 * wanderingFactor(clipped, deviation)
  }, penalty = PENALTY_PER_LOG_LENGTH * Math.log(levels.length) * noise.levelVariance, places = weighSteps(clipped, pelt(clipped, penalty), noise);
  return places.map(({ place, probability, earliest, latest }, at) => {
    let start = places[at - 1]?.place ?? 0, end = places[at + 1]?.place ?? levels.length;
    return {
      index: indices[place],
      probability,
      before: median(levels.slice(start, place)),
      after: median(levels.slice(place, end)),
      earliest: indices[earliest],
      latest: indices[latest]
    };
  });
}

export {
  findRateChanges,
  findValueChanges
};
