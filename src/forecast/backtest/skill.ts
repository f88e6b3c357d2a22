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
  model: ArrayLike<number>,
  baseline: ArrayLike<number>,
): Skill | null {
  const differences = new Float64Array(outcomes.length);
  let sum = 0;
  for (let index = 0; index < outcomes.length; index += 1) {
    const outcome = outcomes[index] as number;
    const ours = ((model[index] as number) - outcome) ** 2;
    const difference = ours - ((baseline[index] as number) - outcome) ** 2;
    differences[index] = difference;
    sum += difference;
  }
  const random = seededRandom(SEED);
  const interval = blockBootstrap(differences, days, { random, repetitions: REPETITIONS });
  if (!interval) return null;
  const [low, high] = interval;
  const difference = sum / differences.length;
  return { difference, low, high, verdict: verdictOn(low, high) };
}

function verdictOn(low: number, high: number): Skill['verdict'] {
  if (high < 0) return 'better';
  return low > 0 ? 'worse' : 'no better';
}
