export { areaUnderCurve } from './area-under-curve.ts';
export { averagePrecision } from './average-precision.ts';
export {
  type BayesianLogistic,
  createBayesianLogistic,
  type LogOdds,
  meanProbability,
  type NormalPrior,
} from './bayesian-logistic.ts';
export { benjaminiHochberg } from './benjamini-hochberg.ts';
export { type BetaPrior, logMarginalLikelihood } from './beta-binomial.ts';
export { type BootstrapOptions, blockBootstrap } from './block-bootstrap.ts';
export { brierScore } from './brier-score.ts';
export { calibrationError } from './calibration-error.ts';
export { credibleInterval } from './credible-interval.ts';
export { type EventCount, fisherMidP } from './fisher-mid-p.ts';
export { fitIsotonic, type IsotonicStep } from './isotonic.ts';
export { logBeta } from './log-beta.ts';
export { logGamma } from './log-gamma.ts';
export { logLoss } from './log-loss.ts';
export { logistic, logit } from './logistic.ts';
export { median } from './median.ts';
export { pelt } from './pelt.ts';
export { posterior } from './posterior.ts';
export { quantileSorted } from './quantile-sorted.ts';
export { rankSum } from './rank-sum.ts';
export { mergeRanked, type Ranked, rank } from './ranked.ts';
