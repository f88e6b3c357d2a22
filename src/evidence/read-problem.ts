import { describeFileError } from '#std';
import { type ArchiveFault, describeArchiveFault } from './archive/archive-fault.ts';

/** Why a file could not be read, or not to its end. */
export type ReadProblem =
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'archive'; readonly fault: ArchiveFault }
  | { readonly kind: 'unfinished'; readonly system: string; readonly lines: number }
  | { readonly kind: 'gap'; readonly line: number }
  | { readonly kind: 'truncated'; readonly lines: number }
  | { readonly kind: 'corrupt'; readonly lines: number; readonly code: string }
  | { readonly kind: 'too-long'; readonly lines: number; readonly limitBytes: number }
  | { readonly kind: 'cut-line'; readonly line: number; readonly limitBytes: number };

type Texts = {
  readonly [Kind in ReadProblem['kind']]: (problem: Extract<ReadProblem, { kind: Kind }>) => string;
};

const TEXTS: Texts = {
  unreadable: ({ code }) =>
    `it could not be opened (${describeFileError({ code, message: code })})`,
  empty: () => 'it is empty',
  binary: () => 'it is binary, not text; nothing was read',
  zip: () => 'it is a zip archive; unpack it and give the files inside',
  archive: ({ fault }) => describeArchiveFault(fault),
  unfinished: ({ system, lines }) =>
    `it does not end as a log of ${system} does: after ${lines} lines the job was still running, or the rest is missing`,
  gap: ({ line }) => `a part of it is missing after line ${line}`,
  truncated: ({ lines }) => `the gzip stream ends too early; ${lines} lines were read before that`,
  corrupt: ({ lines, code }) =>
    `the compressed stream is damaged (${code}); ${lines} lines were read before that`,
  'too-long': ({ lines, limitBytes }) =>
    `it is longer than ${limitBytes / 2 ** 30} GiB; only its first ${lines} lines were read`,
  'cut-line': ({ line, limitBytes }) =>
    `line ${line} is longer than ${limitBytes / 1024} KiB; only its start was read`,
};

/** One sentence for people, to stand after the file's name. */
export function describeReadProblem(problem: ReadProblem): string {
  const text = TEXTS[problem.kind] as (problem: ReadProblem) => string;
  return text(problem);
}
