import type { FindingSink, ListReader } from './list-reader.ts';

const PLACE = /^test at (?<file>\S{1,300}):(?<line>\d{1,7}):\d{1,5}$/;
const NAME = /^✖ (?<name>\S.{0,400}?) \(\d[\d.]{0,20}ms\)$/;

/** Reads the failed tests of node's spec reporter: the place first, the name on the line below it. */
export function createNodeTestList(sink: FindingSink): ListReader {
  let place: { file?: string | undefined; line?: string | undefined } | null = null;
  return {
    visit(text) {
      const name = place && NAME.exec(text)?.groups?.name;
      if (name) sink.failed({ ...place, name });
      const found = PLACE.exec(text)?.groups;
      place = found ? { file: found.file, line: found.line } : null;
      return place !== null;
    },
  };
}
