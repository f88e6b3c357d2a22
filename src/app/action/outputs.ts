import { relative } from 'node:path';
import type { TriageReport } from '#domain';
import type { RunDirectory } from '../job/run-directory.ts';

/** What later steps of a workflow can read, all strings; paths are relative to the workspace. */
export function outputsOf(
  report: TriageReport,
  directory: RunDirectory,
  workspace: string,
): Readonly<Record<string, string>> {
  return {
    ...mergedOutputs(report),
    report: relative(workspace, directory.reportHtml),
    'report-json': relative(workspace, directory.triageJson),
  };
}

/** The same where there is no run, and no files, of one's own. */
export function mergedOutputs(report: TriageReport): Readonly<Record<string, string>> {
  const [worst] = report.verdicts;
  return {
    status: report.outcome,
    verdict: report.headline,
    cause: worst?.cause ?? '',
    culprit: worst?.culprit ?? '',
    relation: worst?.relation ?? '',
    probability: worst ? worst.relationProbability.toFixed(2) : '',
  };
}
