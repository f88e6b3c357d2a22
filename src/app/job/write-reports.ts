import { jsonOf, renderHtml, renderJUnit, renderMetrics, renderTriageMarkdown } from '#report';
import type { Redactor } from '#safety';
import { describeFileError } from '#std';
import { writeWholeFile } from '../world/write-file.ts';
import type { RunDirectory } from './run-directory.ts';
import type { TriagedRun } from './triage-run.ts';

export interface WriteReportsInput {
  readonly triaged: TriagedRun;
  readonly directory: RunDirectory;
  readonly redactor: Redactor;
}

/**
 * Writes every report of a run into its folder; the answer is a list of warnings, empty when all went
 * well. A full disk costs the reports it has no room for, never the result of the run.
 */
export async function writeReports(input: WriteReportsInput): Promise<readonly string[]> {
  const { directory } = input;
  const { record, report, blocks } = input.triaged;
  const redact = (text: string) => input.redactor.redact(text);
  const written = await Promise.all([
    tryWrite(directory.triageJson, jsonOf(report, { redact })),
    tryWrite(directory.triageMarkdown, renderTriageMarkdown(report, { redact })),
    tryWrite(directory.reportHtml, renderHtml({ report, record, excerpts: blocks, redact })),
    tryWrite(directory.junit, renderJUnit(record, report, { redact })),
    tryWrite(directory.metrics, renderMetrics(record)),
  ]);
  return written.filter((warning) => warning !== null);
}

async function tryWrite(file: string, text: string): Promise<string | null> {
  try {
    await writeWholeFile(file, text);
    return null;
  } catch (error) {
    return describeUnwritten(file, error);
  }
}

export function describeUnwritten(file: string, error: unknown): string {
  return `${file} could not be written: ${describeFileError(error)}`;
}
