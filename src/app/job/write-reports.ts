import { jsonOf, renderHtml, renderJUnit, renderMetrics, renderTriageMarkdown } from '#report';
import type { Redactor } from '#safety';
import { writeWholeFile } from '../world/write-file.ts';
import type { RunDirectory } from './run-directory.ts';
import type { TriagedRun } from './triage-run.ts';

export interface WriteReportsInput {
  readonly triaged: TriagedRun;
  readonly directory: RunDirectory;
  readonly redactor: Redactor;
}

/** Writes every report of a run into its folder. */
export async function writeReports(input: WriteReportsInput): Promise<void> {
  const { directory } = input;
  const { record, report, blocks } = input.triaged;
  const redact = (text: string) => input.redactor.redact(text);
  await Promise.all([
    writeWholeFile(directory.triageJson, jsonOf(report, { redact })),
    writeWholeFile(directory.triageMarkdown, renderTriageMarkdown(report, { redact })),
    writeWholeFile(directory.reportHtml, renderHtml({ report, record, excerpts: blocks, redact })),
    writeWholeFile(directory.junit, renderJUnit(record, report, { redact })),
    writeWholeFile(directory.metrics, renderMetrics(record)),
  ]);
}
