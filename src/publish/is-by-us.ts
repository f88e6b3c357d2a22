import type { GitHubProblem } from '#domain';
import { ok, type Result } from '#std';

export interface Author {
  readonly login: string;
  readonly type: string;
}

/** Written by a bot, or by the owner of the token. */
export async function isByUs(
  { author }: { readonly author: Author | null },
  github: { ownLogin(): Promise<Result<string | null, GitHubProblem>> },
): Promise<Result<boolean, GitHubProblem>> {
  if (author === null) return ok(false);
  if (author.type === 'Bot') return ok(true);
  const login = await github.ownLogin();
  return login.ok ? ok(login.value === author.login) : login;
}
