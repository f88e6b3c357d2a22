import type { RunRecord, TriageReport } from '#domain';
import {
  applyPublication,
  createActingPorts,
  createGitHubWriter,
  describePublishResult,
  type GitHubCallOptions,
  planPublication,
  publishPorts,
} from '#publish';
import { renderComment, renderSummary } from '#report';
import { cleanDeep, type Redactor } from '#safety';
import { readEventPayload } from '../context/read-context.ts';
import type { ProjectRequest } from '../job/project.ts';
import type { RunDirectory } from '../job/run-directory.ts';
import type { World } from '../world/world.ts';
import type { PublishRequest } from './action-request.ts';
import { annotationsOf } from './annotations.ts';
import { fileLinks } from './file-links.ts';
import { outputsOf } from './outputs.ts';
import { planActing } from './plan-acting.ts';
import { recordPublished } from './record-published.ts';

/** Many of a run, and seen as soon as they are there. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(['output', 'annotation']);

/** GitHub documents 65,536 characters for a comment; the rest is room for what wraps it. */
const COMMENT_BUDGET_BYTES = 60_000;

export interface PublishRunInput {
  readonly record: RunRecord;
  readonly report: TriageReport;
  readonly directory: RunDirectory;
  readonly redactor: Redactor;
  readonly project: ProjectRequest;
  readonly publish: PublishRequest;
  readonly world: World;
}

/** Publishes what a run said; a sink that fails is a warning in the log and nothing else. */
export async function publishRun(input: PublishRunInput): Promise<void> {
  const { report, record, publish, world } = input;
  const { environment } = world;
  const redact = (text: string) => input.redactor.redact(text);
  const workspace = environment.GITHUB_WORKSPACE ?? world.directory;
  const links = { run: report.context.url, file: fileLinks(report.context, environment) };
  const comment = renderComment(report, { redact, budgetBytes: COMMENT_BUDGET_BYTES, links });
  const facts = { hasToken: tokenOf(input) !== null, readOnlyToken: await isReadOnly(world) };
  const annotations = annotationsOf(report, redact);
  const actions = planPublication({
    report,
    context: report.context,
    settings: { comment: publish.comment, dryRun: publish.dryRun },
    facts,
    commentBody: comment.body,
    digest: comment.digest,
    summaryMarkdown: renderSummary(report, record, { redact, links }),
    annotations: publish.annotations ? annotations : [],
    outputs: cleanDeep(outputsOf(report, input.directory, workspace), { redact }),
  });
  const acting = await planActing({ ...input, facts, annotations, links });
  const github = gitHubOf(input);
  const ports = publishPorts({
    github: github && createGitHubWriter(github),
    acting: createActingPorts({ github, ...acting.targets }),
    summaryFile: environment.GITHUB_STEP_SUMMARY ?? null,
    outputFile: environment.GITHUB_OUTPUT ?? null,
    printLine: (line) => world.stdout.write(`${line}\n`),
  });
  const results = await applyPublication([...actions, ...acting.actions], ports);
  await recordPublished(results, { directory: input.directory, redact });
  for (const result of results) {
    if (SELF_EVIDENT.has(result.sink) && result.status === 'created') continue;
    world.stdout.write(`${redact(describePublishResult(result))}\n`);
  }
}

function gitHubOf(input: PublishRunInput): GitHubCallOptions | null {
  const token = tokenOf(input);
  const repository = input.report.context.repository;
  if (token === null || repository === null) return null;
  const baseUrl = input.world.environment.GITHUB_API_URL ?? 'https://api.github.com';
  return { baseUrl, token, repository, clock: input.world.clock };
}

function tokenOf({ publish, world }: PublishRunInput): string | null {
  return publish.token || world.environment.GITHUB_TOKEN || null;
}

/** Pull requests from forks and from Dependabot get a token that may only read (GitHub's docs). */
async function isReadOnly(world: World): Promise<boolean> {
  if (world.environment.GITHUB_EVENT_NAME !== 'pull_request') return false;
  if (world.environment.GITHUB_ACTOR === 'dependabot[bot]') return true;
  const { pull_request: pull } = await readEventPayload(world.environment.GITHUB_EVENT_PATH);
  const head = pull?.head.repo?.full_name;
  const base = pull?.base.repo?.full_name;
  return head !== undefined && base !== undefined && head !== base;
}
