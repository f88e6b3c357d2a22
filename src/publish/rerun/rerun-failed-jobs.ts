import { describeGitHubProblem, type GitHubProblem } from '#domain';
import type { PublishResult } from '../publish-result.ts';
import type { RerunAction } from './rerun-action.ts';
import type { RunControl, RunState } from './run-control.ts';

/**
 * Repeats the failed jobs of a run that has ended, when GitHub still says what the report says: this
 * attempt is the newest, it failed, and the job that was judged is the only one that did.
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
  const jobs = await runs.failedJobs(runId, attempt);
  if (!jobs.ok) return failed(jobs.error);
  if (jobs.value.length !== 1) {
    const detail = `${jobs.value.length} jobs failed, 1 was judged`;
    return { sink: 're-run', status: 'skipped', reason: 'unexplained', detail };
  }
  const started = await runs.rerunFailedJobs(runId);
  if (!started.ok) return failed(started.error);
  const note = `repetition ${attempt} of at most ${most}`;
  return { sink: 're-run', status: 'created', url: state.value.url, note };
}

function reasonToLeave(action: RerunAction, state: RunState) {
  if (state.attempt !== action.attempt) return 'other-run';
  if (!state.isCompleted) return 'in-progress';
  return state.conclusion === 'failure' || state.conclusion === 'timed_out'
    ? null
    : 'nothing-failed';
}

function failed(problem: GitHubProblem): PublishResult {
  return { sink: 're-run', status: 'failed', error: describeGitHubProblem(problem) };
}
