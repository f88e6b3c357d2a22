import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { HandlerAnswer } from './handler.ts';
import type { FakeState } from './state.ts';
import type { Told } from './told.ts';

/** What goes over the line. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** In place of the text. */
  readonly bytes?: Uint8Array;
  /**
   * `whole` when absent; half of the text, then the line is cut; half, then nothing; in pieces; byte by
   * byte, too slow to wait for.
   */
  readonly sent?: 'whole' | 'cut' | 'stalled' | 'dripping' | 'trickling';
}

export function jsonReply({ status, body, headers = {} }: HandlerAnswer): Reply {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  if (body === undefined) return { status, headers, text: '' };
  return { status, headers: { ...type, ...headers }, text: JSON.stringify(body) };
}

export function errorReply(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Reply {
  const documentation_url = 'https://docs.github.com/rest';
  const body = { message, documentation_url, status: String(status) };
  return jsonReply({ status, body, headers });
}

export function withEtag(told: Told, reply: Reply): Reply {
  if (told.method !== 'GET' || reply.status !== 200) return reply;
  const etag = `W/"${createHash('sha256').update(reply.text).digest('hex')}"`;
  if (told.headers['if-none-match'] === etag) return { status: 304, headers: { etag }, text: '' };
  return { ...reply, headers: { ...reply.headers, etag } };
}

/** Errors that set their own limit headers keep them. */
export function withBudget(reply: Reply, state: FakeState, used: number): Reply {
  const budget = {
    'x-ratelimit-limit': String(state.rateLimit),
    'x-ratelimit-remaining': String(Math.max(0, state.rateLimit - used)),
    'x-ratelimit-reset': '4102444800',
  };
  return { ...reply, headers: { ...budget, ...reply.headers } };
}

export function send(response: ServerResponse, reply: Reply): void {
  const bytes = Buffer.from(reply.bytes ?? reply.text);
  const half = bytes.subarray(0, bytes.length >> 1);
  if (reply.sent === 'cut' || reply.sent === 'stalled') {
    response.writeHead(reply.status, { ...reply.headers, 'content-length': bytes.length });
    response.write(half, () => reply.sent === 'cut' && response.destroy());
    return;
  }
  if (reply.sent === 'dripping' || reply.sent === 'trickling') {
    response.writeHead(reply.status, reply.headers);
    drip(response, bytes, reply.sent === 'dripping' ? DRIPS : bytes.length);
    return;
  }
  response.writeHead(reply.status, reply.headers);
  response.end(bytes);
}

const DRIPS = 50;
const DRIP_EVERY_MS = 2;

/** Small pieces, one after the other, each with a packet of its own. */
function drip(response: ServerResponse, bytes: Buffer, pieces: number): void {
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  let at = 0;
  const timer = setInterval(() => {
    if (at >= bytes.length) {
      clearInterval(timer);
      response.end();
    } else response.write(bytes.subarray(at, at + size));
    at += size;
  }, DRIP_EVERY_MS);
  response.once('close', () => clearInterval(timer));
}
