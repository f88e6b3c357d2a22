import type { GitHubProblem } from '#domain';
import { ok, type Result } from '#std';

export interface CommentAuthor {
  readonly login: string;
  readonly type: string;
}

/** Whether a comment begins with the marker: one further down was quoted by somebody. */
export function isMarked(body: string, marker: string): boolean {
  return body.split(/\r?\n/, 1)[0] === marker;
}

/** Written by a bot, or by the owner of the token. */
export async function isOwnComment(
  { author }: { readonly author: CommentAuthor | null },
  github: { ownLogin(): Promise<Result<string | null, GitHubProblem>> },
): Promise<Result<boolean, GitHubProblem>> {
  if (author === null) return ok(false);
  if (author.type === 'Bot') return ok(true);
  const login = await github.ownLogin();
  return login.ok ? ok(login.value === author.login) : login;
}
