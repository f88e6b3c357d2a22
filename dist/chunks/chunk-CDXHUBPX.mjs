import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/statistics/log-gamma.ts
var LANCZOS = [
  0.9999999999998099,
  676.5203681218851,
  -1259.1392167224028,
  771.3234287776531,
  -176.6150291621406,
  12.507343278686905,
  -0.13857109526572012,
  9984369578019572e-21,
  15056327351493116e-23
], G = 7;
function logGamma(x) {
  if (!(x > 0)) return Number.NaN;
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let shifted = x - 1, sum = LANCZOS[0];
  for (let index = 1; index < LANCZOS.length; index += 1)
    sum += (LANCZOS[index] ?? 0) / (shifted + index);
  let t = shifted + G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

// src/statistics/log-beta.ts
function logBeta(a, b) {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

// src/statistics/beta-binomial.ts
function logMarginalLikelihood(events, trials, prior) {
  return logBeta(prior.a + events, prior.b + trials - events) - logBeta(prior.a, prior.b);
}

// src/statistics/posterior.ts
function posterior(logWeights) {
  let largest = -1 / 0;
  for (let weight of logWeights) largest = Math.max(largest, weight);
  let weights = logWeights.map((weight) => Math.exp(weight - largest)), total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

export {
  logGamma,
  logMarginalLikelihood,
  posterior
};
