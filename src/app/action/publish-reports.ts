import { type CommentPart, commentPartOf, type RunContext, runNumberOf } from '#domain';
import { parseTriageReport } from '#publish';
import { createRedactor } from '#safety';
import { readContext } from '../context/read-context.ts';
import { reportBounds } from '../job/report-bounds.ts';
import { EXIT, type ExitCode } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';
import type { ActionRequest } from './action-request.ts';
import { type FoundReport, findReports } from './find-reports.ts';
import { publishJobs } from './publish-jobs.ts';
import { warner } from './warner.ts';

/**
 * Publishes for other jobs, from the `triage.json` each of them left as an artifact: one comment, one
 * summary, one set of outputs. Nothing is run, and nothing a report says of itself decides where it goes.
 */
export async function publishReports(request: ActionRequest, world: World): Promise<ExitCode> {
  const redactor = createRedactor(world.environment);
  const warn = warner(world, redactor);
  const { within } = reportBounds(world.directory, world.environment);
  const { reports, warnings } = await findReports(request.reports, world.directory, within);
  for (const warning of warnings) warn(warning);
  const context = await readContext(world, 'report');
  const read = reports.map((report) => readPart(report, context, world.clock.now()));
  for (const { warning } of read) if (warning !== null) warn(warning);
  const parts = read.flatMap(({ part }) => part ?? []);
  if (parts.length === 0) {
    warn(`no report to publish in ${request.reports.join(', ')}: download the artifacts first.`);
    return EXIT.usage;
  }
  return publishJobs({ parts, context, redactor, publish: request.publish, world });
}

interface ReadPart {
  readonly part: CommentPart | null;
  readonly warning: string | null;
}

/** No report is of a later run, attempt or moment than the job that reads it. */
function readPart({ file, text }: FoundReport, context: RunContext, now: number): ReadPart {
  const report = parseTriageReport(text);
  if (!report.ok) return { part: null, warning: `${file} is not a report: ${report.error}` };
  const { sha } = report.value.context;
  if (context.sha !== null && sha !== context.sha) {
    const warning = `${file} is about ${sha ?? 'no commit'}, not ${context.sha}: it is left out`;
    return { part: null, warning };
  }
  const ended = Math.trunc(report.value.startedAt + report.value.durationMs);
  const part = commentPartOf(report.value, { at: Math.min(ended, Math.trunc(now)) });
  const attempt = Math.min(part.attempt, context.attempt);
  return { part: { ...part, run: runNumberOf({ context }), attempt }, warning: null };
}
