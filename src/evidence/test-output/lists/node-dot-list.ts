import type { FindingSink, ListReader } from './list-reader.ts';

const HEADING = /^Failed tests:$/;
const NAME = /^✖ (?<name>\S.{0,400}?) \(\d[\d.]{0,20}ms\)$/;
/** What holds a failed test is in the list too. */
const HOLDS_FAILED = /^ {2}'\d{1,9} subtests? failed'$/;

/** Reads the list node's dot reporter ends with. It says nothing of how many tests there were. */
export function createNodeDotList(sink: FindingSink): ListReader {
  let reading = false;
  let name: string | null = null;

  function close(): void {
    if (name !== null) sink.failed({ name });
    name = null;
  }

  return {
    visit(text) {
      if (HEADING.test(text)) reading = true;
      if (!reading) return false;
      if (HOLDS_FAILED.test(text)) name = null;
      close();
      name = NAME.exec(text)?.groups?.name ?? null;
      return name !== null;
    },
    end: close,
  };
}
