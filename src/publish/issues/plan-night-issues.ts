import {
  type FlakyFailure,
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
  readonly report: Pick<NightReport, 'flaky' | 'flakyFailures' | 'changes'>;
  readonly settings: Pick<PublishConfig, 'issues' | 'escalate'>;
  readonly dryRun: boolean;
  readonly hasToken: boolean;
  /** Titles and bodies, ready for GitHub. */
  readonly textOfFailure: (failure: FlakyFailure) => IssueText;
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

/**
 * What issues say after a night: one for each failure that comes and goes, for each job whose failures do
 * and cannot be told apart, and for what broke or became slower.
 */
export function planNightIssues(input: NightIssuesInput): readonly PublishAction[] {
  const { issues } = input.settings;
  if (issues === null) return [];
  const planned = [
    ...(issues.flakes ? flakeIssues(input, issues.labels) : []),
    ...(issues.flakes ? failureIssues(input, issues.labels) : []),
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

function failureIssues(input: NightIssuesInput, labels: readonly string[]): readonly Planned[] {
  const { flakyFailures } = input.report;
  const persistent = flakyFailures.filter(({ passes }) => passes >= PERSISTENT_PASSES);
  const opened = persistent.slice(0, MOST).map((one): Planned => {
    const place = { topic: 'flaky failure', key: one.signature, labels, weight: one.passes };
    return { ...opening(input.textOfFailure(one), input, severityOfFlake(one)), ...place };
  });
  const remark = 'It has not passed again within the last 30 days.';
  const except = flakyFailures.map(({ signature }) => signature);
  const settled = { wanted: 'settled', topic: 'flaky failure', labels, except, remark } as const;
  return [...opened, ...leftOut(persistent.length), { kind: 'issue', ...settled }];
}

/** A job has an issue of its own where its failures cannot be told apart. */
function flakeIssues(input: NightIssuesInput, labels: readonly string[]): readonly Planned[] {
  const { flaky, flakyFailures } = input.report;
  const persistent = flaky.filter(
    ({ job, passes }) => passes - passesNamed(flakyFailures, job) >= PERSISTENT_PASSES,
  );
  const opened = persistent.slice(0, MOST).map((one): Planned => {
    const place = { topic: 'flaky', key: one.job, labels, weight: one.passes };
    return { ...opening(input.textOfFlake(one), input, severityOfFlake(one)), ...place };
  });
  const remark = 'No failure of it passed again within the last 30 days.';
  const except = flaky.map(({ job }) => job);
  return [
    ...opened,
    ...leftOut(persistent.length),
    { kind: 'issue', wanted: 'settled', topic: 'flaky', labels, except, remark },
  ];
}

/** Of a job's passes, those of failures that have an issue of their own; of two in one run, both. */
function passesNamed(failures: readonly FlakyFailure[], job: string): number {
  return failures
    .filter(({ passes }) => passes >= PERSISTENT_PASSES)
    .flatMap(({ jobs }) => jobs)
    .reduce((sum, one) => sum + (one.job === job ? one.passes : 0), 0);
}

function severityOfFlake({ lostMs }: Pick<FlakyJob, 'lostMs'>): Severity {
  return lostMs >= HOUR_MS ? 'high' : 'medium';
}

function leftOut(persistent: number): readonly Planned[] {
  const left = persistent - MOST;
  if (left <= 0) return [];
  return [{ kind: 'skip', sink: 'issue', reason: 'most-reached', detail: `${left} more` }];
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
