import type { GitHubProblem } from '#domain';
import type { Result } from '#std';

/** What a run left behind. */
export interface RunArtifact {
  readonly id: number;
  /** Of the run's own choosing. */
  readonly name: string;
  /** Packed. */
  readonly bytes: number;
  readonly isExpired: boolean;
}

/** A pull request as far as it tells where a commit comes from. */
export interface PullRequestSides {
  readonly number: number;
  readonly isOpen: boolean;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name`; `null` for a fork that was deleted. */
  readonly headRepository: string | null;
  readonly baseBranch: string;
  readonly baseSha: string;
}

/** What is asked of GitHub about a run that has ended, for one repository. No call hangs. */
export interface OriginReader {
  /** All of them, whatever their number. */
  artifacts(runId: number): Promise<Result<readonly RunArtifact[], GitHubProblem>>;
  /** Where the archive of an artifact lies: an address at another origin that is itself the permission. */
  artifactAddress(artifactId: number): Promise<Result<string, GitHubProblem>>;
  pullsOfCommit(sha: string): Promise<Result<readonly PullRequestSides[], GitHubProblem>>;
  /** Open ones only; `head` is `owner:branch`. */
  pullsOfBranch(head: string): Promise<Result<readonly PullRequestSides[], GitHubProblem>>;
}
