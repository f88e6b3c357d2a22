import type { Spread } from '#domain';
import { chanceToExceed, durationBelow } from './forecast-tails.ts';

/** What GitHub does with a job that sets no `timeout-minutes`: it is stopped after six hours. */
export const DEFAULT_TIMEOUT_MS = 360 * 60_000;

/** One healthy run in a hundred stopped is an alarm that people learn to ignore. */
const TOO_OFTEN = 0.01;

/** A timeout that holds for all but one healthy run in a thousand. */
const ENOUGH = 0.999;

/** A hung job that waits three times as long as it must wastes more than it guards. */
const TOO_LONG = 3;

/** `timeout-minutes` is set in whole minutes; people set it in steps of five. */
const STEP_MS = 5 * 60_000;

/** Whether the timeout of a job is worth changing. */
export interface TimeoutAdvice {
  readonly kind: 'raise' | 'lower' | 'keep';
  /** That the next healthy run is stopped by it, 0 to 1. */
  readonly chance: number;
  /** Whole steps; with `keep`, the timeout there is. */
  readonly timeoutMs: number;
}

/** `spread` in milliseconds; `timeoutMs` is `null` for a job that sets none; `stepMs` is what people set it in. */
export function adviseTimeout(
  spread: Spread,
  timeoutMs: number | null,
  stepMs = STEP_MS,
): TimeoutAdvice {
  const present = timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const chance = chanceToExceed(spread, present);
  const needed = Math.ceil(durationBelow(spread, ENOUGH) / stepMs) * stepMs;
  if (chance > TOO_OFTEN) return { kind: 'raise', chance, timeoutMs: needed };
  if (present > TOO_LONG * needed) return { kind: 'lower', chance, timeoutMs: needed };
  return { kind: 'keep', chance, timeoutMs: present };
}
