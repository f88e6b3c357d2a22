import { createHash } from 'node:crypto';
import type {
  Conclusion,
  FailureRow,
  HistoryEntry,
  JobRun,
  RunRecord,
  TestCase,
  TestReport,
  TestRow,
} from '#domain';
import { readTestReports, signatureOf } from '#evidence';
import { normaliseRun } from '#history';
import { EMPTY_RECORD } from '#journal';
import { cleanLine, cleanLines, type Redactor } from '#safety';
import { err, ok, type Result } from '#std';
import { diagnose } from '#triage';
import { maskedText } from '../job/masked-text.ts';
import type { IngestRequest, ToldOfRun } from './ingest-request.ts';

/** More cases than one run of any job has; the rest are counted in `extra`. */
const MOST_TESTS = 100_000;

/** More different failures in one report are one failure of everything. */
const MOST_FAILURES = 50;

const EXCERPT_LINES = 8;

export interface JUnitRun {
  readonly entry: HistoryEntry;
  readonly adjusted: boolean;
  /** Reports that could not be read whole; what they say before that counts. */
  readonly unreadable: TestReport['unreadable'];
}

export interface JUnitOptions {
  readonly directory: string;
  readonly redactor: Redactor;
}

/**
 * All reports that match, as one run of one job: its tests, whether it failed and of what, as a gate
 * with these reports would tell it. The error is a sentence with the way out.
 */
export async function readJUnitRun(
  { junit = [], told = {} }: Pick<IngestRequest, 'junit' | 'told'>,
  { directory, redactor }: JUnitOptions,
): Promise<Result<JUnitRun, string>> {
  const clean = { redact: (text: string) => redactor.redact(text) };
  const tests: TestRow[] = [];
  const began: string[] = [];
  const listener = {
    onCase(test: TestCase) {
      if (tests.length < MOST_TESTS) tests.push(rowOf(test, cleanLine(test.name, clean)));
    },
    onTimestamp: (timestamp: string) => began.push(timestamp),
  };
  const report = await readTestReports({ directory, globs: junit, listener });
  if (report === null) return err(`No test report matches ${junit.join(', ')}.`);
  const { failed, unreadable } = report;
  if (failed === 0 && unreadable.length > 0) {
    const [first] = unreadable;
    return err(
      `${first?.file}: ${first?.reason}; the reports show no failure, but not all of them could be read, so that nobody knows whether the run passed; nothing was written.`,
    );
  }
  const startedAt = told.startedAt ?? earliestOf(began);
  if (startedAt === null) {
    return err('The reports do not say when they began: pass --started-at, in ISO 8601.');
  }
  const facts = { job: 'tests', ...told, startedAt };
  const extra = { source: 'junit', files: report.files.length, tests: report.run };
  const begun = normaliseRun({ ...{ id: idOf(facts), ...facts }, extra });
  if (!begun.ok) return err(`The run cannot be told: ${begun.error}.`);
  const run = finished(begun.value.run, report);
  const failures = failed === 0 ? [] : failuresOf(report, clean);
  const entry = { run, failures, services: [], tests };
  return ok({ entry, adjusted: begun.value.adjusted, unreadable });
}

/** It lasted as long as its tests together, as far as the reports tell. */
function finished(run: JobRun, report: TestReport): JobRun {
  const durationMs = Math.round(report.durationMs);
  const completedAt = run.startedAt + durationMs;
  return { ...run, completedAt, durationMs, conclusion: conclusionOf(report) };
}

function rowOf({ status, durationMs }: TestCase, name: string): TestRow {
  return { name, status: status === 'error' ? 'failed' : status, durationMs };
}

/** Reports without a single test say nothing. */
function conclusionOf({ failed, run }: TestReport): Conclusion {
  if (failed > 0) return 'failure';
  return run > 0 ? 'success' : 'skipped';
}

/** Reporters write ISO 8601, most of them without a zone; of equal forms the text orders as the time. */
function earliestOf(timestamps: readonly string[]): string | null {
  return [...timestamps].sort()[0] ?? null;
}

/** The same reports told the same way are the same run. */
function idOf({ job, ...told }: ToldOfRun): string {
  const { repo = '', branch = '', sha = '', pr = '', attempt = '', startedAt = '' } = told;
  const identity = JSON.stringify([repo, job, branch, sha, pr, attempt, startedAt]);
  return `junit-${createHash('sha256').update(identity).digest('hex').slice(0, 16)}`;
}

function failuresOf(
  report: TestReport,
  clean: { readonly redact: (text: string) => string },
): readonly FailureRow[] {
  const diagnoses = diagnose({ record: recordOf(report), blocks: [], signatureOf });
  return diagnoses.slice(0, MOST_FAILURES).map(({ signature, masked, cause, title, tests }) => {
    const first = report.failures.find(({ name }) => name === tests[0]?.name);
    const lines = (first?.detail ?? first?.message ?? '').split('\n').slice(0, EXCERPT_LINES);
    return {
      signature,
      cause,
      title: cleanLine(title, clean),
      excerpt: cleanLines(lines, clean).join('\n'),
      culprit: null,
      masked: maskedText(masked, clean.redact),
    };
  });
}

/** A run of one gate that has these reports. */
function recordOf(report: TestReport): RunRecord {
  const gate = {
    name: 'tests',
    kind: 'command',
    outcome: 'failed',
    durationMs: report.durationMs,
    detail: `${report.failed} of ${report.run} failed`,
    checks: [],
    attempts: 1,
    exitCode: 1,
    timedOut: false,
    logFile: null,
    tests: report,
  } as const;
  return { ...EMPTY_RECORD, outcome: 'failed', gates: [gate] };
}
