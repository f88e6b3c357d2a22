import type { FindingSink, ListReader } from './list-reader.ts';

const SECTION = /^={5,200} (?<section>[A-Za-z ]{1,60}) ={5,200}$/;
const COLLECTING = /^_{1,200} ERROR collecting (?<file>[^\s_]\S{0,300}) _{1,200}$/;
const HEADLINE =
  /^_{2,200} (?:ERROR at (?:setup|teardown) of )?(?<name>\w[^\s]{0,300}(?: [^_]{1,200})?) _{2,200}$/;
const NODE =
  /^(?:\[gw\d+\] \[ {0,2}\d+%\] )?(?<word>FAILED|ERROR) (?<name>(?<file>[\w./-]{1,300}\.py)::\S[^\n]{0,400}?)(?: - .{0,2000})?\s*$/;
const PROGRESS =
  /^(?<name>(?<file>[\w./-]{1,300}\.py)::\S[^\n]{0,400}?) (?:FAILED|ERROR) {1,200}\[ {0,2}\d+%\]$/;
const SUMMARY_FILE =
  /^ERROR (?<file>(?:[\w.-]{1,100}\/){0,20}[\w.-]{1,100}\.py)(?: - .{0,2000})?\s*$/;

/** Reads pytest's failed tests from its summary or progress lines, else from the sections' titles. */
export function createPytestList(sink: FindingSink): ListReader {
  const nodes = new Set<string>();
  const titles = new Set<string>();
  let inFailures = false;

  function addNode(groups: Readonly<Record<string, string | undefined>>): void {
    nodes.add(dotted(groups.name ?? ''));
    sink.failed({ name: groups.name, file: groups.file });
  }

  return {
    visit(text) {
      const section = SECTION.exec(text)?.groups?.section;
      if (section !== undefined) inFailures = section === 'FAILURES' || section === 'ERRORS';
      const node = (NODE.exec(text) ?? PROGRESS.exec(text))?.groups;
      if (node) addNode(node);
      const file = (COLLECTING.exec(text) ?? SUMMARY_FILE.exec(text))?.groups?.file;
      if (file !== undefined) {
        sink.failed({ name: file, file: file.endsWith('.py') ? file : undefined });
      } else if (inFailures) {
        const title = HEADLINE.exec(text)?.groups?.name;
        if (title !== undefined) titles.add(title);
      }
      return false;
    },
    end() {
      const known = new Set([...nodes].flatMap((name) => tailsOf(name)));
      for (const name of titles) if (!known.has(name)) sink.failed({ name });
    },
  };
}

/** `tests/a.py::A::test_b` is titled `A.test_b`. */
function dotted(node: string): string {
  const at = node.indexOf('::');
  return node.slice(at + 2).replaceAll('::', '.');
}

/** A title may leave out what a list names, and the other way round. */
function tailsOf(name: string): readonly string[] {
  const bare = name.replace(/\[.{0,400}$/, '');
  return [name, bare];
}

/**
 * pytest's own report names modules with points; a module that could not be collected has no test,
 * and stands in brackets.
 */
export function listedPytestName(name: string): string {
  const [path = '', ...rest] = name.split('::');
  if (rest.length === 0 && !path.includes('/') && !path.endsWith('.py')) return name;
  const module = path.replace(/\.py$/, '').replaceAll('/', '.');
  return rest.length === 0 ? `(${module})` : [module, ...rest].join('::');
}
