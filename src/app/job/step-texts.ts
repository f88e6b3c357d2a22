import { formatLogStamp, type GateResult, type TestCase } from '#domain';
import type { ReadReports, ReportedFailures } from '#evidence';
import { describeUnreadable } from '#gates';
import { cleanLine, quietCommands, type Redactor } from '#safety';

/** Where reports are looked for. */
export interface ReportPlaces {
  readonly directory: string;
  readonly globs: readonly string[];
}

/** More names than this say no more. */
const MOST_NAMED = 3;

/** More failures than evidence is ever taken from. */
const MOST_LOGGED = 1000;

/** Names of files are anybody's: no more of them than a line, and nothing that commands. */
const LINE_BYTES = 1000;

/** What the tests said, for one line of a terminal or of a job's log. */
export function describeTests({ detail }: GateResult, redactor: Redactor): string {
  const redact = (text: string) => redactor.redact(text);
  return quietCommands(
    cleanLine(`tests of the steps: ${detail}`, { redact, lineBudgetBytes: LINE_BYTES }),
  );
}

/** Why reports that were asked for are not looked for. */
export function describeGatesRan(): string {
  return (
    'the gates of this run have read their own test reports; those of other steps are read of services ' +
    'that "up" left up'
  );
}

/** Why the tests of the steps are not told of. */
export function describeUntold(reason: string): string {
  return `the tests of the steps are not told of: ${reason}`;
}

/**
 * What has to be said of reading the steps' reports, a sentence each. That none was left, or only old
 * ones, is said where they were asked for; `asked` is `null` where they were looked for unasked.
 */
export function describeReading(
  { report, stale }: ReadReports,
  asked: ReportPlaces | null,
): readonly string[] {
  const unreadable = describeUnreadable(report);
  if (asked === null) return unreadable;
  if (stale.length > 0) return [describeStale(stale), ...unreadable];
  return report === null ? [describeNone(asked)] : unreadable;
}

function describeNone({ globs, directory }: ReportPlaces): string {
  return `no JUnit report was left at ${globs.join(', ')} (in ${directory}): only the services are told of`;
}

function describeStale(stale: readonly string[]): string {
  const more = stale.length > MOST_NAMED ? ` and ${stale.length - MOST_NAMED} more` : '';
  const names = `${stale.slice(0, MOST_NAMED).join(', ')}${more}`;
  return stale.length === 1
    ? `${names} was written before the services were brought up: it is none of this run's and left out`
    : `${names} were written before the services were brought up: they are none of this run's and left out`;
}

/**
 * What reports say of failed tests as a log, so that it is evidence like any other. A line bears the time
 * its report was written: the test had failed by then.
 */
export function failuresLog(failed: readonly ReportedFailures[]): string {
  const lines: string[] = [];
  let logged = 0;
  for (const { file, writtenAt, failures } of failed) {
    const stamp = formatLogStamp(writtenAt);
    const shown = failures.slice(0, MOST_LOGGED - logged);
    logged += shown.length;
    const texts = [`── ${file} ──`, ...shown.flatMap(linesOf)];
    if (shown.length > 0) lines.push(...texts.map((text) => `${stamp}${text}\n`));
  }
  return lines.join('');
}

function linesOf({ name, file, line, message, detail }: TestCase): readonly string[] {
  const place = file === null ? '' : ` (${file}${line === null ? '' : `:${line}`})`;
  const body = (detail ?? '').split(/\r?\n/);
  const said = message !== null && !body.some((one) => one.includes(message)) ? [message] : [];
  return [`FAIL ${name.replace(/\s+/g, ' ')}${place}`, ...said, ...body.filter(isWritten), ''];
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}
