import { expect, test } from 'vitest';
import { ask, told } from './ask.ts';
import { closedPort, startTcp } from './start-server.ts';

test('whoever accepts a connection is ready', async () => {
  const { port } = await startTcp();
  expect(told(await ask({ kind: 'tcp', host: '127.0.0.1', port }))).toBe(
    'ready: connected in N ms',
  );
});

test('localhost finds a server of either family', async () => {
  for (const address of ['127.0.0.1', '::1']) {
    const { port } = await startTcp(() => {}, address);
    expect((await ask({ kind: 'tcp', host: 'localhost', port })).ok).toBe(true);
  }
});

test('nobody there is refused', async () => {
  const port = await closedPort();
  expect(told(await ask({ kind: 'tcp', host: 'localhost', port }))).toBe('not ready: refused');
});

test('a name nobody knows has no address', async () => {
  const outcome = await ask({ kind: 'tcp', host: 'database.invalid', port: 1 });
  expect(told(outcome)).toBe('not ready: no address for database.invalid');
});

test('the connection is not kept', async () => {
  const closed = Promise.withResolvers<void>();
  const { port } = await startTcp((socket) => socket.on('close', () => closed.resolve()));
  await ask({ kind: 'tcp', host: '127.0.0.1', port });
  await closed.promise;
});

test('an abort before the attempt asks nobody', async () => {
  const { port } = await startTcp();
  const signal = AbortSignal.abort();
  const outcome = await ask({ kind: 'tcp', host: '127.0.0.1', port }, { signal });
  expect(told(outcome)).toBe('not ready: cancelled');
});

test('a port out of range is an outcome, not an exception', async () => {
  const outcome = await ask({ kind: 'tcp', host: '127.0.0.1', port: 70_000 });
  expect(outcome.ok).toBe(false);
});

test('a server that greets first and listens for no error is not harmed', async () => {
  const ended: string[] = [];
  const done = Promise.withResolvers<void>();
  const { port } = await startTcp((socket) => {
    socket.on('error', (error) => ended.push(error.message));
    socket.on('end', () => ended.push('goodbye'));
    socket.on('close', () => done.resolve());
    socket.write('220 welcome\r\n'.repeat(1000));
  });
  expect((await ask({ kind: 'tcp', host: '127.0.0.1', port })).ok).toBe(true);
  await done.promise;
  expect(ended).toEqual(['goodbye']);
});
