import type { LookupAddress } from 'node:dns';
import { lookup as lookupName } from 'node:dns/promises';
import type { RequestOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Clock, err, ok, type Result } from '#std';
import { isForbiddenAddress, isLoopback } from './forbidden-addresses.ts';
import { deliveryHeaders } from './sign-delivery.ts';
import type { SendWebhook } from './webhook-action.ts';
import type { WebhookProblem } from './webhook-problem.ts';

export interface WebhookSenderOptions {
  readonly clock: Clock;
  /** A receiver on this very machine may be told, also without TLS: for tests and trying out. */
  readonly allowLoopback: boolean;
  readonly timeoutMs?: number;
}

/** Resolving, connecting and the first line of the answer together; a job does not wait for a chat. */
const TIMEOUT_MS = 10_000;

/**
 * Posts to webhooks. The name is resolved once and the connection goes to the very addresses that were
 * looked at, so that a name cannot lead elsewhere a moment later. No redirect is followed, and of the
 * answer only the status is read.
 */
export function createWebhookSender(options: WebhookSenderOptions): SendWebhook {
  const { clock, timeoutMs = TIMEOUT_MS } = options;
  return async (delivery, body) => {
    const controller = new AbortController();
    const cancel = clock.after(timeoutMs, () => controller.abort());
    const timeout = new Promise<Result<never, WebhookProblem>>((resolve) => {
      const tell = () => resolve(err({ kind: 'timeout', timeoutMs }));
      controller.signal.addEventListener('abort', tell, { once: true });
    });
    const headers = deliveryHeaders(delivery, body, clock.now());
    const sending = send(
      { address: delivery.url, headers, body, signal: controller.signal },
      options,
    );
    try {
      return await Promise.race([sending, timeout]);
    } finally {
      cancel();
    }
  };
}

interface Posting {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

async function send(
  posting: Posting,
  { allowLoopback }: WebhookSenderOptions,
): Promise<Result<number, WebhookProblem>> {
  const url = URL.parse(posting.address);
  if (url === null) return err({ kind: 'bad-address' });
  const isPlain = url.protocol === 'http:' && allowLoopback;
  if (url.protocol !== 'https:' && !isPlain) return err({ kind: 'not-https' });
  if (url.username !== '' || url.password !== '') return err({ kind: 'credentials' });
  const resolved = await resolve(url.hostname);
  if (!resolved.ok) return resolved;
  const addresses = resolved.value;
  const isForbidden = addresses.some(({ address }) => isForbiddenAddress(address, allowLoopback));
  if (isForbidden) return err({ kind: 'forbidden-address' });
  if (isPlain && !addresses.every(({ address }) => isLoopback(address))) {
    return err({ kind: 'not-https' });
  }
  return post(url, addresses, posting);
}

async function resolve(
  hostname: string,
): Promise<Result<readonly LookupAddress[], WebhookProblem>> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  if (family !== 0) return ok([{ address: host, family }]);
  try {
    const addresses = await lookupName(host, { all: true });
    return addresses.length > 0 ? ok(addresses) : err({ kind: 'unresolved', code: 'ENODATA' });
  } catch (error) {
    return err({ kind: 'unresolved', code: codeOf(error) });
  }
}

async function post(
  url: URL,
  addresses: readonly LookupAddress[],
  { headers, body, signal }: Posting,
): Promise<Result<number, WebhookProblem>> {
  const { request } = await (url.protocol === 'http:' ? import('node:http') : import('node:https'));
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    agent: false,
    lookup: pinnedTo(addresses),
    signal,
  };
  return new Promise((resolve) => {
    const sent = request(url, options, (response) => {
      response.destroy();
      resolve(judge(response.statusCode ?? 0));
    });
    sent.on('error', (error) => resolve(err({ kind: 'no-answer', code: codeOf(error) })));
    sent.end(body);
  });
}

function judge(status: number): Result<number, WebhookProblem> {
  if (status >= 200 && status < 300) return ok(status);
  return err({ kind: status >= 300 && status < 400 ? 'redirect' : 'refused', status });
}

function pinnedTo(addresses: readonly LookupAddress[]): LookupFunction {
  const [first] = addresses;
  return (_hostname, options, callback) => {
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

/** A code names no host, which messages do. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}
