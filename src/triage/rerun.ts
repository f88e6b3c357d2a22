import type {
  Diagnosis,
  Relation,
  RelationCounts,
  RerunAdvice,
  RerunOutlook,
  RetrySafety,
  RunContext,
} from '#domain';
import { namedFiles } from './named-files.ts';
import { isPartOf } from './relation-on-ground.ts';
import { round } from './round.ts';

/**
 * The forecast that weighs in the relation: none that is undecided, none for a signature that says
 * nothing, and none that would excuse what the change looks guilty of, a failure never seen before in a
 * file that it touches. A job that comes and goes is no alibi for that.
 */
export function weighedForecast(
  rerun: RerunOutlook | null,
  about: {
    readonly diagnosis: Diagnosis;
    readonly slice: RelationCounts;
    readonly context: RunContext;
  },
): number | null {
  const { diagnosis, slice, context } = about;
  if (rerun === null || rerun.says === 'undecided' || diagnosis.generic) return null;
  const seen = slice.baseFailures + slice.otherFailures + slice.sameCommitPasses > 0;
  const touched = namedFiles(diagnosis).some((file) => isPartOf(file, context.changedFiles));
  return touched && !seen ? null : rerun.probability;
}

/** What a re-run costs and tells; `undefined` where it cannot help. */
export function rerunAdvice(
  rerun: RerunOutlook | null,
  about: { readonly relation: Relation; readonly retrySafe: RetrySafety },
): RerunAdvice | undefined {
  if (rerun === null || about.retrySafe === 'no' || about.relation === 'introduced') {
    return undefined;
  }
  const { probability, lo, hi, cost, comesAndGoes } = rerun;
  return {
    ...rerun,
    ...{ probability: round(probability), lo: round(lo), hi: round(hi) },
    cost: { rerun: round(cost.rerun), look: round(cost.look) },
    comesAndGoes: {
      now: round(comesAndGoes.now),
      afterPass: round(comesAndGoes.afterPass),
      afterFailure: round(comesAndGoes.afterFailure),
    },
    advice: cost.rerun < cost.look ? 'rerun' : 'look',
  };
}
