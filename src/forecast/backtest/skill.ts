import { blockBootstrap } from '#statistics';
import { seededRandom } from '#std';
import type { Graded } from './grade.ts';

/** Enough for an interval whose ends move little from seed to seed. */
const REPETITIONS = 1000;
const SEED = 1;

/** Whether a model is better than a baseline, by the Brier score of the same runs. */
export interface Skill {
  /** Brier of the model minus that of the baseline: below 0 is better. */
  readonly difference: number;
  /** 95 % interval by a bootstrap of whole days. */
  readonly low: number;
  readonly high: number;
  readonly verdict: 'better' | 'no better' | 'worse';
}

/** `null` without runs. Days are drawn whole, because the runs of one day fail together. */
export function skillAgainst(
  { outcomes, days }: Graded,
  model: readonly number[],
  baseline: readonly number[],
): Skill | null {
  const differences = outcomes.map(
    (outcome, index) =>
      ((model[index] as number) - outcome) ** 2 - ((baseline[index] as number) - outcome) ** 2,
  );
  const random = seededRandom(SEED);
  const interval = blockBootstrap(differences, days, { random, repetitions: REPETITIONS });
  if (!interval) return null;
  const [low, high] = interval;
  const difference = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  return { difference, low, high, verdict: verdictOn(low, high) };
}

function verdictOn(low: number, high: number): Skill['verdict'] {
  if (high < 0) return 'better';
  return low > 0 ? 'worse' : 'no better';
}
