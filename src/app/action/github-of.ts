import type { GitHubCallOptions } from '#publish';
import type { World } from '../world/world.ts';
import type { PublishRequest } from './action-request.ts';

/** How GitHub is asked about a repository; `null` without a token or a repository. */
export function gitHubOf(
  { repository }: { readonly repository: string | null },
  publish: PublishRequest,
  world: World,
): GitHubCallOptions | null {
  const token = tokenOf(publish, world);
  if (token === '' || repository === null) return null;
  const baseUrl = world.environment.GITHUB_API_URL ?? 'https://api.github.com';
  return { baseUrl, token, repository, clock: world.clock };
}

/** The empty string for none. */
export function tokenOf({ token }: PublishRequest, { environment }: World): string {
  return token || environment.GITHUB_TOKEN || '';
}
