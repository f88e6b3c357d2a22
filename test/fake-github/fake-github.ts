import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBodies } from './bodies.ts';
import { loadContract } from './contract.ts';
import type { Fault } from './fault.ts';
import { judge } from './judge.ts';
import { answerOfLogOrigin } from './log-origin.ts';
import { EMPTY_RECORD, type RecordedRequest } from './recorded-request.ts';
import { errorReply, jsonReply, type Reply, send, withBudget, withEtag } from './reply.ts';
import { type FakeState, fakeState } from './state.ts';
import { readRequest, type Told } from './told.ts';

export interface FakeGitHubOptions {
  /** What the repository holds; `acme/shop` without anything when absent. */
  readonly state?: Partial<FakeState>;
  readonly faults?: readonly Fault[];
  /** 0, or absent, for a free one. */
  readonly port?: number;
  readonly onRequest?: (request: RecordedRequest) => void;
  /** Milliseconds a request takes to arrive, and its answer to get back; none when absent. */
  readonly latency?: () => number;
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

export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const contract = loadContract();
  const state = fakeState(options.state);
  const faults: Fault[] = (options.faults ?? []).map((fault) => ({ ...fault }));
  const requests: RecordedRequest[] = [];
  let origin = '';
  let used = 0;

  function record(request: RecordedRequest): void {
    requests.push(request);
    options.onRequest?.(request);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const told = await readRequest(request);
    await travel(options.latency);
    const control = controlReply(told, { state, faults, requests });
    if (control) return send(response, control);
    const log = answerOfLogOrigin(told, { state, faults });
    if (log) {
      record({ ...log.recorded, status: log.reply?.status ?? 0 });
      if (log.recorded.fault === 'hang-up') request.socket.destroy();
      else if (log.reply) send(response, log.reply);
      return;
    }
    const bodies = createBodies(state, contract);
    const otherOrigin = origin.replace('127.0.0.1', 'localhost');
    const judged = judge(told, { contract, state, bodies, faults, otherOrigin, used });
    const unchanged = judged.reply && withEtag(told, judged.reply);
    if (unchanged?.status !== 304) used += 1;
    record({ ...judged.recorded, status: unchanged?.status ?? 0 });
    await travel(options.latency);
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

async function travel(latency: (() => number) | undefined): Promise<void> {
  if (latency) await new Promise((resolve) => setTimeout(resolve, latency()));
}

function violationsOf(requests: readonly RecordedRequest[]): readonly string[] {
  return requests.flatMap(({ method, path, violations }) =>
    violations.map((violation) => `${method} ${path}: ${violation}`),
  );
}

interface Controlled {
  readonly state: FakeState;
  readonly faults: Fault[];
  readonly requests: readonly RecordedRequest[];
}

/** What is not GitHub's: the state for a test in another process, and its faults. */
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
  if (pathname === '/_elsewhere') {
    if (told.headers.authorization) return errorReply(400, 'the token went to another origin');
    return jsonReply({ status: 200, body: {} });
  }
  return null;
}
