import type { GitHubProblem, OriginRun, RunContext, TriageReport } from '#domain';
import { createOriginReader, findPullRequest, type OriginReader, type SkipReason } from '#publish';
import { readOriginRun } from '../context/origin-run.ts';
import type { World } from '../world/world.ts';
import type { PublishRequest } from './action-request.ts';
import { gitHubOf } from './github-of.ts';
import { contextOfOrigin, hindranceOf, withContext } from './origin-context.ts';

/** Listing and finding the artifacts of a matrix of 256 jobs takes as many requests. */
const DEADLINE_MS = 240_000;

export interface ProvenOrigin {
  /** Where the run that ended belongs. */
  readonly context: RunContext;
  /** Why there can be no comment; `null` when the pull request is known. */
  readonly hindrance: SkipReason | null;
  /** What kept GitHub from telling. */
  readonly problem: GitHubProblem | null;
}

/** Where a run that has ended belongs, asked of GitHub and of nobody else. */
export async function proveOrigin(run: OriginRun, github: OriginReader): Promise<ProvenOrigin> {
  const pull = await findPullRequest(run, github);
  return {
    context: contextOfOrigin(run, pull),
    hindrance: hindranceOf(pull),
    problem: pull.kind === 'not-told' ? pull.problem : null,
  };
}

/** `null` without a token. */
export function originReader(
  run: OriginRun,
  publish: PublishRequest,
  world: World,
): OriginReader | null {
  const github = gitHubOf(run, publish, world);
  return github && createOriginReader({ ...github, deadlineMs: DEADLINE_MS });
}

export interface PlacedReport {
  readonly report: TriageReport;
  readonly hindrance?: SkipReason;
}

/**
 * A report with where it belongs. In a workflow on `workflow_run` the run that is judged was brought along
 * from an artifact: what it says of its place is a stranger's word, and GitHub's takes it.
 */
export async function placeReport(
  report: TriageReport,
  publish: PublishRequest,
  world: World,
): Promise<PlacedReport> {
  const run = await readOriginRun(world);
  if (run === null) return { report };
  const github = originReader(run, publish, world);
  if (github === null) return { report, hindrance: 'no-token' };
  const { context, hindrance } = await proveOrigin(run, github);
  return { report: withContext(report, context), ...(hindrance === null ? {} : { hindrance }) };
}
