import * as z from 'zod';
import type { GitHubProblem } from '#domain';
import { ok, type Result } from '#std';
import { type GitHubCall, readAs } from './github-call.ts';

const user = z.object({ login: z.string() });

/** Who the token belongs to; `null` for one that is nobody's. */
export async function readLogin(call: GitHubCall): Promise<Result<string | null, GitHubProblem>> {
  const read = readAs(user, await call('GET /user'));
  if (read.ok) return ok(read.value.login);
  // The token of a workflow or an app is no user and may not ask.
  const isNoUser = read.error.kind === 'missing-permission' || read.error.kind === 'forbidden';
  return isNoUser ? ok(null) : read;
}
