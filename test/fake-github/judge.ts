import type { Bodies } from './bodies.ts';
import type { Contract } from './contract.ts';
import { answerOfFault, type Fault, strike } from './fault.ts';
import { readGraphql } from './graphql.ts';
import { graphqlAnswerOfFault } from './graphql-fault.ts';
import type { HandlerAnswer } from './handler.ts';
import { HANDLERS } from './handlers.ts';
import { EMPTY_RECORD, type RecordedRequest } from './recorded-request.ts';
import { errorReply, jsonReply, type Reply } from './reply.ts';
import type { FakeState } from './state.ts';
import type { Told } from './told.ts';

export interface Judge {
  readonly contract: Contract;
  readonly state: FakeState;
  readonly bodies: Bodies;
  readonly faults: readonly Fault[];
  readonly otherOrigin: string;
  readonly used: number;
}

export interface Judged {
  /** `null`: no answer at all. */
  readonly reply: Reply | null;
  readonly recorded: RecordedRequest;
}

/** Decides what a request is answered and what is wrong with it. */
export function judge(told: Told, judging: Judge): Judged {
  const { method, url } = told;
  if (method === 'POST' && url.pathname === '/graphql') return judgeGraphql(told, judging);
  const matched = judging.contract.match(method, url.pathname);
  const body = parseBody(told.text);
  const base = { ...EMPTY_RECORD, method, path: url.pathname + url.search, body };
  if (!matched) {
    const violations = ['not an operation of the description (test/fake-github/operations.ts)'];
    return { reply: errorReply(500, violations[0] ?? ''), recorded: { ...base, violations } };
  }
  const { operation, pathParameters } = matched;
  const parts = { pathParameters, query: url.searchParams, body };
  const wrong = [...operation.faultsOfRequest(parts), ...faultsOfHeaders(told)];
  const recorded = { ...base, operation: operation.id, violations: wrong };
  if (wrong.length > 0) return { reply: errorReply(500, wrong.join('; ')), recorded };
  const fault = strike(judging.faults, operation.id);
  let violations: readonly string[] = [];
  const reply = played(fault, judging, () => {
    const answer = answerOf(operation.id, told, { ...judging, ...parts });
    violations = operation.faultsOfAnswer(answer.status, answer.body);
    return answer;
  });
  return { reply, recorded: { ...recorded, fault: fault?.kind ?? null, violations } };
}

/** By GitHub's own schema; its answers are made from it and cannot differ. */
function judgeGraphql(told: Told, judging: Judge): Judged {
  const body = parseBody(told.text);
  const { operation, violations, answer } = readGraphql(body);
  const wrong = [...violations, ...faultsOfHeaders(told)];
  const base = { ...EMPTY_RECORD, method: told.method, path: told.url.pathname, body };
  const fault = operation === null ? null : strike(judging.faults, operation);
  const own = fault && graphqlAnswerOfFault(fault, () => answer(judging.state));
  const reply = own
    ? jsonReply(own)
    : played(fault, judging, () => graphqlAnswer(told, judging, answer));
  return { reply, recorded: { ...base, operation, fault: fault?.kind ?? null, violations: wrong } };
}

function graphqlAnswer(
  { headers }: Told,
  { state, used }: Judge,
  answer: (state: FakeState) => HandlerAnswer,
): HandlerAnswer {
  if (!headers.authorization) return { status: 401, body: { message: 'Requires authentication' } };
  if (used < state.rateLimit) return answer(state);
  const message = 'API rate limit exceeded for installation ID 1.';
  return { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message }] } };
}

/** What goes over the line: the answer, or what the fault makes of it. */
function played(
  fault: Fault | null,
  { otherOrigin }: Judge,
  answer: () => HandlerAnswer,
): Reply | null {
  if (fault?.kind === 'redirect') {
    return { status: 307, headers: { location: `${otherOrigin}/_elsewhere` }, text: '' };
  }
  if (fault?.kind === 'cut-body') return { ...jsonReply(answer()), sent: 'cut' };
  if (fault?.kind === 'drip') return { ...jsonReply(answer()), sent: 'trickling' };
  if (fault === null) return jsonReply(answer());
  const refusal = answerOfFault(fault);
  return refusal && errorReply(refusal.status, refusal.message, refusal.headers);
}

function answerOf(
  operation: string,
  told: Told,
  context: Judge & Parameters<(typeof HANDLERS)[string]>[0],
): HandlerAnswer {
  const { owner, repo } = context.pathParameters;
  if (owner !== undefined && `${owner}/${repo}` !== context.state.repository) {
    return { status: 404, body: { message: 'Not Found' } };
  }
  if (!told.headers.authorization && told.method !== 'GET') {
    return { status: 401, body: { message: 'Requires authentication' } };
  }
  if (context.used >= context.state.rateLimit && operation !== 'rate-limit/get') {
    return { status: 403, body: { message: 'API rate limit exceeded for installation ID 1.' } };
  }
  const handler = HANDLERS[operation];
  if (!handler) return { status: 500, body: { message: `${operation} is not modelled` } };
  return handler(context);
}

function faultsOfHeaders({ headers, text }: Told): readonly string[] {
  // GitHub refuses requests without a user agent with 403.
  const faults = headers['user-agent'] ? [] : ['no user-agent header'];
  const isJson = /^application\/json\b/.test(headers['content-type'] ?? '');
  return text === '' || isJson ? faults : [...faults, 'the body is not declared as JSON'];
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
