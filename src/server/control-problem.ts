import { unreachable } from '#std';

/** What the control interface answers when it cannot do what it was asked. */
export type ControlProblem =
  | { readonly kind: 'unknown-route'; readonly method: string; readonly path: string }
  | { readonly kind: 'bad-query'; readonly reason: string }
  | {
      readonly kind: 'unknown-service';
      readonly service: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'no-log'; readonly service: string }
  | { readonly kind: 'unreadable-log'; readonly service: string; readonly code: string }
  | { readonly kind: 'not-restarted'; readonly service: string; readonly reason: string }
  | { readonly kind: 'internal'; readonly reason: string };

export const STATUS_OF_PROBLEM = {
  'unknown-route': 404,
  'bad-query': 400,
  'unknown-service': 404,
  'no-log': 404,
  'unreadable-log': 500,
  'not-restarted': 409,
  internal: 500,
} as const satisfies Readonly<Record<ControlProblem['kind'], number>>;

export function describeControlProblem(problem: ControlProblem): string {
  switch (problem.kind) {
    case 'unknown-route':
      return `There is no ${problem.method} ${problem.path} here. GET /v1/status tells the state of the run.`;
    case 'bad-query':
      return `The query is not valid: ${problem.reason}.`;
    case 'unknown-service':
      return `There is no service ${JSON.stringify(problem.service)} here. The services are ${problem.known.join(', ') || 'none'}.`;
    case 'no-log':
      return `${problem.service} has not written a log: it was not started yet.`;
    case 'unreadable-log':
      return `The log of ${problem.service} cannot be read: ${problem.code}.`;
    case 'not-restarted':
      return problem.reason;
    case 'internal':
      return `The supervisor could not answer: ${problem.reason}. This is a bug in Signalbox.`;
    default:
      return unreachable(problem);
  }
}
