import type { Chance } from '../chance.ts';
import { FRAGMENTS, REPEATED } from './fragments.ts';

/** The long run shows a pattern that looks at everything again; the short one is made far more often. */
const LONGEST_RUN = { often: 1000, seldom: 40_000 } as const;

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
  const length = chance.happens(0.01) ? LONGEST_RUN.seldom : LONGEST_RUN.often;
  const times = chance.below(Math.floor(length / one.length));
  return chance.pick(FRAGMENTS) + one.repeat(times) + chance.pick(FRAGMENTS);
}

/** Mostly ASCII, where the meaning is. */
function randomText(chance: Chance, most: number): string {
  const codes = chance.many(0, most, () =>
    chance.happens(0.9) ? 32 + chance.below(95) : chance.below(0x10000),
  );
  return String.fromCharCode(...codes);
}
