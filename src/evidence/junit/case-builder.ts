import type { TestCase, TestStatus } from '#domain';

/** Collects one `<testcase>` while it is read. */
export interface CaseBuilder {
  open(outcome: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(): void;
  build(): TestCase;
}

const LONGEST_MESSAGE = 4096;
const LONGEST_DETAIL = 16_384;

/** Attributes in which reporters say that a case did not run. */
const NOT_RUN = /^(?:notrun|skipped|suppressed|ignored|disabled|pending)$/i;

export function createCaseBuilder(
  attributes: Readonly<Record<string, string>>,
  suiteFile: string | null | undefined,
): CaseBuilder {
  const seen = new Set<string>();
  let message: string | null = null;
  let detail = '';
  let reading = false;

  return {
    open(outcome, { message: said }) {
      seen.add(outcome);
      reading = outcome !== 'skipped';
      if (reading && detail !== '') detail += '\n';
      if (reading) message ??= firstLine(said);
    },
    text(text) {
      if (reading && detail.length < LONGEST_DETAIL) detail += text.slice(0, LONGEST_DETAIL);
    },
    close() {
      reading = false;
    },
    build() {
      const body = detail.slice(0, LONGEST_DETAIL).trim();
      const className = attributes.classname || attributes.class || null;
      const file = attributes.file || suiteFile || fileFrom(className);
      return {
        name: attributes.name ?? '',
        className,
        file,
        line: lineOf(attributes.line, file, body),
        status: statusOf(seen, attributes),
        durationMs: durationOf(attributes.time),
        message: message ?? firstLine(body),
        detail: body === '' ? null : body,
      };
    },
  };
}

function statusOf(
  seen: ReadonlySet<string>,
  attributes: Readonly<Record<string, string>>,
): TestStatus {
  if (seen.has('failure')) return 'failed';
  if (seen.has('error')) return 'error';
  const said = [attributes.status, attributes.result];
  return seen.has('skipped') || said.some((word) => NOT_RUN.test(word ?? ''))
    ? 'skipped'
    : 'passed';
}

/** Seconds, with a point or thousands separators. */
function durationOf(time: string | undefined): number | null {
  if (time === undefined) return null;
  const seconds = Number(time.replaceAll(',', ''));
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

function firstLine(text: string | undefined): string | null {
  const line = text
    ?.slice(0, LONGEST_MESSAGE)
    .split('\n')
    .find((one) => one.trim() !== '');
  return line?.trim() ?? null;
}

/** vitest and others put the test's file where a class name belongs. */
const LOOKS_LIKE_FILE = /^(?:[\w.@-]+\/)*[\w.@-]+\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|dart|exs?)$/;

function fileFrom(className: string | null): string | null {
  return className !== null && LOOKS_LIKE_FILE.test(className) ? className : null;
}

function lineOf(said: string | undefined, file: string | null, body: string): number | null {
  const line = Number(said);
  if (said !== undefined && Number.isInteger(line) && line > 0) return line;
  if (file === null) return null;
  // Node names files in its traces as addresses, where a space is `%20`.
  const forms = [file, encodeURI(file.toWellFormed())];
  const named = forms.find((form) => body.includes(`${form}:`));
  if (named === undefined) return null;
  const after = body.indexOf(`${named}:`) + named.length + 1;
  const digits = /^\d{1,7}/.exec(body.slice(after, after + 8));
  return digits ? Number(digits[0]) : null;
}
