import { err, ok, type Result } from '#std';

/** One stretch of a word: in single quotes, in double quotes, after a backslash, or plain. */
const PIECE = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|\\$/y;
const BLANK = /\s+/y;

/**
 * Splits a command line into words as a POSIX shell would (XCU 2.2 "Quoting"), and does nothing else
 * a shell does: no variables, no globs, no pipes. An error is the quote that is never closed.
 */
export function splitWords(line: string): Result<readonly string[], string> {
  const words: string[] = [];
  let word: string | null = null;
  let index = 0;
  while (index < line.length) {
    BLANK.lastIndex = index;
    if (BLANK.test(line)) {
      if (word !== null) words.push(word);
      word = null;
      index = BLANK.lastIndex;
      continue;
    }
    PIECE.lastIndex = index;
    const piece = PIECE.exec(line);
    if (!piece) return err(line[index] ?? '');
    word = (word ?? '') + textOf(piece);
    index = PIECE.lastIndex;
  }
  if (word !== null) words.push(word);
  return ok(words);
}

function textOf([whole, single, double, escaped, plain]: RegExpExecArray): string {
  if (double !== undefined) {
    return double.replace(/\\([\s\S])/g, (pair, next: string) =>
      next === '\n' ? '' : '"\\$`'.includes(next) ? next : pair,
    );
  }
  if (escaped !== undefined) return escaped === '\n' ? '' : escaped;
  return single ?? plain ?? whole;
}
