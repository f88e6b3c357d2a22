import type { FindingSink, ListReader } from './list-reader.ts';

const NOT_OK = /^(?<indent> {0,80})not ok \d{1,9} (?:- )?(?<name>\S.{0,300})$/;
const FORGIVEN = /# (?:TODO|SKIP)/i;
const PLACE = /^ {1,82}location: '(?<file>[^']{1,600}):(?<line>\d{1,7}):\d{1,5}'$/;
const KIND = /^ {1,82}failureType: '(?<kind>\w{1,60})'$/;

interface Open {
  readonly name: string;
  readonly nested: boolean;
  readonly place: { readonly file?: string | undefined; readonly line?: string | undefined };
}

/**
 * Reads TAP's failed tests. Node says below each why it failed, so that a nested test is named and
 * what merely holds it is not; of others, whose nested tests do not count, the outermost is named.
 */
export function createTapList(sink: FindingSink): ListReader {
  let open: Open | null = null;

  function close(failed: boolean): void {
    if (open && failed) sink.failed({ ...open.place, name: open.name });
    open = null;
  }

  return {
    visit(text) {
      const test = NOT_OK.exec(text)?.groups;
      if (test) {
        close(open?.nested === false);
        const { indent = '', name = '' } = test;
        const plain = name.trimEnd().replace(/\\([#\\])/g, '$1');
        open = FORGIVEN.test(name) ? null : { name: plain, nested: indent !== '', place: {} };
      }
      const place = PLACE.exec(text)?.groups;
      if (open && place) open = { ...open, place: { file: place.file, line: place.line } };
      const kind = KIND.exec(text)?.groups?.kind;
      if (kind !== undefined) close(kind !== 'subtestsFailed');
      return false;
    },
    end: () => close(open?.nested === false),
  };
}
