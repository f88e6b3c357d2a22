import { VARIABLE } from './variable-words.ts';

/** A masked line as words and what stands between them: `parts[even]` are words, maybe empty. */
const BETWEEN = /(\s+|[,=:()[\]{}"'|;<>@#!?*&^$]|\.{2,})/;
/** Stands for a variable while the separators inside `<*>` must not count. */
const STAND_IN = '\u0002';

export function splitPattern(pattern: string): string[] {
  const parts = pattern.replaceAll(VARIABLE, STAND_IN).split(BETWEEN);
  for (let index = 0; index < parts.length; index += 2) {
    const part = parts[index] ?? '';
    if (part.includes(STAND_IN)) parts[index] = part.replaceAll(STAND_IN, VARIABLE);
  }
  return parts;
}
