import type { Bodies } from './bodies.ts';
import type { RequestParts } from './contract.ts';
import type { FakeState } from './state.ts';

export interface HandlerAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HandlerContext extends RequestParts {
  readonly state: FakeState;
  readonly bodies: Bodies;
  /** Where the server itself can be reached under another host name, for redirects. */
  readonly otherOrigin: string;
  /** Requests so far that count against the hourly limit. */
  readonly used: number;
}

export type Handler = (context: HandlerContext) => HandlerAnswer;

export const NOT_FOUND: HandlerAnswer = { status: 404, body: { message: 'Not Found' } };

/** GitHub's own limit for the text of a comment or an issue; its error names it. */
const LONGEST_BODY = 65_536;

/** What GitHub answers to a text that is too long; `null` for one that is not. */
export function tooLong(body: string): HandlerAnswer | null {
  if (body.length <= LONGEST_BODY) return null;
  const message = 'Validation Failed: Body is too long (maximum is 65536 characters)';
  return { status: 422, body: { message } };
}

export function page<T>(
  context: HandlerContext,
  all: readonly T[],
  bodyOf: (items: readonly T[]) => unknown,
): HandlerAnswer {
  const size = Math.min(100, Math.max(1, Number(context.query.get('per_page') ?? 30)));
  const number = Math.max(1, Number(context.query.get('page') ?? 1));
  const items = all.slice((number - 1) * size, number * size);
  const hasNext = number * size < all.length;
  const next = `<https://api.github.com/?page=${number + 1}>; rel="next"`;
  return { status: 200, body: bodyOf(items), ...(hasNext ? { headers: { link: next } } : {}) };
}

export function nextId(items: readonly { readonly id: number }[]): number {
  return Math.max(0, ...items.map((item) => item.id)) + 1;
}
