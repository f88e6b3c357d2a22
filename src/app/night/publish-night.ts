import type { NightReport, PublishConfig } from '#domain';
import type { HistoryStore } from '#history';
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
import { renderChangeIssue, renderFlakyIssue, renderNightNews } from '#report';
import { cleanDeep, createRedactor } from '#safety';
import { webhookSender } from '../action/webhook-sender.ts';
import type { World } from '../world/world.ts';

/** A new issue every three seconds is what GitHub lets a token write, and at night nobody waits. */
const DEADLINE_MS = 300_000;

export interface PublishNightInput {
  readonly report: NightReport;
  readonly settings: PublishConfig;
  /** Says what would be published, and publishes nothing. */
  readonly dryRun: boolean;
  /** Where it is remembered what was told. */
  readonly store: HistoryStore;
  readonly world: World;
}

/** Publishes what a night brought, as far as the configuration asks for it, and says what became of it. */
export async function publishNight(input: PublishNightInput): Promise<void> {
  const { store, world } = input;
  const redactor = createRedactor(world.environment);
  const redact = (text: string) => redactor.redact(text);
  const github = gitHubOf(input);
  const actions = planNight(input, { redact, hasToken: github !== null });
  const memory = {
    recall: (key: string) => store.cursor(key),
    remember: (key: string, value: string) => store.setCursor(key, value),
  };
  const acting = createActingPorts({ github, memory, sendWebhook: webhookSender(world) });
  const nowhere = { github: null, summaryFile: null, outputFile: null, printLine: null };
  const results = await applyPublication(actions, publishPorts({ ...nowhere, acting }));
  // The report itself may be read by a program from the standard output.
  for (const result of results) world.stderr.write(`${redact(describePublishResult(result))}\n`);
}

interface Planning {
  readonly redact: (text: string) => string;
  readonly hasToken: boolean;
}

function planNight(
  { report, settings, dryRun, world }: PublishNightInput,
  { redact, hasToken }: Planning,
): readonly PublishAction[] {
  const options = { redact };
  const issues = planNightIssues({
    report,
    settings,
    dryRun,
    hasToken,
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

function gitHubOf({ report, world }: PublishNightInput): GitHubCallOptions | null {
  const { GITHUB_TOKEN: token, GITHUB_API_URL: baseUrl } = world.environment;
  if (!token || report.repo === '') return null;
  return {
    baseUrl: baseUrl || 'https://api.github.com',
    token,
    repository: report.repo,
    clock: world.clock,
    deadlineMs: DEADLINE_MS,
  };
}
