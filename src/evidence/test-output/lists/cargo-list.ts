import type { FindingSink, ListReader } from './list-reader.ts';

const HEADING = /^failures:$/;
const RESULT = /^test result: /;
const TITLE = /^---- (?<name>\S.{0,300}?) stdout ----$/;

/** Reads the titles above what failed tests printed: all that is named where each test is one letter. */
export function createCargoList(sink: FindingSink): ListReader {
  let reading = false;
  return {
    visit(text) {
      if (HEADING.test(text)) reading = true;
      if (RESULT.test(text)) reading = false;
      const name = reading ? TITLE.exec(text)?.groups?.name : undefined;
      if (name !== undefined) sink.failed({ name });
      return false;
    },
  };
}
