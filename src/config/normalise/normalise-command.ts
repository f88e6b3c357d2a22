import type { ConfigProblem, Reference } from '../problem.ts';
import { splitWords } from './split-words.ts';

type Words = string | number | readonly (string | number)[] | null | undefined;

/** A command as argv: a text is split into words, a list is taken as it is. */
export function normaliseCommand(
  command: Words,
  about: Reference,
  problems: ConfigProblem[],
): readonly string[] {
  if (command === null || command === undefined) return [];
  if (typeof command === 'object') return command.map(String);
  const words = splitWords(String(command));
  if (words.ok) return words.value;
  problems.push({ kind: 'unclosed-quote', quote: words.error, ...about });
  return [];
}
