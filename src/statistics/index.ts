export { type BetaPrior, logMarginalLikelihood } from './beta-binomial.ts';
export { fitIsotonic, type IsotonicStep } from './isotonic.ts';
export { logBeta } from './log-beta.ts';
export { logGamma } from './log-gamma.ts';
export { posterior } from './posterior.ts';
