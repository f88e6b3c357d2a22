import type { Fault, NightReport, PublishConfig } from '#domain';
import {
  applyPublication,
  createActingPorts,
  describePublishResult,
  type GitHubCallOptions,
  type PublishAction,
  planNightIssues,
  planWebhooks,
  publishPorts,
  type WebhookNews,
} from '#publish';
import {
  renderChangeIssue,
  renderFlakyFailureIssue,
  renderFlakyIssue,
  renderNightNews,
} from '#report';
import { cleanDeep, createRedactor } from '#safety';
import { ok, type Result } from '#std';
import { historyMemory } from '../action/history-memory.ts';
import { webhookSender } from '../action/webhook-sender.ts';
import { openProject, type ProjectRequest } from '../job/project.ts';
import type { World } from '../world/world.ts';

/** A new issue every three seconds is what GitHub lets a token write, and at night nobody waits. */
const DEADLINE_MS = 300_000;

export interface ActOnNightInput {
  readonly report: NightReport;
  readonly project: ProjectRequest;
  /** Says what would be done, and does nothing. */
  readonly dryRun: boolean;
  /** `null` for none. */
  readonly token: string | null;
}

/**
 * Does what the configuration asks for after a night, and says what became of it. What is refused is told
 * and changes nothing; the error is what is wrong with the configuration.
 */
export async function actOnNight(
  input: ActOnNightInput,
  world: World,
): Promise<Result<void, readonly Fault[]>> {
  const project = await openProject(input.project, world);
  if (!project.ok) return project;
  const { historyLocation, graph } = project.value;
  const redactor = createRedactor(world.environment);
  const redact = (text: string) => redactor.redact(text);
  const github = gitHubOf(input, world);
  const planning = { settings: graph.config.publish, redact, hasToken: github !== null };
  const actions = planNight(input, planning, world);
  const memory = historyMemory(historyLocation, world);
  const acting = createActingPorts({ github, memory, sendWebhook: webhookSender(world) });
  const nowhere = { comment: null, summaryFile: null, outputFile: null, printLine: null };
  const results = await applyPublication(actions, publishPorts({ ...nowhere, acting }));
  // The report itself may be read by a program from the standard output.
  for (const result of results) world.stderr.write(`${redact(describePublishResult(result))}\n`);
  return ok(undefined);
}

interface Planning {
  readonly settings: PublishConfig;
  readonly redact: (text: string) => string;
  readonly hasToken: boolean;
}

function planNight(
  { report, dryRun }: ActOnNightInput,
  { settings, redact, hasToken }: Planning,
  world: World,
): readonly PublishAction[] {
  const options = { redact };
  const issues = planNightIssues({
    report,
    settings,
    dryRun,
    hasToken,
    textOfFailure: (failure) => renderFlakyFailureIssue(failure, options),
    textOfFlake: (flaky) => renderFlakyIssue(flaky, options),
    textOfChange: (change) => renderChangeIssue(change, options),
  });
  const news = newsOfNight(report, redact, world);
  return [...issues, ...planWebhooks({ webhooks: settings.webhooks, news, dryRun })];
}

function newsOfNight(
  report: NightReport,
  redact: (text: string) => string,
  { environment }: World,
): WebhookNews {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run,
  } = environment;
  return {
    event: 'night',
    ...renderNightNews(report, { redact }),
    where: report.repo,
    url: run ? `${server || 'https://github.com'}/${repository}/actions/runs/${run}` : null,
    // Charts are drawings; what they show stands in words already.
    data: cleanDeep({ ...report, charts: [] }, { redact }),
    state: `night:${report.asOf}`,
    subject: `night:${report.repo}`,
  };
}

function gitHubOf({ report, token }: ActOnNightInput, world: World): GitHubCallOptions | null {
  const { GITHUB_API_URL: baseUrl } = world.environment;
  if (!token || report.repo === '') return null;
  return {
    baseUrl: baseUrl || 'https://api.github.com',
    token,
    repository: report.repo,
    clock: world.clock,
    deadlineMs: DEADLINE_MS,
  };
}
