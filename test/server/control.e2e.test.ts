import { request } from 'node:http';
import { expect, test } from 'vitest';
import { connectControl } from '#server';
import { startControl } from './start-control.ts';

/** A request as a user's own script would send it. */
function send(
  socketPath: string,
  method: string,
  path: string,
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, method, path, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text) => {
        body += text;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body,
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString();
}

test('live tells the supervisor', async () => {
  const { client } = await startControl();
  expect(await client.live()).toEqual({
    ok: true,
    value: { schema: 'signalbox.live/1', pid: 4242, version: '0.1.0' },
  });
});

test('status is the record', async () => {
  const { client, supervisor } = await startControl();
  expect(await client.status()).toEqual({ ok: true, value: supervisor.record() });
});

test('events are sent from a number on, those to come included', async () => {
  const { client, supervisor } = await startControl();
  supervisor.append({ type: 'shutdown.started' });
  const cancel = new AbortController();
  const events = await client.events(2, cancel.signal);
  if (!events.ok) throw new Error(events.error);
  const seen: string[] = [];
  for await (const event of events.value) {
    seen.push(`${event.seq} ${event.type}`);
    if (event.seq === 2) supervisor.append({ type: 'signal.received', signal: 'SIGINT' });
    if (event.seq === 3) cancel.abort();
  }
  expect(seen).toEqual(['2 shutdown.started', '3 signal.received']);
  await expect.poll(() => supervisor.calls).toEqual(['events ended']);
});

test('watching replays the run from its first event', async () => {
  const { client, supervisor } = await startControl();
  const cancel = new AbortController();
  const seen: unknown[] = [];
  for await (const { event, record } of client.watch(cancel.signal)) {
    seen.push([event.type, record.project, record.signal]);
    if (event.seq === 1) supervisor.append({ type: 'signal.received', signal: 'SIGINT' });
    else cancel.abort();
  }
  expect(seen).toEqual([
    ['run.started', 'onboarder', null],
    ['signal.received', 'onboarder', 'SIGINT'],
  ]);
});

test('a log comes whole, or its last lines', async () => {
  const { client, supervisor } = await startControl();
  supervisor.write('unfinished');
  const read = async (tail?: number) => {
    const log = await client.log('auth', tail === undefined ? {} : { tail });
    return log.ok ? textOf(log.value) : log.error;
  };
  expect(await read()).toBe('one\ntwo\nthree\nunfinished');
  expect(await read(2)).toBe('three\nunfinished');
  expect(await read(99)).toBe('one\ntwo\nthree\nunfinished');
  expect(await read(0)).toBe('');
});

test('the last lines are found in a log of many chunks', async () => {
  const { client, supervisor } = await startControl();
  supervisor.write(`${`${'x'.repeat(99)}\n`.repeat(5000)}${'y'.repeat(200_000)}\nlast\n`);
  const log = await client.log('auth', { tail: 2 });
  expect(log.ok && (await textOf(log.value))).toBe(`${'y'.repeat(200_000)}\nlast\n`);
});

test('a followed log goes on with what is written later, until the client leaves', async () => {
  const { client, supervisor } = await startControl();
  const cancel = new AbortController();
  const log = await client.log('auth', { tail: 1, follow: true, signal: cancel.signal });
  if (!log.ok) throw new Error(log.error);
  let seen = '';
  for await (const bytes of log.value) {
    seen += Buffer.from(bytes).toString();
    if (seen === 'three\n') supervisor.write('fo');
    else if (seen === 'three\nfo') supervisor.write('ur\n');
    else if (seen.endsWith('four\n')) cancel.abort();
  }
  expect(seen).toBe('three\nfour\n');
});

test('restart tells how it went', async () => {
  const { client, supervisor } = await startControl();
  expect(await client.restart('auth')).toEqual({ ok: true, value: undefined });
  expect(await client.restart('bot')).toEqual({ ok: false, error: 'bot: exit 1 before ready' });
  expect(supervisor.calls).toEqual(['restart auth', 'restart bot']);
});

test('down is answered, even when the socket is closed at once', async () => {
  const { client, supervisor, close } = await startControl();
  supervisor.onShutdown = () => void close();
  expect(await client.down()).toEqual({ ok: true, value: undefined });
  expect(supervisor.calls).toEqual(['shutdown']);
  await client.closed();
});

test('closing ends every stream, and those who wait for it', async () => {
  const { client, close } = await startControl();
  const signal = new AbortController().signal;
  const log = await client.log('auth', { follow: true, signal });
  const events = await client.events(1, signal);
  if (!log.ok || !events.ok) throw new Error('no stream');
  const drained = [
    textOf(log.value),
    (async () => {
      for await (const _ of events.value);
    })(),
    client.closed(),
  ];
  await close();
  await Promise.all(drained);
  expect((await client.live()).ok).toBe(false);
});

test('nobody there is told with the way out, by every verb', async () => {
  const client = connectControl('/tmp/signalbox-nobody.sock');
  const expected = {
    ok: false,
    error:
      'Nothing is up: no supervisor listens on /tmp/signalbox-nobody.sock. "signalbox up" starts one.',
  };
  const { signal } = new AbortController();
  expect(await client.status()).toEqual(expected);
  expect(await client.log('auth')).toEqual(expected);
  expect(await client.events(1, signal)).toEqual(expected);
  expect(await client.restart('auth')).toEqual(expected);
  expect(await client.down()).toEqual(expected);
  await client.closed();
  for await (const _ of client.watch(signal)) expect.unreachable();
});

test.each([
  ['GET', '/v1/nothing', 404, 'unknown-route'],
  ['GET', '/v1/down', 404, 'unknown-route'],
  ['GET', '/v1/events?from=zero', 400, 'bad-query'],
  ['GET', '/v1/events?from=0', 400, 'bad-query'],
  ['GET', '/v1/services/auth/log?tail=-1', 400, 'bad-query'],
  ['GET', '/v1/services/auth/log?follow=perhaps', 400, 'bad-query'],
  ['GET', '/v1/services/nobody/log', 404, 'unknown-service'],
  ['GET', '/v1/services/..%2F..%2Fetc%2Fpasswd/log', 404, 'unknown-service'],
  ['GET', '/v1/services/bot/log', 404, 'no-log'],
  ['POST', '/v1/services/nobody/restart', 404, 'unknown-service'],
  ['POST', '/v1/services/bot/restart', 409, 'not-restarted'],
])('%s %s is refused with %i %s', async (method, path, status, kind) => {
  const { socketPath } = await startControl();
  const answer = await send(socketPath, method, path);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.body)).toEqual({
    schema: 'signalbox.problem/1',
    kind,
    message: expect.stringMatching(/\.$|ready$/),
  });
});

test('events are newline-delimited JSON for anybody’s script', async () => {
  const { socketPath, close } = await startControl();
  const answer = send(socketPath, 'GET', '/v1/events');
  const live = await send(socketPath, 'GET', '/v1/live');
  expect(live.type).toMatch(/^application\/json/);
  await close();
  const { type, body } = await answer;
  expect(type).toBe('application/x-ndjson');
  expect(body.endsWith('\n')).toBe(true);
  expect(JSON.parse(body.trimEnd())).toMatchObject({ seq: 1, type: 'run.started' });
});
