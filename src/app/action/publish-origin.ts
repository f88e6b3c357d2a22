import {
  type CommentPart,
  commentPartOf,
  describeGitHubProblem,
  type OriginRun,
  type RunContext,
  type TriageReport,
} from '#domain';
import { applyPublication, parseTriageReport, publishPorts } from '#publish';
import { createRedactor, escapeMarkdownInline, truncate } from '#safety';
import { EXIT, type ExitCode } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';
import type { ActionRequest } from './action-request.ts';
import { collectArtifacts } from './collect-artifacts.ts';
import type { FoundReport } from './find-reports.ts';
import { withContext } from './origin-context.ts';
import { originReader, proveOrigin } from './prove-origin.ts';
import { publishJobs } from './publish-jobs.ts';
import { rerunOrigin } from './rerun-origin.ts';
import { warner } from './warner.ts';

/** Each project gets a comment; a stranger could name as many as there are reports. */
const MOST_PROJECTS = 20;
const MOST_NOTES = 20;
const NOTE_BYTES = 1000;

/**
 * Publishes for a run that could not do so itself, because its token may only read: a fork's, or
 * Dependabot's. The reports come from its artifacts, and where they belong from GitHub. That the run
 * failed is its own result, not that of the job that tells it: this one always passes.
 */
export async function publishOrigin(
  run: OriginRun,
  request: ActionRequest,
  world: World,
): Promise<ExitCode> {
  const { publish } = request;
  const redactor = createRedactor(world.environment);
  const warn = warner(world, redactor);
  const github = originReader(run, publish, world);
  if (github === null) {
    warn('there is no token for GitHub: pass "token", such as github.token.');
    return EXIT.usage;
  }
  const { context, hindrance, problem } = await proveOrigin(run, github);
  const { clock } = world;
  const found = await collectArtifacts({
    runId: run.id,
    pattern: request.artifacts,
    github,
    clock,
  });
  const read = readReports(found.reports);
  const { parts, warnings } = partsOf(read.reports, context, clock.now());
  const told = [
    ...(problem === null ? [] : [describeGitHubProblem(problem)]),
    ...found.warnings,
    ...read.warnings,
    ...warnings,
  ];
  for (const warning of told) warn(warning);
  const notes = notesOf(
    run,
    told.map((text) => redactor.redact(text)),
  );
  if (parts.length > 0) {
    const known = hindrance === null ? {} : { hindrance };
    await publishJobs({ parts, context, ...known, notes, redactor, publish, world });
  } else if (!publish.dryRun) await writeSummary(notes, world);
  if (publish.rerun) {
    const reports = read.reports.map(({ report }) => report);
    const unread = [...found.unread, ...read.unread];
    await rerunOrigin({ run, reports, unread, request, redactor, world });
  }
  return EXIT.ok;
}

interface ReadReport {
  readonly file: string;
  readonly report: TriageReport;
}

interface ReadReports {
  readonly reports: readonly ReadReport[];
  readonly warnings: readonly string[];
  /** Files that are no report, although they are called one. */
  readonly unread: readonly string[];
}

function readReports(found: readonly FoundReport[]): ReadReports {
  const reports: ReadReport[] = [];
  const warnings: string[] = [];
  const unread: string[] = [];
  for (const { file, text } of found) {
    const report = parseTriageReport(text);
    if (report.ok) reports.push({ file, report: report.value });
    else {
      warnings.push(`${file} is not a report: ${report.error}`);
      unread.push(file);
    }
  }
  return { reports, warnings, unread };
}

interface ReadParts {
  readonly parts: readonly CommentPart[];
  readonly warnings: readonly string[];
}

function partsOf(reports: readonly ReadReport[], context: RunContext, now: number): ReadParts {
  const parts: CommentPart[] = [];
  const warnings: string[] = [];
  const projects = new Set<string>();
  for (const { file, report } of reports) {
    const { project, startedAt, durationMs } = report;
    if (!projects.has(project) && projects.size === MOST_PROJECTS) {
      warnings.push(`${file} is of one project more than the ${MOST_PROJECTS} that are told of`);
      continue;
    }
    projects.add(project);
    // Never newer than what the job said itself, where it could.
    const at = Math.trunc(Math.min(now, startedAt + durationMs));
    parts.push(commentPartOf(withContext(report, context), { at }));
  }
  return { parts, warnings };
}

/** What stands above the summary: which run it is about, and what of it could not be read. */
function notesOf(run: OriginRun, warnings: readonly string[]): string {
  const title = `Of run ${run.id}, attempt ${run.attempt}: ${run.conclusion ?? run.event}`;
  const left = warnings.length - MOST_NOTES;
  const lines = warnings.slice(0, MOST_NOTES).map((warning) => truncate(warning, NOTE_BYTES));
  const all = [title, ...lines.map((line) => `⚠ ${line}`), ...(left > 0 ? [`${left} more`] : [])];
  return `${all.map((line) => `> ${escapeMarkdownInline(line)}\n`).join('>\n')}\n`;
}

async function writeSummary(markdown: string, { environment }: World): Promise<void> {
  const nowhere = { comment: null, outputFile: null, printLine: null };
  const summaryFile = environment.GITHUB_STEP_SUMMARY ?? null;
  await applyPublication(
    [{ kind: 'summary', markdown }],
    publishPorts({ ...nowhere, summaryFile }),
  );
}
