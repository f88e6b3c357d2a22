import type { Chance } from '../chance.ts';
import { FAILURES, MARKS } from './fragments.ts';
import { hostileText } from './hostile-text.ts';

/** A log: ordinary lines, marks, what tools print, and hostile lines between them. */
export function logText(chance: Chance, mostLines: number): string {
  return chance.many(0, mostLines, () => logLine(chance)).join('\n');
}

function logLine(chance: Chance): string {
  const kind = chance.below(10);
  if (kind < 3) return `Downloading package-${chance.below(40)} from the registry`;
  if (kind < 5) return chance.pick(FAILURES);
  if (kind < 7) return chance.pick(MARKS) + chance.pick(FAILURES);
  if (kind < 8) return `2026-07-30T10:39:01.0000000Z ${chance.pick(MARKS)}`;
  return hostileText(chance);
}
