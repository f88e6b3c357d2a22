import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Bodies, createBodies } from './bodies.ts';
import { type Contract, loadContract } from './contract.ts';
import { answerOfFault, type Fault, strike } from './fault.ts';
import { HANDLERS, type HandlerAnswer } from './handlers.ts';
import { type FakeState, fakeState } from './state.ts';

export interface FakeGitHubOptions {
  /** What the repository holds; `acme/shop` without anything when absent. */
  readonly state?: Partial<FakeState>;
  readonly faults?: readonly Fault[];
  /** 0, or absent, for a free one. */
  readonly port?: number;
  readonly onRequest?: (request: RecordedRequest) => void;
}

export interface RecordedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** GitHub's operation id; `null` when there is no such operation. */
  readonly operation: string | null;
  /** 0 when it was never answered. */
  readonly status: number;
  readonly body: unknown;
  readonly fault: string | null;
  /** What request and answer get wrong by GitHub's own description. */
  readonly violations: readonly string[];
}

/** GitHub's REST API on a loopback port, with a repository in memory. */
export interface FakeGitHub {
  /** What `GITHUB_API_URL` is set to. */
  readonly url: string;
  readonly state: FakeState;
  readonly requests: readonly RecordedRequest[];
  /** Everything that did not fit GitHub's description. A test ends with this being empty. */
  violations(): readonly string[];
  /** From now on some requests go wrong. */
  fail(fault: Fault): void;
  /** From now on everything works. */
  heal(): void;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Send only half of the text and cut the line. */
  readonly isCut?: boolean;
}

interface Told {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Longest body a request may have; GitHub's own is about as large. */
const LONGEST_REQUEST = 2 * 1024 * 1024;

export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const contract = loadContract();
  const state = fakeState(options.state);
  const faults: Fault[] = (options.faults ?? []).map((fault) => ({ ...fault }));
  const requests: RecordedRequest[] = [];
  let origin = '';
  let used = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const told = await readRequest(request);
    const control = controlReply(told, { state, faults, requests });
    if (control) return send(response, control);
    const bodies = createBodies(state, contract);
    const otherOrigin = origin.replace('127.0.0.1', 'localhost');
    const judged = judge(told, { contract, state, bodies, faults, otherOrigin, used });
    const unchanged = judged.reply && withEtag(told, judged.reply);
    if (unchanged?.status !== 304) used += 1;
    const recorded = { ...judged.recorded, status: unchanged?.status ?? 0 };
    requests.push(recorded);
    options.onRequest?.(recorded);
    if (judged.recorded.fault === 'hang-up') request.socket.destroy();
    else if (unchanged) send(response, withBudget(unchanged, state, used));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      requests.push({ ...EMPTY_RECORD, violations: [`the fake failed: ${String(error)}`] });
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: origin,
    state,
    requests,
    violations: () => violationsOf(requests),
    fail: (fault) => void faults.push({ ...fault }),
    heal: () => void faults.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const EMPTY_RECORD: RecordedRequest = {
  method: '',
  path: '',
  operation: null,
  status: 0,
  body: undefined,
  fault: null,
  violations: [],
};

function violationsOf(requests: readonly RecordedRequest[]): readonly string[] {
  return requests.flatMap(({ method, path, violations }) =>
    violations.map((violation) => `${method} ${path}: ${violation}`),
  );
}

async function readRequest(request: IncomingMessage): Promise<Told> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LONGEST_REQUEST) throw new Error('a request of more than 2 MiB');
  }
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  return { method: request.method ?? 'GET', url, headers: request.headers, text };
}

interface Judge {
  readonly contract: Contract;
  readonly state: FakeState;
  readonly bodies: Bodies;
  readonly faults: readonly Fault[];
  readonly otherOrigin: string;
  readonly used: number;
}

interface Judged {
  /** `null`: no answer at all. */
  readonly reply: Reply | null;
  readonly recorded: RecordedRequest;
}

