import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSocketCount, type SocketCount } from '../../src/probe/socket-count.ts';
import { closedPort } from './start-server.ts';

function opened(files?: readonly string[]): SocketCount {
  const count = openSocketCount(files);
  onTestFinished(() => count.close());
  return count;
}

async function listening(host?: string) {
  const server = createServer().listen(0, host);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return server;
}

describe.skipIf(process.platform !== 'linux')('the number of sockets on Linux', () => {
  test.each(['127.0.0.1', '::1', '0.0.0.0', '::'])(
    'changes when somebody listens on %s',
    async (host) => {
      const count = opened();
      // Others use this machine too: one try in a thousand may be balanced by them.
      const before = count.read();
      await listening(host);
      expect(count.read()).not.toBe(before);
    },
  );

  test('is known again after a refused connection as before it, unless others changed it', async () => {
    const count = opened();
    const port = await closedPort();
    const differences: number[] = [];
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const before = count.read() ?? Number.NaN;
      await once(connect(port, '127.0.0.1'), 'error');
      differences.push((count.read() ?? Number.NaN) - before);
    }
    expect(differences.filter((difference) => difference === 0).length).toBeGreaterThan(0);
  });

  test('counts one family where there is no other', async () => {
    const count = opened(['/proc/net/sockstat', '/proc/net/no-such-family']);
    const before = count.read();
    expect(before).not.toBeNull();
    await listening('127.0.0.1');
    expect(count.read()).not.toBe(before);
  });
});

test('is unknown where there are no such files, and where they hold something else', () => {
  expect(opened(['/proc/net/no-such-family']).read()).toBeNull();
  expect(opened([import.meta.filename]).read()).toBeNull();
});

test('is unknown once it is closed', () => {
  const count = openSocketCount();
  count.close();
  expect(count.read()).toBeNull();
});
