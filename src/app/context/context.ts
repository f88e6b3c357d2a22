import * as z from 'zod';
import type { RunContext } from '#domain';
import { matrixText } from './matrix-text.ts';

export interface GitFacts {
  readonly sha: string | null;
  readonly branch: string | null;
  readonly originUrl: string | null;
  readonly defaultBranch: string | null;
}

const commitSide = z.object({
  sha: z.string().optional(),
  ref: z.string().optional(),
  repo: z.object({ full_name: z.string().optional(), fork: z.boolean().optional() }).nullish(),
});

const eventPayload = z.object({
  number: z.number().int().optional(),
  pull_request: z
    .object({ number: z.number().int(), head: commitSide, base: commitSide })
    .optional(),
  repository: z.object({ default_branch: z.string().optional() }).optional(),
  before: z.string().optional(),
  workflow_run: z
    .object({
      id: z.number().int(),
      run_attempt: z.number().int(),
      name: z.string().nullish(),
      event: z.string(),
      conclusion: z.string().nullish(),
      actor: z.object({ login: z.string() }).nullish(),
      html_url: z.string(),
      head_sha: z.string(),
      head_branch: z.string().nullish(),
      head_repository: z.object({ full_name: z.string() }).nullish(),
      repository: z.object({ full_name: z.string() }),
    })
    .optional(),
});

/** The parts of a webhook payload a run needs; everything else is left unread. */
export type EventPayload = z.infer<typeof eventPayload>;

export function parseEventPayload(value: unknown): EventPayload {
  const parsed = eventPayload.safeParse(value);
  return parsed.success ? parsed.data : {};
}

const givenContext = z
  .object({
    runId: z.string(),
    repository: z.string().nullable(),
    workflow: z.string().nullable(),
    job: z.string().nullable(),
    matrix: z.string().optional(),
    attempt: z.number().int().positive(),
    branch: z.string().nullable(),
    baseBranch: z.string().nullable(),
    sha: z.string().nullable(),
    baseSha: z.string().nullable(),
    pullRequest: z.number().int().nullable(),
    actor: z.string().nullable(),
    url: z.string().nullable(),
    changedFiles: z.array(z.string()),
  })
  .partial();

export interface ContextSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly payload: EventPayload;
  readonly git: GitFacts;
  readonly project: string;
  readonly now: number;
  readonly pid: number;
}

/**
 * Where a run belongs. What `SIGNALBOX_CONTEXT` (a JSON object, any part of a `RunContext`) says
 * wins, so that any CI can tell; then GitHub's variables and the event's payload; then git.
 */
export function contextFromEnvironment(sources: ContextSources): RunContext {
  const base = sources.environment.GITHUB_RUN_ID
    ? contextFromGitHub(sources)
    : contextFromGit(sources);
  return { ...base, ...givenParts(sources.environment.SIGNALBOX_CONTEXT) };
}

function contextFromGitHub({ environment, payload, project }: ContextSources): RunContext {
  const pull = payload.pull_request;
  const attempt = Number(environment.GITHUB_RUN_ATTEMPT) || 1;
  const job = environment.SIGNALBOX_JOB || environment.GITHUB_JOB || project;
  const repository = environment.GITHUB_REPOSITORY || null;
  const server = environment.GITHUB_SERVER_URL || 'https://github.com';
  const queue = mergeQueuePullRequest(environment.GITHUB_REF_NAME ?? '');
  const run = repository && `${server}/${repository}/actions/runs/${environment.GITHUB_RUN_ID}`;
  const number = /^\d{1,20}$/.exec(environment.SIGNALBOX_CHECK_RUN_ID ?? '')?.[0];
  const matrix = matrixText(environment.SIGNALBOX_MATRIX);
  const leg = matrix === null ? '' : `-${matrix.replace(/[^\w.]+/g, '-')}`;
  return {
    runId: `${environment.GITHUB_RUN_ID}-${attempt}-${job}${leg}`,
    repository,
    workflow: environment.GITHUB_WORKFLOW || null,
    job,
    ...(matrix === null ? {} : { matrix }),
    attempt,
    branch: environment.GITHUB_HEAD_REF || environment.GITHUB_REF_NAME || null,
    baseBranch: environment.GITHUB_BASE_REF || payload.repository?.default_branch || null,
    // GITHUB_SHA of a pull request is the merge commit, which changes with every push to the base.
    sha: pull?.head.sha ?? environment.GITHUB_SHA ?? null,
    baseSha: pull?.base.sha ?? realSha(payload.before),
    pullRequest: pull?.number ?? queue,
    actor: environment.GITHUB_ACTOR || null,
    url: run && number ? `${run}/job/${number}` : run,
    changedFiles: [],
  };
}

function contextFromGit({ git, project, now, pid }: ContextSources): RunContext {
  return {
    runId: `local-${new Date(now).toISOString().replace(/[-:.]/g, '')}-${pid}`,
    repository: repositoryOf(git.originUrl),
    workflow: null,
    job: project,
    attempt: 1,
    branch: git.branch,
    baseBranch: git.defaultBranch ?? 'main',
    sha: git.sha,
    baseSha: null,
    pullRequest: null,
    actor: null,
    url: null,
    changedFiles: [],
  };
}

function givenParts(text: string | undefined): Partial<RunContext> {
  if (!text) return {};
  try {
    const parsed = givenContext.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as Partial<RunContext>) : {};
  } catch {
    return {};
  }
}

/** A merge group's branch is `gh-readonly-queue/<base>/pr-<number>-<sha>` (webhook `merge_group`). */
function mergeQueuePullRequest(ref: string): number | null {
  const match = /^gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref);
  return match ? Number(match[1]) : null;
}

function realSha(sha: string | undefined): string | null {
  return sha && !/^0+$/.test(sha) ? sha : null;
}

function repositoryOf(originUrl: string | null): string | null {
  const match = /[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(originUrl ?? '');
  return match?.[1] ?? null;
}
