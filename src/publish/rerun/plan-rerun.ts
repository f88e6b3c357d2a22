import type { Config, TriageReport } from '#domain';
import type { PublishAction, SkipReason } from '../publish-action.ts';
import { isFailedRun } from './failed-run.ts';
import { quoteNames } from './quote-names.ts';
import { readJudgements } from './read-judgements.ts';
import type { JudgedJob } from './rerun-action.ts';

/** The run a `workflow_run` event tells of: GitHub's word, not the run's own. */
export interface EndedRun {
  readonly id: number;
  readonly attempt: number;
  readonly isOfFork: boolean;
  /** `null` where the event does not say. */
  readonly conclusion: string | null;
}

export interface RerunInput {
  /** What jobs said, as each said it: of whatever run, attempt and project. */
  readonly reports: readonly TriageReport[];
  /** What the run left behind and could not be read; a report that objects may be among it. */
  readonly unread: readonly string[];
  /** `null` when no configuration could be read. */
  readonly policy: Config['triage']['rerun'] | null;
  readonly dryRun: boolean;
  readonly hasToken: boolean;
  /** `null` inside the run itself. */
  readonly ended: EndedRun | null;
}

/**
 * Decides whether the failed jobs of a run are repeated: only a run that has ended, only as often as every
 * configuration allows, and only when every report says that its failures are safe to repeat.
 */
export function planRerun(input: RerunInput): PublishAction {
  const { reports, unread, policy, ended } = input;
  if (policy === null) return skip('no-configuration');
  if (policy.when === 'never') return skip('switched-off');
  if (ended === null) return skip(reports.every(isHarmless) ? 'nothing-failed' : 'in-progress');
  if (ended.isOfFork) return skip('fork');
  if (ended.conclusion !== null && !isFailedRun(ended.conclusion)) return skip('nothing-failed');
  const { jobs, failures, objection } = readJudgements(reports, ended);
  if (objection !== null) return skip(objection.reason, objection.detail);
  if (unread.length > 0) return skip('unexplained', `not read: ${quoteNames(unread)}`);
  const against = failures.filter(({ allowedReruns }) => allowedReruns === undefined);
  if (against.length > 0) return skip('switched-off', `of ${quoteNames(projectsOf(against))}`);
  const most = Math.min(policy.max, ...failures.map(({ allowedReruns = 0 }) => allowedReruns));
  if (ended.attempt > most) return skip('attempts-used');
  if (input.dryRun) return dryRun(ended, jobs);
  if (!input.hasToken) return skip('no-token');
  return { kind: 're-run', runId: ended.id, attempt: ended.attempt, most, judged: jobs };
}

function skip(reason: SkipReason, detail?: string): PublishAction {
  return { kind: 'skip', sink: 're-run', reason, ...(detail === undefined ? {} : { detail }) };
}

function isHarmless({ outcome }: TriageReport): boolean {
  return outcome === 'passed' || outcome === 'cancelled';
}

function projectsOf(reports: readonly TriageReport[]): readonly string[] {
  return [...new Set(reports.map(({ project }) => project))];
}

/** GitHub is not asked which jobs failed. */
function dryRun({ id, attempt }: EndedRun, jobs: readonly JudgedJob[]): PublishAction {
  const safe = jobs.filter(({ isSafe }) => isSafe).map(({ name }) => name);
  if (safe.length === 0) return skip('unexplained', 'no report tells of a failure');
  const which = `run ${id}, attempt ${attempt}, if no job failed but ${quoteNames(safe)}`;
  return skip('dry-run', `it would repeat the failed jobs of ${which}`);
}
