import { describeGitHubProblem, type GitHubProblem } from '#domain';
import type { PublishResult } from '../publish-result.ts';
import { isFailedRun } from './failed-run.ts';
import { quoteNames } from './quote-names.ts';
import type { RerunAction } from './rerun-action.ts';
import type { RunControl, RunJob, RunState } from './run-control.ts';
import { unjudgedJobs } from './unjudged-jobs.ts';

/**
 * Repeats the failed jobs of a run that has ended, when GitHub still says what the reports say: this
 * attempt is the newest, it failed, and no job did that was not judged.
 */
export async function rerunFailedJobs(
  action: RerunAction,
  runs: RunControl,
): Promise<PublishResult> {
  const { runId, attempt, most } = action;
  const state = await runs.state(runId);
  if (!state.ok) return failed(state.error);
  const reason = reasonToLeave(action, state.value);
  if (reason !== null) return { sink: 're-run', status: 'skipped', reason };
  const jobs = await runs.jobs(runId, attempt);
  if (!jobs.ok) return failed(jobs.error);
  const detail = whatIsUnjudged(jobs.value, action);
  if (detail !== null) return { sink: 're-run', status: 'skipped', reason: 'unexplained', detail };
  const started = await runs.rerunFailedJobs(runId);
  if (!started.ok) return failed(started.error);
  const note = `repetition ${attempt} of at most ${most}`;
  return { sink: 're-run', status: 'created', url: state.value.url, note };
}

function reasonToLeave(action: RerunAction, state: RunState) {
  if (state.attempt !== action.attempt) return 'other-run';
  if (!state.isCompleted) return 'in-progress';
  return isFailedRun(state.conclusion) ? null : 'nothing-failed';
}

function whatIsUnjudged(jobs: readonly RunJob[], { judged }: RerunAction): string | null {
  const failures = jobs.filter(({ hasFailed }) => hasFailed).length;
  if (failures === 0) return 'GitHub names no job that failed';
  const names = unjudgedJobs(jobs, judged).map(({ name }) => name);
  return names.length === 0 ? null : `${names.length} of ${failures}: ${quoteNames(names)}`;
}

function failed(problem: GitHubProblem): PublishResult {
  return { sink: 're-run', status: 'failed', error: describeGitHubProblem(problem) };
}
