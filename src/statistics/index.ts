export { benjaminiHochberg } from './benjamini-hochberg.ts';
export { type BetaPrior, logMarginalLikelihood } from './beta-binomial.ts';
export { fisherExact, type Proportion } from './fisher-exact.ts';
export { fitIsotonic, type IsotonicStep } from './isotonic.ts';
export { logBeta } from './log-beta.ts';
export { logGamma } from './log-gamma.ts';
export { posterior } from './posterior.ts';
export { quantile } from './quantile.ts';
export { rankSum } from './rank-sum.ts';
