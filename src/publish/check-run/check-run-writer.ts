import type { GitHubProblem } from '#domain';
import type { Result } from '#std';
import type { CheckRunAction } from './check-run-action.ts';

export interface ExistingCheckRun {
  readonly id: number;
  /** What its creator wrote down to find it again. */
  readonly externalId: string;
  readonly annotations: number;
  readonly url: string;
}

/** A check run as it is sent, with at most fifty annotations. */
export interface CheckRunDraft {
  readonly action: CheckRunAction;
  readonly externalId: string;
  readonly annotations: CheckRunAction['annotations'];
}

/** What a check run asks of GitHub, for one repository. */
export interface CheckRunWriter {
  /** The newest of each app with this name on a commit. */
  find(headSha: string, name: string): Promise<Result<readonly ExistingCheckRun[], GitHubProblem>>;
  create(draft: CheckRunDraft): Promise<Result<ExistingCheckRun, GitHubProblem>>;
  /** Annotations are added to those that are there already. */
  update(id: number, draft: CheckRunDraft): Promise<Result<ExistingCheckRun, GitHubProblem>>;
}
