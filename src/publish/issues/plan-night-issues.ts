import {
  type FlakyJob,
  isAtLeast,
  type NightChange,
  type NightReport,
  type PublishConfig,
  type Severity,
} from '#domain';
import { truncate } from '#safety';
import type { PublishAction } from '../publish-action.ts';
import type { IssueAction } from './issue-action.ts';
import { mentionsOf } from './mentions.ts';

export interface IssueText {
  readonly title: string;
  readonly body: string;
}

export interface NightIssuesInput {
  readonly report: Pick<NightReport, 'flaky' | 'changes'>;
  readonly settings: Pick<PublishConfig, 'issues' | 'escalate'>;
  readonly dryRun: boolean;
  readonly hasToken: boolean;
  /** Titles and bodies, ready for GitHub. */
  readonly textOfFlake: (flaky: FlakyJob) => IssueText;
  readonly textOfChange: (change: NightChange) => IssueText;
}

/** A failure that passed once or twice when repeated may have been anything; from here it is a habit. */
const PERSISTENT_PASSES = 3;

/** More issues of a kind at once are read by nobody; what costs most comes first. */
const MOST = 10;

/** GitHub rejects titles of more than 256 characters. */
const TITLE_BYTES = 200;

const HOUR_MS = 3_600_000;

/** What issues say after a night: one for each flaky job and each job that broke or became slower. */
export function planNightIssues(input: NightIssuesInput): readonly PublishAction[] {
  const { issues } = input.settings;
  if (issues === null) return [];
  const planned = [
    ...(issues.flakes ? flakeIssues(input, issues.labels) : []),
    ...(issues.changes ? changeIssues(input, issues.labels) : []),
  ];
  return planned.map((action): PublishAction => {
    if (action.kind === 'skip') return action;
    const skip = { kind: 'skip', sink: 'issue' } as const;
    if (input.dryRun) return { ...skip, reason: 'dry-run', detail: detailOf(action) };
    return input.hasToken ? action : { ...skip, reason: 'no-token' };
  });
}

type Planned = IssueAction | Extract<PublishAction, { kind: 'skip' }>;

function flakeIssues(input: NightIssuesInput, labels: readonly string[]): readonly Planned[] {
  const { flaky } = input.report;
  const persistent = flaky.filter(({ passes }) => passes >= PERSISTENT_PASSES);
  const opened = persistent.slice(0, MOST).map((one): Planned => {
    const severity = one.lostMs >= HOUR_MS ? 'high' : 'medium';
    const place = { topic: 'flaky', key: one.job, labels, weight: one.passes };
    return { ...opening(input.textOfFlake(one), input, severity), ...place };
  });
  const left = persistent.length - MOST;
  const remark = 'No failure of it passed again within the last 30 days.';
  const except = flaky.map(({ job }) => job);
  return [
    ...opened,
    ...(left > 0
      ? [{ kind: 'skip', sink: 'issue', reason: 'most-reached', detail: `${left} more` } as const]
      : []),
    { kind: 'issue', wanted: 'settled', topic: 'flaky', labels, except, remark },
  ];
}

/** What is undone by what: both are of one issue. */
const TOPIC: Readonly<Record<NightChange['kind'], 'broke' | 'slower' | 'grew'>> = {
  broke: 'broke',
  fixed: 'broke',
  slower: 'slower',
  faster: 'slower',
  grew: 'grew',
  shrank: 'grew',
};

const GOOD: ReadonlySet<NightChange['kind']> = new Set(['fixed', 'faster', 'shrank']);

function changeIssues(input: NightIssuesInput, labels: readonly string[]): readonly Planned[] {
  const latest = new Map<string, NightChange>();
  for (const change of input.report.changes.toSorted((a, b) => a.at - b.at)) {
    const { kind, job, subject, measure } = change;
    latest.set(`${TOPIC[kind]}:${JSON.stringify([job, subject, measure])}`, change);
  }
  return [...latest].slice(0, 2 * MOST).map(([topic, change]): Planned => {
    if (GOOD.has(change.kind)) {
      const { body } = input.textOfChange(change);
      return { kind: 'issue', wanted: 'settled', topic, labels, except: [], remark: body };
    }
    const place = { topic, key: change.kind, labels, weight: change.at };
    return { ...opening(input.textOfChange(change), input, severityOf(change)), ...place };
  });
}

/** A job that mostly fails stops everybody. */
function severityOf({ kind, after }: NightChange): Severity {
  if (kind !== 'broke') return 'low';
  return after >= 0.5 ? 'high' : 'medium';
}

function opening({ title, body }: IssueText, { settings }: NightIssuesInput, severity: Severity) {
  const { escalate } = settings;
  const isGrave = escalate !== null && isAtLeast(severity, escalate.severity);
  return {
    kind: 'issue',
    wanted: 'open',
    title: truncate(title, TITLE_BYTES),
    body,
    mentions: isGrave ? mentionsOf(escalate.to, []) : [],
  } as const;
}

function detailOf(action: IssueAction): string {
  return action.wanted === 'open' ? action.title : `would close what is settled of ${action.topic}`;
}
