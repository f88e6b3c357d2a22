import type { Relation, RelationCounts } from '#domain';
import { type BetaPrior, logMarginalLikelihood, posterior } from '#statistics';
import { round } from './round.ts';

export interface RelationFinding {
  readonly relation: Relation;
  /**
   * `introduced`: the probability that this change brought it. `pre-existing`, `intermittent`: the
   * probability that it did not. `unknown`: one half.
   */
  readonly probability: number;
}

/** What one explanation of a failure expects of the counts. */
interface Hypothesis {
  readonly prior: number;
  /** How often other runs show this signature. */
  readonly elsewhere: BetaPrior;
  /** How often another attempt of this commit fails. */
  readonly sameCommit: BetaPrior;
  /** How often a failure with this signature passes when its commit is run again. */
  readonly rerun: BetaPrior;
}

/**
 * Introduced: seen nowhere else, but for rare collisions of signatures, and failing again and again.
 * Pre-existing: any rate elsewhere, failing again and again. Intermittent: a low rate everywhere
 * (mean one in nine), and any outcome on the next try. All numbers here are set by hand and have not been
 * fitted: the priors say that most failures of a change are its own and that about a quarter come and go.
 */
const INTRODUCED: Hypothesis = {
  prior: 0.6,
  elsewhere: { a: 0.02, b: 20 },
  sameCommit: { a: 20, b: 0.2 },
  rerun: { a: 1, b: 20 },
};
const PRE_EXISTING: Hypothesis = {
  prior: 0.15,
  elsewhere: { a: 1, b: 1 },
  sameCommit: { a: 20, b: 0.2 },
  rerun: { a: 1, b: 20 },
};
const INTERMITTENT: Hypothesis = {
  prior: 0.25,
  elsewhere: { a: 0.5, b: 4 },
  sameCommit: { a: 1, b: 1 },
  rerun: { a: 2, b: 1 },
};

/**
 * A forecast that the failure passes on a re-run (`#forecast`) knows the job, not this failure. It takes
 * the place of the prior of intermittent within these bounds: never more than even odds by itself, and
 * never out of the question, since only three flaky tests in ten show it within ten runs (Alshammari et
 * al. 2021, ten thousand re-runs).
 */
const FORECAST_COUNTS = { from: 0.1, to: 0.5 };

/** Seen on so many other changes, it is not this one's. */
const OTHER_CHANGES = 2;
const HALF = 0.5;

export const UNKNOWN_RELATION: RelationFinding = { relation: 'unknown', probability: HALF };

/**
 * How a failure relates to the change. The relation follows from which counts are not zero; the
 * probability is Bayes' rule over the three explanations above, each with beta-binomial likelihoods:
 *
 *   ln P(H) + ln BB(base + other failures | base + other runs, elsewhere)
 *           + ln BB(1 + same-commit failures | … + same-commit passes, sameCommit)
 *           + ln BB(re-run passes | re-runs, rerun)
 *
 * When the two disagree, or the signature says nothing of its own, the answer is `unknown`. A forecast
 * (`passesOnRerun`, 0 to 1) moves the probability and never names the relation.
 */
export function findRelation(
  counts: RelationCounts,
  generic: boolean,
  passesOnRerun: number | null = null,
): RelationFinding {
  if (generic) return UNKNOWN_RELATION;
  const relation = relationByCounts(counts);
  if (relation === 'unknown') return UNKNOWN_RELATION;
  const introduced = probabilityIntroduced(counts, passesOnRerun);
  const probability = round(relation === 'introduced' ? introduced : 1 - introduced);
  return probability < HALF ? UNKNOWN_RELATION : { relation, probability };
}

function relationByCounts(counts: RelationCounts): Relation {
  const seenBefore = counts.baseFailures > 0 || counts.otherFailures > 0;
  if (counts.sameCommitPasses > 0 || (seenBefore && counts.rerunPasses > 0)) return 'intermittent';
  const onManyChanges = counts.otherChanges >= OTHER_CHANGES;
  const mostlyPasses = counts.baseFailures * 2 < counts.baseRuns;
  if (counts.baseFailures > 0) {
    return onManyChanges && mostlyPasses ? 'intermittent' : 'pre-existing';
  }
  if (onManyChanges) return 'intermittent';
  return counts.baseRuns === 0 || counts.incomparable > 0 ? 'unknown' : 'introduced';
}

/** The posterior probability that this change brought the failure. */
export function probabilityIntroduced(
  counts: RelationCounts,
  passesOnRerun: number | null = null,
): number {
  const weights = [INTRODUCED, PRE_EXISTING, INTERMITTENT].map(
    (hypothesis) =>
      Math.log(priorOf(hypothesis, passesOnRerun)) + logLikelihood(counts, hypothesis),
  );
  return posterior(weights)[0] ?? HALF;
}

/** The other two share what a forecast leaves as they share it without one. */
function priorOf(hypothesis: Hypothesis, passesOnRerun: number | null): number {
  if (passesOnRerun === null) return hypothesis.prior;
  const { from, to } = FORECAST_COUNTS;
  const intermittent = Math.min(to, Math.max(from, passesOnRerun));
  if (hypothesis === INTERMITTENT) return intermittent;
  return (hypothesis.prior * (1 - intermittent)) / (1 - INTERMITTENT.prior);
}

function logLikelihood(counts: RelationCounts, hypothesis: Hypothesis): number {
  const failures = counts.baseFailures + counts.otherFailures;
  const runs = Math.max(failures, counts.baseRuns + counts.otherRuns);
  const again = 1 + counts.sameCommitFailures;
  return (
    logMarginalLikelihood(failures, runs, hypothesis.elsewhere) +
    logMarginalLikelihood(again, again + counts.sameCommitPasses, hypothesis.sameCommit) +
    logMarginalLikelihood(
      counts.rerunPasses,
      Math.max(counts.rerunPasses, counts.reruns),
      hypothesis.rerun,
    )
  );
}
