import type { EventPayload } from './context.ts';

/**
 * Events whose runs get a token that may only read when the change comes from a fork, or when Dependabot
 * is at work (GitHub's docs, "Events that trigger workflows" and "Dependabot on GitHub Actions"). Never
 * those of the base repository's own: `pull_request_target`, `merge_group`, `workflow_run`.
 */
const FROM_CHANGE: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]);

export interface TokenSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly payload: EventPayload;
  /** The token that is used. */
  readonly token: string;
}

/** Whether GitHub will refuse to write with this token; where the event does not tell, it is asked. */
export function hasReadOnlyToken({ environment, payload, token }: TokenSources): boolean {
  // Somebody's own token can do what they allowed, also in a run of Dependabot.
  if (/^(?:ghp_|github_pat_)/.test(token)) return false;
  if (!FROM_CHANGE.has(environment.GITHUB_EVENT_NAME ?? '')) return false;
  if (environment.GITHUB_ACTOR === 'dependabot[bot]') return true;
  const { pull_request: pull } = payload;
  if (pull === undefined) return false;
  const base = pull.base.repo?.full_name;
  // The repository of a fork that was deleted is null.
  if (pull.head.repo === null) return true;
  const head = pull.head.repo?.full_name;
  return head !== undefined && base !== undefined && head !== base;
}
