import { byCodeUnit } from '#std';
import type { Pin } from './feedback.ts';

/**
 * Of each failure the last word in all that is given, by signature. One that takes a pin away is a
 * word too: it stands against an older pin that somebody else still knows. However often, in whichever
 * order and how late the same words are told, the answer is the same.
 */
export function lastPins(pins: Iterable<Pin>): readonly Pin[] {
  const last = new Map<string, Pin>();
  for (const pin of pins) {
    const before = last.get(pin.signature);
    if (before === undefined || pin.comment > before.comment) last.set(pin.signature, pin);
  }
  return [...last.values()].sort((left, right) => byCodeUnit(left.signature, right.signature));
}

/** Those that hold, without the words that only take one away. */
export function standingPins(words: readonly Pin[]): readonly Pin[] {
  return words.filter(({ cause }) => cause !== null);
}
