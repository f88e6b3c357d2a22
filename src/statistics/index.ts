export {
  type BayesianLogistic,
  createBayesianLogistic,
  type LogOdds,
  meanProbability,
  type NormalPrior,
} from './bayesian-logistic.ts';
export { type BetaPrior, logMarginalLikelihood } from './beta-binomial.ts';
export { fitIsotonic, type IsotonicStep } from './isotonic.ts';
export { logBeta } from './log-beta.ts';
export { logGamma } from './log-gamma.ts';
export { logistic, logit } from './logistic.ts';
export { posterior } from './posterior.ts';
