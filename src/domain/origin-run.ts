import type { GitHubProblem } from './github-problem.ts';

/**
 * The run that ended and so started this one (`workflow_run`). All of it is GitHub's word; what the run
 * left behind of itself is a stranger's.
 */
export interface OriginRun {
  readonly id: number;
  /** From 1. */
  readonly attempt: number;
  readonly workflow: string | null;
  /** What started it: `pull_request`, `push` … */
  readonly event: string;
  readonly conclusion: string | null;
  readonly actor: string | null;
  /** The page of the run. */
  readonly url: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  /** `owner/name` of where the commit comes from; `null` for a fork that was deleted. */
  readonly headRepository: string | null;
  /** `owner/name` of where the run belongs. */
  readonly repository: string;
}

/** Which pull request a run belongs to, as GitHub tells. */
export type OriginPull =
  | {
      readonly kind: 'found';
      readonly number: number;
      readonly baseBranch: string;
      readonly baseSha: string;
    }
  /** The run is of none: a push, a schedule. */
  | { readonly kind: 'none' }
  /** None that is open comes from this commit and repository. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'several'; readonly numbers: readonly number[] }
  /** The branch has newer commits; their own run will speak. */
  | { readonly kind: 'moved-on'; readonly number: number }
  | { readonly kind: 'not-told'; readonly problem: GitHubProblem };
