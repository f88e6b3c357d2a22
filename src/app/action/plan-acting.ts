import type { PublishConfig, RunRecord, TriageReport } from '#domain';
import {
  type ActingTargets,
  type Annotation,
  CHECK_SUMMARY_BYTES,
  type PublishAction,
  type PublishFacts,
  planCheckRun,
  planEscalations,
  planRerun,
  planWebhooks,
} from '#publish';
import { type ReportLinks, renderFailureIssue, renderSummary } from '#report';
import { cleanLine, type Redactor } from '#safety';
import { readOriginRun } from '../context/origin-run.ts';
import { openProject, type Project, type ProjectRequest } from '../job/project.ts';
import type { World } from '../world/world.ts';
import type { PublishRequest } from './action-request.ts';
import { endedRunOf } from './ended-run.ts';
import { historyMemory } from './history-memory.ts';
import { newsOfRun } from './news-of-run.ts';
import { webhookSender } from './webhook-sender.ts';

export interface ActingInput {
  readonly record: RunRecord;
  readonly report: TriageReport;
  readonly redactor: Redactor;
  readonly project: ProjectRequest;
  readonly publish: PublishRequest;
  readonly world: World;
  readonly facts: PublishFacts;
  readonly annotations: readonly Annotation[];
  readonly links: ReportLinks;
}

export interface PlannedActing {
  readonly actions: readonly PublishAction[];
  /** What the actions need besides GitHub. */
  readonly targets: Omit<ActingTargets, 'github'>;
}

/** What is done outside the job after a run: nothing, unless inputs or the configuration ask for it. */
export async function planActing(input: ActingInput): Promise<PlannedActing> {
  const opened = await openProject(input.project, input.world);
  const project = opened.ok ? opened.value : null;
  const settings = project?.graph.config.publish ?? null;
  const memory = project && historyMemory(project.historyLocation, input.world);
  return {
    actions: [
      ...(isOwnRun(input.world) ? ownActions(input, settings) : []),
      ...(input.publish.rerun ? [await rerunOf(input, project)] : []),
    ],
    targets: { sendWebhook: webhookSender(input.world), memory },
  };
}

/**
 * A workflow on `workflow_run` has a token that may write and a report that another run left behind,
 * which a fork may have made up: calling people and chats on its word is for the run itself.
 */
function isOwnRun({ environment }: World): boolean {
  return environment.GITHUB_EVENT_NAME !== 'workflow_run';
}

function ownActions(input: ActingInput, settings: PublishConfig | null): readonly PublishAction[] {
  return [
    ...(input.publish.checkRun ? [checkRunOf(input)] : []),
    ...(settings ? escalationsOf(input, settings) : []),
    ...(settings ? webhooksOf(input, settings) : []),
  ];
}

function redactOf({ redactor }: ActingInput): (text: string) => string {
  return (text) => redactor.redact(text);
}

function checkRunOf(input: ActingInput): PublishAction {
  const { report, record, links, facts, annotations } = input;
  const redact = redactOf(input);
  const budgetBytes = CHECK_SUMMARY_BYTES;
  return planCheckRun({
    report,
    dryRun: input.publish.dryRun,
    facts,
    title: cleanLine(report.headline, { redact }),
    summary: renderSummary(report, record, { redact, links, budgetBytes }),
    annotations,
  });
}

function escalationsOf(input: ActingInput, { escalate }: PublishConfig): readonly PublishAction[] {
  if (escalate === null) return [];
  const { report, record, facts, links } = input;
  const options = { redact: redactOf(input), links };
  return planEscalations({
    settings: escalate,
    report,
    record,
    dryRun: input.publish.dryRun,
    hasToken: facts.hasToken,
    textOf: (verdict) => renderFailureIssue(report, verdict, options),
  });
}

function webhooksOf(input: ActingInput, { webhooks }: PublishConfig): readonly PublishAction[] {
  const news = newsOfRun(input.report, redactOf(input));
  return planWebhooks({ webhooks, news, dryRun: input.publish.dryRun });
}

/** What was brought along speaks for its own job alone, and for the attempt it says it is of. */
async function rerunOf(input: ActingInput, project: Project | null): Promise<PublishAction> {
  const run = await readOriginRun(input.world);
  return planRerun({
    reports: [input.report],
    unread: [],
    policy: project?.graph.config.triage.rerun ?? null,
    dryRun: input.publish.dryRun,
    hasToken: input.facts.hasToken,
    ended: run && endedRunOf(run),
  });
}
