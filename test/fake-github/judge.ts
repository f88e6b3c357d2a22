import type { Bodies } from './bodies.ts';
import type { Contract } from './contract.ts';
import { answerOfFault, type Fault, strike } from './fault.ts';
import { answerGraphql, readGraphql } from './graphql.ts';
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
  if (fault?.kind === 'redirect') {
    const headers = { location: `${judging.otherOrigin}/_elsewhere` };
    return {
      reply: { status: 307, headers, text: '' },
      recorded: { ...recorded, fault: fault.kind },
    };
  }
  if (fault && fault.kind !== 'cut-body' && fault.kind !== 'drip') {
    const refusal = answerOfFault(fault);
    const reply = refusal && errorReply(refusal.status, refusal.message, refusal.headers);
    return { reply, recorded: { ...recorded, fault: fault.kind } };
  }
  const answer = answerOf(operation.id, told, { ...judging, ...parts });
  const violations = operation.faultsOfAnswer(answer.status, answer.body);
  const sent = fault?.kind === 'cut-body' ? 'cut' : fault?.kind === 'drip' ? 'trickling' : 'whole';
  const reply: Reply = { ...jsonReply(answer), sent };
  return { reply, recorded: { ...recorded, fault: fault?.kind ?? null, violations } };
}

/** No part of the REST API's description: the fake's own words are all it is held to. */
function judgeGraphql(told: Told, { state, faults }: Judge): Judged {
  const body = parseBody(told.text);
  const { operation, violations } = readGraphql(body);
  const wrong = [...violations, ...faultsOfHeaders(told)];
  const base = { ...EMPTY_RECORD, method: told.method, path: told.url.pathname, body };
  const fault = operation === null ? null : strike(faults, operation);
  const refused = fault && answerOfFault(fault);
  const reply = refused
    ? errorReply(refused.status, refused.message, refused.headers)
    : jsonReply(answerGraphql(body, state));
  return { reply, recorded: { ...base, operation, fault: fault?.kind ?? null, violations: wrong } };
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
