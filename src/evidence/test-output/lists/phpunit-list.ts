import type { FindingSink, ListReader } from './list-reader.ts';

const HEADING = /^There (?:was|were) \d{1,9} (?<kind>[\w ]{1,40}):$/;
const BROKEN = /^(?:errors?|failures?)$/;
/** The values of a data set, which stand behind its name, are left out as in PHPUnit's reports. */
const ENTRY =
  /^\d{1,9}\) (?<name>[\w\\]{1,300}::\w{1,200}(?: with data set (?:#\d{1,9}|"[^"]{1,300}"))?)(?: \(.{0,400})?$/;

/** Reads PHPUnit's lists of errors and failures, not those of skipped and risky tests. */
export function createPhpunitList(sink: FindingSink): ListReader {
  let broken = true;
  return {
    visit(text) {
      const kind = HEADING.exec(text)?.groups?.kind;
      if (kind !== undefined) broken = BROKEN.test(kind);
      const name = broken ? ENTRY.exec(text)?.groups?.name : undefined;
      if (name !== undefined) sink.failed({ name });
      return false;
    },
  };
}
