import { readFile } from 'node:fs/promises';
import type { TriageReport } from '#domain';
import { err, ok, type Result } from '#std';

/**
 * What was judged of a run, as its own supervisor wrote it down. The error says what is there instead, and
 * how to have the report written anew.
 */
export async function readTriageReport(file: string): Promise<Result<TriageReport, string>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return err(`${file} cannot be read: ${(error as Error).message}\n    ${WAY_OUT}`);
  }
  // Publishing brings a client of GitHub along: read at the end of a run, not before its start.
  const { parseTriageReport } = await import('#publish');
  const report = parseTriageReport(text);
  return report.ok
    ? ok(report.value)
    : err(`${file} is not a report: ${report.error}\n    ${WAY_OUT}`);
}

const WAY_OUT = 'Have the last run judged again with "signalbox triage".';
