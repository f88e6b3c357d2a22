import { readFile } from 'node:fs/promises';
import type { TriageReport } from '#domain';

/** What was judged of a run, as its own supervisor wrote it down; `null` when it could not. */
export async function readTriageReport(file: string): Promise<TriageReport | null> {
  try {
    const report: TriageReport = JSON.parse(await readFile(file, 'utf8'));
    return report.schema === 'signalbox.triage/1' ? report : null;
  } catch {
    return null;
  }
}
