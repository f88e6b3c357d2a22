import { describeGitHubProblem } from '#domain';
import {
  createGitHubReader,
  describeHistoryProblem,
  describeIngestProblem,
  type IngestSummary,
  ingestGitHub,
  ingestRuns,
  openHistory,
} from '#history';
import { historyPlace, missingProject, type ProjectRequest } from './job/project.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

/** GitHub gives a workflow's token 1,000 requests an hour; a nightly job leaves most of them. */
const REQUEST_BUDGET = 200;

/** How far back a first ingest reads: what relations look at, twice over. */
const FIRST_INGEST_MS = 30 * 86_400_000;

export interface IngestRequest extends ProjectRequest {
  readonly runs: readonly string[];
  /** `owner/name`, to read its runs and jobs through the API. */
  readonly github?: string;
  readonly since?: string;
  readonly json?: boolean;
}

/** Reads earlier runs into the history: from files any CI can write, or from GitHub. */
export async function ingest(request: IngestRequest, world: World): Promise<ExitCode> {
  if (request.runs.length === 0 && !request.github) {
    world.stderr.write('Nothing to read: name a runs.ndjson file, or --github owner/name.\n');
    return EXIT.usage;
  }
  if (request.github && !/^[\w.-]+\/[\w.-]+$/.test(request.github)) {
    world.stderr.write(`"${request.github}" is not a repository: expected owner/name.\n`);
    return EXIT.usage;
  }
  const missing = missingProject(request, world);
  if (missing) {
    world.stderr.write(`${missing}\n`);
    return EXIT.usage;
  }
  const opened = await openHistory(await historyPlace(request, world), { clock: world.clock });
  if (!opened.ok) {
    world.stderr.write(`${describeHistoryProblem(opened.error)}\n`);
    return EXIT.usage;
  }
  const { store, setAside } = opened.value;
  if (setAside) world.stderr.write(`The history could not be read and was kept as ${setAside}.\n`);
  try {
    let code: ExitCode = EXIT.ok;
    for (const file of request.runs) {
      const summary = await ingestRuns(store, file);
      if (summary.ok) print(file, summary.value, request, world);
      else world.stderr.write(`${describeIngestProblem(summary.error)}\n`);
      if (!summary.ok) code = EXIT.usage;
    }
    if (request.github && !(await fromGitHub(request, request.github, store, world))) {
      code = EXIT.failed;
    }
    return code;
  } finally {
    await store.close();
  }
}

/** Whether all that was asked for was read; a rate limit only says that the rest is for next time. */
async function fromGitHub(
  request: IngestRequest,
  repository: string,
  store: Parameters<typeof ingestGitHub>[0],
  world: World,
): Promise<boolean> {
  const github = createGitHubReader({
    baseUrl: world.environment.GITHUB_API_URL ?? 'https://api.github.com',
    token: world.environment.GITHUB_TOKEN ?? world.environment.GH_TOKEN ?? null,
    clock: world.clock,
  });
  const summary = await ingestGitHub(store, github, {
    repo: repository,
    since: request.since ? Date.parse(request.since) : world.clock.now() - FIRST_INGEST_MS,
    budget: REQUEST_BUDGET,
    onProgress({ requests, budget, runs }) {
      if (!request.json && world.stderr.isTTY) {
        world.stderr.write(`\r${repository}: ${runs} runs, ${requests} of ${budget} requests`);
      }
    },
  });
  if (!request.json && world.stderr.isTTY) world.stderr.write('\n');
  print(repository, summary, request, world);
  if (!summary.problem) return true;
  world.stderr.write(`${describeGitHubProblem(summary.problem)}\n`);
  return summary.problem.kind === 'rate-limited';
}

function print(source: string, summary: IngestSummary, request: IngestRequest, world: World): void {
  if (request.json) {
    world.stdout.write(`${JSON.stringify({ schema: 'signalbox.ingest/1', source, ...summary })}\n`);
    return;
  }
  const { read, written, rejected, adjusted, problems } = summary;
  const corrected = adjusted > 0 ? `, ${adjusted} corrected` : '';
  world.stdout.write(
    `${source}: ${read} read, ${written} written, ${rejected} rejected${corrected}
`,
  );
  for (const { line, reason } of problems.slice(0, 10)) {
    world.stderr.write(`${line === null ? source : `${source}:${line}`}: ${reason}
`);
  }
}
