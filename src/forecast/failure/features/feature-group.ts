import type { Situation } from '../model/example.ts';

/** Some inputs of the model that belong together. */
export interface FeatureGroup {
  /** One name an input; the order is that of the weights. */
  readonly names: readonly string[];
  /** Puts the inputs of a run that is about to start into `into`, from `at` on; zeros are there. */
  write(situation: Situation, into: Float64Array, at: number): void;
}

/** A failure as 1, a pass as −1, nothing known as 0. */
export function signOf(outcome: 0 | 1 | null): number {
  if (outcome === null) return 0;
  return outcome === 1 ? 1 : -1;
}

const HOUR_MS = 3_600_000;

/** ln(1 + hours since `time`) / 4, so that a week is about 1.3; 0 when there was no such time. */
export function gapSince(time: number, now: number): number {
  return time === 0 ? 0 : Math.log1p(Math.max(0, now - time) / HOUR_MS) / 4;
}
