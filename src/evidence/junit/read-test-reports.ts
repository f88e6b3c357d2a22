import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { TextDecoder } from 'node:util';
import type { TestCase, TestReport } from '#domain';
import { type FoundReport, findTestReports, type ReportSearch } from './find-test-reports.ts';
import { createJUnitParser, type JUnitTotals, type ReportListener } from './junit-parser.ts';
import { xmlEncoding } from './xml-encoding.ts';

export interface ReportRequest extends ReportSearch {
  readonly listener?: ReportListener;
}

/** What one report file says of failures. */
export interface ReportedFailures extends FoundReport {
  readonly failures: readonly TestCase[];
}

export interface ReadReports {
  /** All files summed up; `null` when there is none. */
  readonly report: TestReport | null;
  /** Those files that tell of failures. */
  readonly failed: readonly ReportedFailures[];
  /** Files that match and are left over from an earlier run. */
  readonly stale: readonly string[];
}

/** More failures than anyone reads, over all files; they are still counted. */
const MOST_FAILURES = 10_000;

/**
 * Reads all JUnit reports that match as streams and sums them up; `null` when no file matches. A file
 * that is no report, or only in part, or that may not be read, is told in `unreadable`, never thrown.
 */
export async function readTestReports(request: ReportRequest): Promise<TestReport | null> {
  return (await readReportFiles(request)).report;
}

/** The same, with what each file says for itself. */
export async function readReportFiles(request: ReportRequest): Promise<ReadReports> {
  const { files, stale, refused } = await findTestReports(request);
  if (files.length === 0 && refused.length === 0) return { report: null, failed: [], stale };
  const sums = { run: 0, passed: 0, failed: 0, skipped: 0, durationMs: 0 };
  const failed: ReportedFailures[] = [];
  const unreadable = [...refused];
  let room = MOST_FAILURES;
  for (const found of files) {
    const totals = await readReport(resolve(request.directory, found.file), request);
    sums.run += totals.run;
    sums.passed += totals.passed;
    sums.failed += totals.failed;
    sums.skipped += totals.skipped;
    sums.durationMs += totals.durationMs ?? 0;
    const failures = totals.failures.slice(0, room);
    room -= failures.length;
    if (failures.length > 0) failed.push({ ...found, failures });
    if (totals.problem !== null) unreadable.push({ file: found.file, reason: totals.problem });
  }
  const failures = failed.flatMap((one) => one.failures);
  const names = files.map(({ file }) => file);
  return { report: { files: names, ...sums, failures, unreadable }, failed, stale };
}

async function readReport(path: string, { listener }: ReportRequest): Promise<JUnitTotals> {
  const parser = createJUnitParser(listener);
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(xmlEncoding(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
      if (parser.stopped) break;
    }
    if (decoder === null) return { ...parser.end(), problem: 'it is empty' };
    return parser.end();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...parser.end(), problem: `it could not be read: ${reason}` };
  }
}
