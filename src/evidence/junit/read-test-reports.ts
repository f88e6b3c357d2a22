import { createReadStream } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TextDecoder } from 'node:util';
import type { TestReport } from '#domain';
import { byCodeUnit } from '#std';
import { createJUnitParser, type JUnitTotals, type ReportListener } from './junit-parser.ts';
import { xmlEncoding } from './xml-encoding.ts';

export interface ReportRequest {
  /** Globs are relative to it. */
  readonly directory: string;
  readonly globs: readonly string[];
  /** Reports last written before this time, epoch milliseconds, are left over from an earlier run. */
  readonly notBefore?: number;
  readonly listener?: ReportListener;
}

/** File systems stamp with the kernel's last tick, which lies a little before the clock's time. */
const TICK_MS = 50;

/**
 * Reads all JUnit reports that match as streams and sums them up; `null` when no file matches. A file
 * that is no report, or only in part, is told in `unreadable`, never thrown.
 */
export async function readTestReports(request: ReportRequest): Promise<TestReport | null> {
  const files = await findReports(request);
  if (files.length === 0) return null;
  const read: { readonly file: string; readonly totals: JUnitTotals }[] = [];
  for (const file of files) {
    read.push({ file, totals: await readReport(resolve(request.directory, file), request) });
  }
  const sum = (pick: (totals: JUnitTotals) => number): number =>
    read.reduce((total, { totals }) => total + pick(totals), 0);
  return {
    files,
    run: sum((totals) => totals.run),
    passed: sum((totals) => totals.passed),
    failed: sum((totals) => totals.failed),
    skipped: sum((totals) => totals.skipped),
    durationMs: sum((totals) => totals.durationMs ?? 0),
    failures: read.flatMap(({ totals }) => totals.failures),
    unreadable: read.flatMap(({ file, totals }) =>
      totals.problem === null ? [] : [{ file, reason: totals.problem }],
    ),
  };
}

async function findReports({ directory, globs, notBefore }: ReportRequest): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of globs) {
    const matches = glob(pattern, { cwd: directory, exclude: (name) => name === 'node_modules' });
    for await (const file of matches) {
      const written = await stat(resolve(directory, file)).catch(() => null);
      if (!written?.isFile()) continue;
      if (notBefore === undefined || written.mtimeMs >= notBefore - TICK_MS) found.add(file);
    }
  }
  return [...found].sort(byCodeUnit);
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
