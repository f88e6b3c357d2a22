import type { IncomingMessage } from 'node:http';

/** A request, read to its end. */
export interface Told {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Longest body a request may have; GitHub's own is about as large. */
const LONGEST_REQUEST = 2 * 1024 * 1024;

export async function readRequest(request: IncomingMessage): Promise<Told> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LONGEST_REQUEST) throw new Error('a request of more than 2 MiB');
  }
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  return { method: request.method ?? 'GET', url, headers: request.headers, text };
}
