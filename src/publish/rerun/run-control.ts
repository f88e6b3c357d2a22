import type { GitHubProblem } from '#domain';
import type { Result } from '#std';

export interface RunState {
  readonly attempt: number;
  readonly isCompleted: boolean;
  readonly conclusion: string | null;
  readonly url: string;
}

export interface RunJob {
  readonly id: number;
  /** As GitHub shows it; several jobs may have the same. */
  readonly name: string;
  /** False for one that was cancelled, such as by `fail-fast`, or skipped. */
  readonly hasFailed: boolean;
}

/** What repeating a run asks of GitHub, for one repository. */
export interface RunControl {
  state(runId: number): Promise<Result<RunState, GitHubProblem>>;
  /** All jobs of an attempt, or an error. */
  jobs(runId: number, attempt: number): Promise<Result<readonly RunJob[], GitHubProblem>>;
  rerunFailedJobs(runId: number): Promise<Result<void, GitHubProblem>>;
}
