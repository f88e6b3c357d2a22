import { connect, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { listenerBelongsTo, listenerOwner } from '../../src/probe/listener-owner.ts';
import type { ProcessTable } from '../../src/probe/process-table.ts';
import { startListener } from './start-listener.ts';
import { closedPort, startTcp } from './start-server.ts';

/** What every process table must be able to tell, on real processes. */
export function processTableContract(name: string, table: ProcessTable): void {
  describe(`the process table of ${name}`, () => {
    test('names the process that listens on a port', async () => {
      const listener = await startListener('itself');
      const owner = await listenerOwner(listener.port, table);
      expect(owner?.pid).toBe(listener.pid);
      expect(owner?.command).toContain('createServer');
      expect(owner?.startTime).toBe((await table.placeOf(listener.pid))?.startTime);
      expect(owner?.startTime).not.toBeNull();
    });

    test('knows nobody where nobody listens', async () => {
      const port = await closedPort();
      expect(await listenerOwner(port, table)).toBeNull();
      const listening = await table.isListenedOn(port);
      expect(listening).not.toBe(true);
      expect(await listenerBelongsTo(port, process.pid, table)).toEqual({
        belongs: listening === false ? 'nobody' : 'unknown',
      });
    });

    test('tells which run a left-over is from', async () => {
      const listener = await startListener('itself', { SIGNALBOX_RUN_ID: 'run-77' });
      expect((await listenerOwner(listener.port, table))?.runId).toBe('run-77');
    });

    test.each(['itself', 'child', 'own-session'] as const)(
      'counts a listener to its service: %s',
      async (kinship) => {
        const { port, leader } = await startListener(kinship);
        expect(await listenerBelongsTo(port, leader, table)).toEqual({ belongs: true });
      },
    );

    test('counts a daemon to its service by the marks in its environment', async () => {
      const marks = { SIGNALBOX_RUN_ID: 'run-1', SIGNALBOX_SERVICE: 'database' };
      const marked = await startListener('daemon', marks);
      expect(await listenerBelongsTo(marked.port, marked.leader, table)).toEqual({ belongs: true });
    });

    test('does not count a daemon without marks', async () => {
      const { port, leader } = await startListener('daemon');
      expect(await listenerBelongsTo(port, leader, table)).toMatchObject({ belongs: false });
    });

    test('names the stranger', async () => {
      const stranger = await startListener('itself');
      const service = await startListener('itself');
      expect(await listenerBelongsTo(stranger.port, service.leader, table)).toMatchObject({
        belongs: false,
        owner: { pid: stranger.pid },
      });
    });

    test('names a service of the same run as a stranger', async () => {
      const marksOf = (service: string) => ({
        SIGNALBOX_RUN_ID: 'run-1',
        SIGNALBOX_SERVICE: service,
      });
      const auth = await startListener('itself', marksOf('auth'));
      const bot = await startListener('itself', marksOf('bot'));
      expect(await listenerBelongsTo(auth.port, bot.leader, table)).toMatchObject({
        belongs: false,
        owner: { pid: auth.pid, runId: 'run-1' },
      });
    });

    test('names a stranger on the other address family', async () => {
      const service = await startListener('itself');
      const stranger = await startListener('itself', {
        LISTEN_PORT: `${service.port}`,
        LISTEN_HOST: '::1',
      });
      expect(await listenerBelongsTo(service.port, service.leader, table)).toMatchObject({
        belongs: false,
        owner: { pid: stranger.pid },
      });
    });

    test('sees a listener that came, went and came again since the last question', async () => {
      const port = await closedPort();
      expect(await table.listenersOf(port, null)).toEqual([]);
      for (let round = 0; round < 3; round++) {
        const server = createServer();
        await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
        expect(await table.listenersOf(port, null)).toEqual([process.pid]);
        await new Promise((resolve) => server.close(resolve));
      }
    });

    test('is not confused by connections to the port', async () => {
      const { port } = await startTcp();
      const other = await startListener('itself');
      const socket = connect(port, '127.0.0.1');
      await new Promise((resolve) => socket.once('connect', resolve));
      expect((await listenerOwner(port, table))?.pid).toBe(process.pid);
      expect(await table.listenersOf(other.port, process.pid)).toEqual([other.pid]);
      socket.destroy();
    });
  });
}
