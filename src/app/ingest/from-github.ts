import { describeGitHubProblem } from '#domain';
import {
  createGitHubReader,
  type GitHubIngestSummary,
  type HistoryStore,
  ingestGitHub,
  type ReadJobLog,
} from '#history';
import { createRedactor } from '#safety';
import { OWN_RULES } from '#triage';
import { openProject } from '../job/project.ts';
import { tellUnusable } from '../job/tell-unusable.ts';
import type { World } from '../world/world.ts';
import { createIngestProgress } from './ingest-progress.ts';
import type { IngestRequest } from './ingest-request.ts';
import { createJobLogReader } from './job-log-reader.ts';
import { printSummary } from './print-summary.ts';

/** GitHub gives a workflow's token 1,000 requests an hour; a nightly job leaves most of them. */
const REQUEST_BUDGET = 200;

/** How far back a first ingest reads: what relations look at, twice over. */
const FIRST_INGEST_MS = 30 * 86_400_000;

/** Whether all that was asked for was read; a rate limit only says that the rest is for next time. */
export async function fromGitHub(
  repository: string,
  request: IngestRequest,
  store: HistoryStore,
  world: World,
): Promise<boolean> {
  const token = world.environment.GITHUB_TOKEN ?? world.environment.GH_TOKEN ?? null;
  const wantsLogs = request.jobLogs !== 'none';
  if (wantsLogs && token === null) world.stderr.write(`${repository}: ${NO_TOKEN}\n`);
  const progress = request.json ? null : createIngestProgress(repository, world);
  const baseUrl = world.environment.GITHUB_API_URL ?? 'https://api.github.com';
  const github = createGitHubReader({ baseUrl, token, clock: world.clock });
  const summary = await ingestGitHub(store, github, {
    repo: repository,
    since: request.since ? Date.parse(request.since) : world.clock.now() - FIRST_INGEST_MS,
    budget: request.maxRequests ?? REQUEST_BUDGET,
    ...(wantsLogs && token !== null ? { readLog: await logReader(request, world) } : {}),
    onProgress: (told) => progress?.tell(told),
  });
  progress?.end();
  printSummary(repository, summary, request, world);
  if (!request.json) tellLogs(repository, summary, world);
  if (!summary.problem) return true;
  world.stderr.write(`${describeGitHubProblem(summary.problem)}\n`);
  return summary.problem.kind === 'rate-limited';
}

const NO_TOKEN =
  'GitHub gives logs only to a token, so that failures are not read: set GITHUB_TOKEN, or pass --job-logs none.';

/** With the project's own rules, where it has a configuration that names some. */
async function logReader(request: IngestRequest, world: World): Promise<ReadJobLog> {
  const project = await openProject(request, world);
  if (!project.ok)
    tellUnusable(project.error, "logs are read by Signalbox's own rules alone", world);
  const rules = (project.ok ? project.value.rules?.book : null) ?? OWN_RULES;
  return createJobLogReader({ rules, redactor: createRedactor(world.environment) });
}

function tellLogs(repository: string, { logs, complete }: GitHubIngestSummary, world: World): void {
  const { read, gone, unread, firstProblem, refused } = logs;
  const parts = [
    `${read} read`,
    ...(gone > 0 ? [`${gone} gone`] : []),
    ...(unread > 0 ? [`${unread} not readable`] : []),
  ];
  if (read + gone + unread > 0)
    world.stdout.write(`${repository}: logs of failed jobs: ${parts.join(', ')}\n`);
  if (firstProblem !== null) world.stderr.write(`${repository}: a log: ${firstProblem}\n`);
  if (refused) world.stderr.write(`${repository}: logs: ${describeGitHubProblem(refused)}\n`);
  if (!complete) world.stdout.write(`${repository}: there is more; the next call goes on here\n`);
}
