import { answerOfFault, type Fault } from './fault.ts';
import type { HandlerAnswer } from './handler.ts';

/**
 * What a fault looks like that GraphQL answers in its own manner: 200 with `errors`, to what it refuses and
 * when the hourly budget is used up. `null` for those it shares with the rest of the API.
 */
export function graphqlAnswerOfFault(
  fault: Fault,
  answer: () => HandlerAnswer,
): HandlerAnswer | null {
  switch (fault.kind) {
    case 'primary-limit': {
      const { headers = {}, message = '' } = answerOfFault(fault) ?? {};
      return { status: 200, headers, body: { errors: [{ type: 'RATE_LIMITED', message }] } };
    }
    case 'graphql-refusal': {
      const path = ['repository', 'pullRequest'];
      return { status: 200, body: { data: { repository: null }, errors: [forbidden(path)] } };
    }
    case 'graphql-partial':
      return { status: 200, body: withoutFirstComment(answer().body as ThreadBody) };
    default:
      return null;
  }
}

interface ThreadBody {
  readonly data: { repository: { pullRequest: { comments: { nodes: unknown[] } } } };
}

function withoutFirstComment(body: ThreadBody): unknown {
  const whole = structuredClone(body);
  whole.data.repository.pullRequest.comments.nodes.splice(0, 1, null);
  const path = ['repository', 'pullRequest', 'comments', 'nodes', 0];
  return { ...whole, errors: [forbidden(path)] };
}

function forbidden(path: readonly (string | number)[]) {
  return { type: 'FORBIDDEN', path, message: 'Resource not accessible by integration' };
}
