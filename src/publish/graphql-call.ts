import * as z from 'zod';
import { classifyGitHubFailure, type GitHubProblem } from '#domain';
import { type Clock, err, ok, type Result } from '#std';
import { type GitHubCall, type GitHubCallOptions, ONCE, readAs } from './github-call.ts';

/** Sends one document with its variables; `schema` is the shape of the `data` it must answer with. */
export type GraphqlCall = <S extends z.ZodType>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  schema: S,
) => Promise<Result<z.infer<S>, GitHubProblem>>;

const told = z.object({ data: z.unknown() });
/** GraphQL answers 200 to what it refuses, with `errors` beside the data or in place of it. */
const refusal = z.object({
  errors: z.array(z.object({ type: z.string().optional(), message: z.string() })).min(1),
});

/**
 * GitHub's GraphQL API. Data that come with errors are not the whole of what was asked, and are no answer.
 * A query that fails is sent again as any reading is, a mutation never.
 */
export function createGraphqlCall(
  call: GitHubCall,
  { baseUrl, clock }: Pick<GitHubCallOptions, 'baseUrl' | 'clock'>,
): GraphqlCall {
  const route = `POST ${graphqlAddress(baseUrl)}`;
  return async (document, variables, schema) => {
    const once = document.startsWith('mutation') ? { request: ONCE } : {};
    const answer = await call(route, { query: document, variables, ...once });
    if (!answer.ok) return answer;
    const refused = refusal.safeParse(answer.value.data);
    if (refused.success) return err(problemOf(refused.data, answer.value.headers, clock));
    const read = readAs(told, answer);
    return read.ok ? readAs(schema, ok({ ...answer.value, data: read.value.data })) : read;
  };
}

function problemOf(
  { errors }: z.infer<typeof refusal>,
  headers: Readonly<Record<string, string | number | undefined>>,
  clock: Clock,
): GitHubProblem {
  const limit = errors.find(
    ({ type, message }) => type === 'RATE_LIMITED' || /secondary rate limit/i.test(message),
  );
  if (limit)
    return classifyGitHubFailure({ status: 200, headers, message: limit.message }, clock.now());
  const message = errors[0]?.message ?? '';
  return errors.some(({ type }) => type === 'NOT_FOUND')
    ? { kind: 'not-found' }
    : { kind: 'rejected', message };
}

/** `https://host/api/graphql` beside an Enterprise Server's `https://host/api/v3`. */
function graphqlAddress(baseUrl: string): string {
  return `${baseUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`;
}
