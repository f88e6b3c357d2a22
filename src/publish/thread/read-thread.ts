import type { GitHubProblem } from '#domain';
import type { ReadThread } from './thread.ts';

/** What a process has learnt about GraphQL. */
export interface GraphqlMemory {
  /** It is not to be had here, or not for this token. */
  isRefused: boolean;
}

/**
 * Reads with one query, and with the REST API where GraphQL is not to be had: from then on with that alone.
 */
export function readThreadWith(
  { graphql, rest }: { readonly graphql: ReadThread; readonly rest: ReadThread },
  memory: GraphqlMemory,
): ReadThread {
  return async (pullRequest, marker) => {
    if (memory.isRefused) return rest(pullRequest, marker);
    const read = await graphql(pullRequest, marker);
    if (read.ok || passes(read.error)) return read;
    memory.isRefused = true;
    return rest(pullRequest, marker);
  };
}

/** What would befall the REST API as well, or is over soon: a limit, an outage, a token that is not valid. */
function passes({ kind }: GitHubProblem): boolean {
  return (
    kind === 'rate-limited' ||
    kind === 'unavailable' ||
    kind === 'no-answer' ||
    kind === 'unauthorised'
  );
}