/** Decides what a request is answered and what is wrong with it. */
function judge(told: Told, judging: Judge): Judged {
  const { method, url } = told;
  const matched = judging.contract.match(method, url.pathname);
  const body = parseBody(told.text);
  const base = { ...EMPTY_RECORD, method, path: url.pathname + url.search, body };
  if (!matched) {
    const violations = ['not an operation of the description (test/fake-github/operations.ts)'];
    return { reply: errorReply(500, violations[0] ?? ''), recorded: { ...base, violations } };
  }
  const { operation, pathParameters } = matched;
  const parts = { pathParameters, query: url.searchParams, body };
  const told400 = [...operation.faultsOfRequest(parts), ...faultsOfHeaders(told)];
  const recorded = { ...base, operation: operation.id, violations: told400 };
  if (told400.length > 0) return { reply: errorReply(500, told400.join('; ')), recorded };
  const fault = strike(judging.faults, operation.id);
  if (fault && fault.kind !== 'cut-body') {
    const refusal = answerOfFault(fault);
    const reply = refusal && errorReply(refusal.status, refusal.message, refusal.headers);
    return { reply, recorded: { ...recorded, fault: fault.kind } };
  }
  const answer = answerOf(operation.id, told, { ...judging, ...parts });
  const violations = operation.faultsOfAnswer(answer.status, answer.body);
  const reply = { ...jsonReply(answer), isCut: fault !== null };
  return { reply, recorded: { ...recorded, fault: fault?.kind ?? null, violations } };
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

function jsonReply({ status, body, headers = {} }: HandlerAnswer): Reply {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  if (body === undefined) return { status, headers, text: '' };
  return { status, headers: { ...type, ...headers }, text: JSON.stringify(body) };
}

function errorReply(status: number, message: string, headers: Record<string, string> = {}): Reply {
  const documentation_url = 'https://docs.github.com/rest';
  const body = { message, documentation_url, status: String(status) };
  return jsonReply({ status, body, headers });
}

function withEtag(told: Told, reply: Reply): Reply {
  if (told.method !== 'GET' || reply.status !== 200) return reply;
  const etag = `W/"${createHash('sha256').update(reply.text).digest('hex')}"`;
  if (told.headers['if-none-match'] === etag) return { status: 304, headers: { etag }, text: '' };
  return { ...reply, headers: { ...reply.headers, etag } };
}

/** Errors that set their own limit headers keep them. */
function withBudget(reply: Reply, state: FakeState, used: number): Reply {
  const budget = {
    'x-ratelimit-limit': String(state.rateLimit),
    'x-ratelimit-remaining': String(Math.max(0, state.rateLimit - used)),
    'x-ratelimit-reset': '4102444800',
  };
  return { ...reply, headers: { ...budget, ...reply.headers } };
}

function send(response: ServerResponse, reply: Reply): void {
  const bytes = Buffer.from(reply.text);
  if (reply.isCut) {
    response.writeHead(reply.status, { ...reply.headers, 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
    return;
  }
  response.writeHead(reply.status, reply.headers);
  response.end(bytes);
}

interface Controlled {
  readonly state: FakeState;
  readonly faults: Fault[];
  readonly requests: readonly RecordedRequest[];
}

/** What is not GitHub's: the state for a test in another process, and the place logs are kept. */
function controlReply(told: Told, { state, faults, requests }: Controlled): Reply | null {
  const { pathname } = told.url;
  if (pathname === '/_fake/state') {
    const body = { state, requests, violations: violationsOf(requests) };
    return jsonReply({ status: 200, body });
  }
  if (pathname === '/_fake/faults' && told.method === 'POST') {
    faults.splice(0, faults.length, ...(JSON.parse(told.text) as Fault[]));
    return jsonReply({ status: 204 });
  }
  const [, job] = /^\/_logs\/(\d+)$/.exec(pathname) ?? [];
  if (job === undefined) return null;
  // The redirect leads to another origin: a client that brings its token along leaks it.
  if (told.headers.authorization) return errorReply(400, 'the token went to another origin');
  const log = state.runs.flatMap((run) => run.jobs).find((each) => each.id === Number(job))?.log;
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return log == null ? errorReply(404, 'Not Found') : { status: 200, headers, text: log };
}
