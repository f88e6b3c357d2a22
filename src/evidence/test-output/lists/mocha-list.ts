import type { FindingSink, ListReader } from './list-reader.ts';

const HEADING = /^ {2}(?<count>\d{1,6}) failing\s*$/;
const FIRST = /^ {2}(?<number>\d{1,6})\) (?<title>\S.{0,400})$/;
/** Mocha indents each inner title by two more, after five. */
const INDENT = 5;
const DEEPEST = 20;
/** Longer than the stacks and differences between two entries. */
const PATIENCE = 2000;

/** Reads mocha's list of failures, where a test's titles stand one below the other. */
export function createMochaList(sink: FindingSink): ListReader {
  let left = 0;
  let expected = 1;
  let patience = 0;
  let titles: string[] = [];

  function flush(): void {
    if (titles.length > 0) sink.failed({ name: titles.join(' ').replace(/:$/, '') });
    titles = [];
  }

  function visitEntry(text: string): void {
    const indent = ' '.repeat(INDENT + 2 * titles.length);
    const continues = titles.length > 0 && titles.length < DEEPEST;
    if (continues && text.startsWith(indent) && text.charAt(indent.length).trim() !== '') {
      titles.push(text.trim());
      return;
    }
    flush();
    const first = FIRST.exec(text)?.groups;
    if (!first || Number(first.number) !== expected) return;
    titles = [(first.title ?? '').trim()];
    expected += 1;
    left -= 1;
    patience = PATIENCE;
  }

  return {
    visit(text) {
      const heading = HEADING.exec(text)?.groups;
      if (heading) {
        flush();
        left = Number(heading.count);
        expected = 1;
        patience = PATIENCE;
        return left > 0;
      }
      if (patience <= 0) return false;
      patience -= 1;
      visitEntry(text);
      if (left === 0 && titles.length === 0) patience = 0;
      return patience > 0;
    },
    end: flush,
  };
}
