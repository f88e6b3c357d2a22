import { type CommentPart, commentPartOf, type RunContext, runNumberOf } from '#domain';
import { mergeParts, parseTriageReport } from '#publish';
import { renderJobsSummary, shownPart } from '#report';
import { createRedactor } from '#safety';
import { readContext } from '../context/read-context.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';
import type { ActionRequest } from './action-request.ts';
import { type FoundReport, findReports } from './find-reports.ts';
import { mergedReport } from './merged-report.ts';
import { mergedOutputs } from './outputs.ts';
import { ownAddresses } from './own-addresses.ts';
import { publishParts, reportLinks } from './publish-parts.ts';

/**
 * Publishes for other jobs, from the `triage.json` each of them left as an artifact: one comment, one
 * summary, one set of outputs. Nothing is run, and nothing a report says of itself decides where it goes.
 */
export async function publishReports(request: ActionRequest, world: World): Promise<ExitCode> {
  const redactor = createRedactor(world.environment);
  const redact = (text: string) => redactor.redact(text);
  const warn = (text: string) => world.stderr.write(`signalbox: ${redact(text)}\n`);
  const { reports, warnings } = await findReports(request.reports, world.directory);
  for (const warning of warnings) warn(warning);
  const context = await readContext(world, 'report');
  const read = reports.map((report) => readPart(report, context, world.clock.now()));
  for (const { warning } of read) if (warning !== null) warn(warning);
  const parts = read.flatMap(({ part }) => part ?? []);
  const merged = mergedReport(parts);
  if (merged === null) {
    warn(`no report to publish in ${request.reports.join(', ')}: download the artifacts first.`);
    return EXIT.usage;
  }
  for (const [index, project] of projectsOf(parts).entries()) {
    const own = parts.filter(({ report }) => report.project === project);
    const newest = ownAddresses(mergeParts(own, [], shaOf(own)), context, world.environment);
    const shown = newest.map((part) => shownPart(part, { redact }));
    await publishParts({
      project,
      parts: shown,
      context,
      summaryMarkdown: renderJobsSummary(shown, {
        redact,
        links: reportLinks(context, world),
      }),
      annotations: [],
      outputs: index === 0 ? mergedOutputs(merged) : {},
      redactor,
      publish: request.publish,
      world,
    });
  }
  return exitCodeOf(merged.outcome);
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

function shaOf(parts: readonly CommentPart[]): string | null {
  return parts[0]?.report.context.sha ?? null;
}

/** A project has a comment of its own. */
function projectsOf(parts: readonly CommentPart[]): readonly string[] {
  return [...new Set(parts.map(({ report }) => report.project))];
}
