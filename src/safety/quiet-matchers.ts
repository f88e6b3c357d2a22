/** Takes no room and ends no word; nothing that looks for a number takes it for a digit. */
const WORD_JOINER = '\u2060';

/**
 * Places of the forms `file:12:3`, `file(12,3)` and `line 12`. A time of day, and the port of a web
 * address, are taken whole before they can look like one.
 */
const PLACE =
  /(?<![^\s[(T])\d{1,2}:\d\d:\d\d(?:[.,]\d+)?Z?(?![\d:])|:\/\/[^\s/:]+:\d+(?=[/\s]|$)|(?<=[:(,])(?=\d)|(?<=\bline\s{1,4})(?=\d)/gi;

/**
 * Keeps problem matchers of other steps away from lines that are echoed: `setup-node` and others
 * register patterns that the runner holds against every line of the job, also where commands are
 * stopped (actions/runner `OutputManager.cs`), and each hit becomes an annotation. The lines look the
 * same; the logs on disk are the same.
 */
export function quietMatchers(text: string): string {
  return text.replace(PLACE, (found) => (found === '' ? WORD_JOINER : found));
}
