import type { GitHubProblem } from '#domain';
import type { Result } from '#std';

export interface RunState {
  readonly attempt: number;
  readonly isCompleted: boolean;
  readonly conclusion: string | null;
  readonly url: string;
}

/** What repeating a run asks of GitHub, for one repository. */
export interface RunControl {
  state(runId: number): Promise<Result<RunState, GitHubProblem>>;
  /** Names of the jobs of an attempt that failed; those cancelled or skipped are not among them. */
  failedJobs(runId: number, attempt: number): Promise<Result<readonly string[], GitHubProblem>>;
  rerunFailedJobs(runId: number): Promise<Result<void, GitHubProblem>>;
}
