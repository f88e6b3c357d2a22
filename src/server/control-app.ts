import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import type { ControlPort } from './control-port.ts';
import {
  type ControlProblem,
  describeControlProblem,
  STATUS_OF_PROBLEM,
} from './control-problem.ts';
import { eventsQuery, firstIssue, logQuery } from './control-schemas.ts';
import { readLog } from './read-log.ts';
import { streamOf } from './stream-of.ts';

/**
 * The routes of the control interface. Streams end when the client goes away and when `closing`
 * aborts; `GET /v1/closed` is a stream of nothing that ends only then.
 */
export function createControlApp(control: ControlPort, closing: AbortSignal): Hono {
  const app = new Hono();
  app.get('/v1/live', (context) => {
    const { supervisorPid, version } = control.record();
    return context.json({ schema: 'signalbox.live/1', pid: supervisorPid, version });
  });
  app.get('/v1/status', (context) => context.json(control.record()));
  app.get('/v1/events', (context) => sendEvents(context, control, closing));
  app.get('/v1/closed', () => {
    const stop = stopper(closing);
    return streaming(streamOf(nothingUntil(stop.signal), stop.stop), 'text/plain');
  });
  app.get('/v1/services/:name/log', (context) => sendLog(context, control, closing));
  app.post('/v1/services/:name/restart', (context) => restart(context, control));
  app.post('/v1/down', (context) => {
    control.shutdown();
    return context.json({ schema: 'signalbox.accepted/1' }, 202);
  });
  app.notFound((context) =>
    refuse(context, { kind: 'unknown-route', method: context.req.method, path: context.req.path }),
  );
  app.onError((error, context) => refuse(context, { kind: 'internal', reason: error.message }));
  return app;
}

function sendEvents(context: Context, control: ControlPort, closing: AbortSignal): Response {
  const query = eventsQuery.safeParse(context.req.query());
  if (!query.success) return badQuery(context, query.error);
  const stop = stopper(closing);
  const lines = encodeLines(control.events(query.data.from, stop.signal));
  return streaming(streamOf(lines, stop.stop), 'application/x-ndjson');
}

async function sendLog(
  context: Context,
  control: ControlPort,
  closing: AbortSignal,
): Promise<Response> {
  const query = logQuery.safeParse(context.req.query());
  if (!query.success) return badQuery(context, query.error);
  const service = context.req.param('name') ?? '';
  const unknown = unknownService(service, control);
  if (unknown !== null) return refuse(context, unknown);
  const file = control.logFile(service);
  if (file === null) return refuse(context, { kind: 'no-log', service });
  const { tail, follow } = query.data;
  const stop = stopper(closing);
  const log = await readLog(file, { tail: tail ?? null, follow, signal: stop.signal });
  if (!log.ok) return refuse(context, { kind: 'unreadable-log', service, code: log.error });
  return streaming(streamOf(log.value, stop.stop), 'text/plain; charset=utf-8');
}

async function restart(context: Context, control: ControlPort): Promise<Response> {
  const service = context.req.param('name') ?? '';
  const unknown = unknownService(service, control);
  if (unknown !== null) return refuse(context, unknown);
  const done = await control.restart(service);
  if (!done.ok) return refuse(context, { kind: 'not-restarted', service, reason: done.error });
  return context.json({ schema: 'signalbox.accepted/1' });
}

function unknownService(service: string, control: ControlPort): ControlProblem | null {
  const known: readonly string[] = control.record().services.map(({ name }) => name);
  return known.includes(service) ? null : { kind: 'unknown-service', service, known };
}

function badQuery(context: Context, error: z.ZodError): Response {
  return refuse(context, { kind: 'bad-query', reason: firstIssue(error) });
}

function refuse(context: Context, problem: ControlProblem): Response {
  const { kind } = problem;
  const message = describeControlProblem(problem);
  return context.json({ schema: 'signalbox.problem/1', kind, message }, STATUS_OF_PROBLEM[kind]);
}

function streaming(body: ReadableStream<Uint8Array>, contentType: string): Response {
  // `x-accel-buffering` makes the adapter send the head at once instead of waiting for a first chunk.
  return new Response(body, {
    headers: { 'content-type': contentType, 'x-accel-buffering': 'no' },
  });
}

/** A signal that aborts with `closing`, and that one stream can abort for itself. */
function stopper(closing: AbortSignal): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  function stop(): void {
    closing.removeEventListener('abort', stop);
    controller.abort();
  }
  closing.addEventListener('abort', stop);
  if (closing.aborted) stop();
  return { signal: controller.signal, stop };
}

async function* encodeLines(events: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const event of events) yield Buffer.from(`${JSON.stringify(event)}\n`);
}

async function* nothingUntil(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
