import type { IncomingMessage } from 'node:http';
import type * as z from 'zod';
import type { JournalEvent, RunRecord } from '#domain';
import { applyEvent, EMPTY_RECORD } from '#journal';
import { err, ok, type Result } from '#std';
import { type ControlFault, describeControlFault } from './control-fault.ts';
import {
  acceptedAnswer,
  eventAnswer,
  firstIssue,
  type LiveAnswer,
  liveAnswer,
  recordAnswer,
} from './control-schemas.ts';
import { type ControlRequest, readJson, requestControl } from './request-control.ts';

/** An event of the run, and the record a replay up to it yields. */
export interface WatchedEvent {
  readonly event: JournalEvent;
  readonly record: RunRecord;
}

/** The verbs of a running supervisor. Errors are sentences that can be printed as they are. */
export interface ControlClient {
  live(): Promise<Result<LiveAnswer, string>>;
  status(): Promise<Result<RunRecord, string>>;
  /** Ends with the run, with the server, or with the signal. */
  events(
    fromSeq: number,
    signal: AbortSignal,
  ): Promise<Result<AsyncIterable<JournalEvent>, string>>;
  /** All events that `from` does not know, each with its record; empty when nobody listens. */
  watch(signal: AbortSignal, from?: RunRecord): AsyncIterable<WatchedEvent>;
  /** The bytes of a service's log, stamps included. */
  log(service: string, options?: LogOptions): Promise<Result<AsyncIterable<Uint8Array>, string>>;
  /** Resolves when the service is ready again, or with the reason why it is not. */
  restart(service: string): Promise<Result<void, string>>;
  /** Resolves when the supervisor has begun to take everything down. */
  down(): Promise<Result<void, string>>;
  /** Resolves when nobody listens any more. */
  closed(): Promise<void>;
}

export interface LogOptions {
  readonly tail?: number;
  readonly follow?: boolean;
  readonly signal?: AbortSignal;
}

/** The supervisor answers out of memory; longer means that it hangs. */
const ANSWER_TIMEOUT_MS = 5000;

/** A client of the supervisor that listens on `socketPath`. Connects anew for each verb. */
export function connectControl(socketPath: string): ControlClient {
  const ask = (asked: ControlRequest) => requestControl(socketPath, asked);
  return {
    live: async () => told(await askJson(ask, get('/v1/live'), liveAnswer)),
    status: async () => told(await askJson(ask, get('/v1/status'), recordAnswer)),
    events: async (fromSeq, signal) => told(await openEvents(ask, fromSeq, signal)),
    watch: (signal, from = EMPTY_RECORD) => watchFrom(ask, { signal, from }),
    async log(service, { tail, follow = false, signal } = {}) {
      const query = new URLSearchParams({ follow: `${follow}` });
      if (tail !== undefined) query.set('tail', `${tail}`);
      const path = `/v1/services/${encodeURIComponent(service)}/log?${query}`;
      const answer = await ask({ ...get(path), ...(signal && { signal }) });
      return told(answer.ok ? ok(bytesOf(answer.value)) : answer);
    },
    async restart(service) {
      const path = `/v1/services/${encodeURIComponent(service)}/restart`;
      return done(await askJson(ask, { method: 'POST', path, timeoutMs: null }, acceptedAnswer));
    },
    async down() {
      const asked = { method: 'POST', path: '/v1/down', timeoutMs: ANSWER_TIMEOUT_MS } as const;
      return done(await askJson(ask, asked, acceptedAnswer));
    },
    async closed() {
      const answer = await ask(get('/v1/closed'));
      if (answer.ok) for await (const _ of bytesOf(answer.value));
    },
  };
}

type Ask = (asked: ControlRequest) => Promise<Result<IncomingMessage, ControlFault>>;

function get(path: string): ControlRequest {
  return { method: 'GET', path, timeoutMs: ANSWER_TIMEOUT_MS };
}

function told<T>(result: Result<T, ControlFault>): Result<T, string> {
  return result.ok ? result : err(describeControlFault(result.error));
}

function done(result: Result<unknown, ControlFault>): Result<void, string> {
  return told(result.ok ? ok(undefined) : result);
}

async function askJson<T>(
  ask: Ask,
  asked: ControlRequest,
  schema: z.ZodType<T>,
): Promise<Result<T, ControlFault>> {
  const answer = await ask(asked);
  if (!answer.ok) return answer;
  const body = await readJson(answer.value);
  if (!body.ok) return body;
  const parsed = schema.safeParse(body.value);
  if (parsed.success) return ok(parsed.data);
  return err({ kind: 'not-understood', reason: firstIssue(parsed.error) });
}

async function openEvents(
  ask: Ask,
  fromSeq: number,
  signal: AbortSignal,
): Promise<Result<AsyncIterable<JournalEvent>, ControlFault>> {
  const answer = await ask({ ...get(`/v1/events?from=${fromSeq}`), signal });
  return answer.ok ? ok(eventsOf(answer.value)) : answer;
}

async function* watchFrom(
  ask: Ask,
  { signal, from }: { readonly signal: AbortSignal; readonly from: RunRecord },
): AsyncGenerator<WatchedEvent> {
  const events = await openEvents(ask, from.lastSeq + 1, signal);
  if (!events.ok) return;
  let record = from;
  for await (const event of events.value) {
    record = applyEvent(record, event);
    yield { event, record };
  }
}

/** Ends quietly when the connection does: a supervisor that was killed has no more to say. */
async function* bytesOf(response: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of response) yield chunk as Uint8Array;
  } catch {
    // Aborted by the caller, or the supervisor is gone.
  }
}

/** Ends at the first line that is not an event: what follows would not fit to what was skipped. */
async function* eventsOf(response: IncomingMessage): AsyncGenerator<JournalEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of bytesOf(response)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const event = parseEvent(line);
      if (event === null) return;
      yield event;
    }
  }
}

function parseEvent(line: string): JournalEvent | null {
  try {
    const parsed = eventAnswer.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
