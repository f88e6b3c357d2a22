import type { GitHubProblem } from '#domain';
import type { Result } from '#std';

export interface ExistingIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  /** Closed as not planned, which is somebody's decision. */
  readonly isDeclined: boolean;
  readonly url: string;
  readonly author: { readonly login: string; readonly type: string } | null;
}

export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly state?: 'open' | 'closed';
}

/** What issues ask of GitHub, for one repository. */
export interface IssueWriter {
  /** Open and closed ones with this label, pull requests left out; asked once for each label. */
  list(label: string): Promise<Result<readonly ExistingIssue[], GitHubProblem>>;
  create(issue: {
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
  }): Promise<Result<ExistingIssue, GitHubProblem>>;
  change(number: number, change: IssueChange): Promise<Result<ExistingIssue, GitHubProblem>>;
  comment(number: number, body: string): Promise<Result<void, GitHubProblem>>;
  /** Who the token belongs to; `null` for a token that may not ask, such as the one of Actions. */
  ownLogin(): Promise<Result<string | null, GitHubProblem>>;
}
