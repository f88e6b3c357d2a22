import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { ProbeConfig } from '#domain';
import { lookupBothFamilies } from './addresses.ts';
import type { Finding } from './finding.ts';
import { findingOfError } from './network-finding.ts';

type HttpProbe = Extract<ProbeConfig, { kind: 'http' }>;

/**
 * Asks with GET. A status inside one of the ranges is ready, also when it is a redirect; any other
 * redirect is followed only on the same host. Certificates are not verified, as in Kubernetes: a
 * readiness probe asks whether something answers, and services in CI sign their own.
 */
export async function probeHttp(probe: HttpProbe, signal: AbortSignal): Promise<Finding> {
  let address = parseHttpUrl(probe.url);
  if (address === null) return { kind: 'bad-url', url: probe.url };
  for (let hop = 0; ; hop++) {
    const answer = await ask(address, probe, signal);
    if (answer.next === null || hop === MOST_REDIRECTS) return answer.finding;
    address = answer.next;
  }
}

/** As many as curl's users expect of a login page; more is a circle. */
const MOST_REDIRECTS = 5;

/** A health document is small; what lies behind the first megabyte is not looked at. */
const MOST_BODY_BYTES = 1024 * 1024;

interface Answer {
  readonly finding: Finding;
  /** Where to ask next; `null` when this answer decides. */
  readonly next: URL | null;
}

/** How long the rest of an answer may take to arrive once its probe is decided. */
const GOODBYE_MS = 1000;

/**
 * Takes the rest of the answer and lets the server close, which it was asked to: cutting it off fills
 * the logs of many servers with broken pipes. An answer that goes on for ever is cut all the same.
 */
function hangUp(request: ClientRequest, response: IncomingMessage): void {
  const timer = setTimeout(() => request.destroy(), GOODBYE_MS);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
  let read = 0;
  response.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > MOST_BODY_BYTES) request.destroy();
  });
}

function parseHttpUrl(text: string): URL | null {
  const url = URL.parse(text);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : null;
}

type Send = (address: URL, options: RequestOptions) => ClientRequest;

/** TLS takes 20 ms and 6 MB to load: it is read for those who ask by it. */
async function senderFor({ protocol }: URL): Promise<Send> {
  return protocol === 'https:' ? (await import('node:https')).default.request : requestHttp;
}

async function ask(address: URL, probe: HttpProbe, signal: AbortSignal): Promise<Answer> {
  const send = await senderFor(address);
  return new Promise((resolve) => {
    const request = send(address, {
      method: 'GET',
      agent: false,
      lookup: lookupBothFamilies,
      rejectUnauthorized: false,
      headers: { accept: '*/*', connection: 'close', 'user-agent': 'signalbox-probe' },
    });
    function settle(finding: Finding, next: URL | null = null): void {
      signal.removeEventListener('abort', stop);
      resolve({ finding, next });
    }
    function stop(): void {
      request.destroy();
      settle({ kind: 'cancelled' });
    }
    request.on('error', (error) => settle(findingOfError(error, address.hostname)));
    request.once('response', (response) => {
      response.on('error', () => settle({ kind: 'closed' }));
      judge(response, address, probe, (finding, next) => {
        hangUp(request, response);
        settle(finding, next);
      });
    });
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    request.end();
  });
}

function judge(
  response: IncomingMessage,
  address: URL,
  probe: HttpProbe,
  settle: (finding: Finding, next?: URL | null) => void,
): void {
  const status = response.statusCode ?? 0;
  const accepted = probe.statuses.some(([least, most]) => status >= least && status <= most);
  if (!accepted) {
    const location = response.headers.location;
    const target = isRedirect(status) && location ? URL.parse(location, address.href) : null;
    if (target === null) settle({ kind: 'status', ok: false, status });
    else if (target.host === address.host && parseHttpUrl(target.href))
      settle({ kind: 'status', ok: false, status }, target);
    else settle({ kind: 'redirect', status, to: target.host || target.protocol });
    return;
  }
  if (probe.bodyContains === undefined) {
    settle({ kind: 'status', ok: true, status });
    return;
  }
  const text = probe.bodyContains;
  searchBody(response, Buffer.from(text), (found) =>
    settle(found ? { kind: 'status', ok: true, status } : { kind: 'body-lacks', status, text }),
  );
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

function searchBody(
  response: IncomingMessage,
  wanted: Buffer,
  done: (found: boolean) => void,
): void {
  let read = 0;
  let rest: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  function decide(found: boolean): void {
    response.off('data', search);
    response.off('end', miss);
    done(found);
  }
  function miss(): void {
    decide(false);
  }
  function search(chunk: Buffer): void {
    read += chunk.length;
    const window = Buffer.concat([rest, chunk]);
    rest = window.subarray(Math.max(0, window.length - wanted.length + 1));
    if (window.includes(wanted)) decide(true);
    else if (read >= MOST_BODY_BYTES) miss();
  }
  response.on('data', search);
  response.on('end', miss);
}
