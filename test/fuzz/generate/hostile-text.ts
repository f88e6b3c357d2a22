import type { Chance } from '../chance.ts';
import { FRAGMENTS, REPEATED } from './fragments.ts';

/** Long enough to show a pattern that looks at everything again, short enough to make millions. */
const LONGEST_RUN = 4000;

/** Text from outside: pieces with a meaning, random characters, or one piece again and again. */
export function hostileText(chance: Chance): string {
  const kind = chance.below(40);
  if (kind === 0) return repeated(chance);
  if (kind < 8) return randomText(chance, 60);
  return chance.many(0, 8, () => piece(chance)).join('');
}

function piece(chance: Chance): string {
  if (chance.happens(0.2)) return randomText(chance, 6);
  return chance.pick(FRAGMENTS);
}

function repeated(chance: Chance): string {
  const one = chance.pick(REPEATED);
  const times = chance.below(Math.floor(LONGEST_RUN / one.length));
  return chance.pick(FRAGMENTS) + one.repeat(times) + chance.pick(FRAGMENTS);
}

/** Mostly ASCII, where the meaning is. */
function randomText(chance: Chance, most: number): string {
  const codes = chance.many(0, most, () =>
    chance.happens(0.9) ? 32 + chance.below(95) : chance.below(0x10000),
  );
  return String.fromCharCode(...codes);
}
