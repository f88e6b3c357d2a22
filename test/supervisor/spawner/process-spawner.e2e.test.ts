import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '#std';
import { machineProcessTable } from '../../../src/supervisor/processes/machine-process-table.ts';
import { createNodeSpawner } from '../../../src/supervisor/spawner/node-spawner.ts';
import {
  type ProcessSpawner,
  startProcessSpawner,
} from '../../../src/supervisor/spawner/process-spawner.ts';
import type { Spawner } from '../../../src/supervisor/spawner/spawner.ts';
import { keepsTheContract } from './spawner.contract.ts';
import { type Asked, ask } from './start-program.ts';

const table = machineProcessTable();
const NOBODY: Spawner = {
  spawn() {
    throw new Error('this start is for the spawner process');
  },
  close: () => Promise.resolve(),
};

function open(instead: Spawner): ProcessSpawner {
  const spawner = startProcessSpawner({
    clock: systemClock(),
    table,
    environment: { PATH: '/usr/bin:/bin', COMMON: 'to all' },
    title: 'of a test',
    instead,
  });
  if (spawner === null) throw new Error('this machine has no /usr/bin/perl');
  return spawner;
}

const isLinuxWithPerl = process.platform === 'linux' && existsSync('/usr/bin/perl');

describe.runIf(isLinuxWithPerl)('the spawner process', () => {
  keepsTheContract({ open: () => open(createNodeSpawner(table)), givesPipes: true });

  describe('by itself', () => {
    let spawner: ProcessSpawner;
    beforeEach(() => {
      spawner = open(NOBODY);
    });
    afterEach(() => spawner.close());

    it('outlives the signals that end a supervisor', async () => {
      await ask(spawner, ['true']).exited;
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGPIPE'] as const) {
        process.kill(spawner.pid, signal);
      }
      expect(await ask(spawner, ['true']).exited).toEqual({ code: 0, signal: null });
    });

    it('is gone once it is closed, and what it has started is not', async () => {
      const asked = ask(spawner, ['sleep', '60']);
      const started = await asked.started;
      await spawner.close();
      expect(table.look(spawner.pid)).toBeNull();
      expect(table.look(started.pid)).toMatchObject({ startTime: started.startTime });
      started.signal('SIGKILL');
      expect(await asked.exited).toEqual({ code: null, signal: null });
    });

    it('is killed where it does not end by itself', async () => {
      await ask(spawner, ['true']).exited;
      process.kill(spawner.pid, 'SIGSTOP');
      await spawner.close();
      expect(table.look(spawner.pid)).toBeNull();
    });

    it('holds no pipe of what has ended', async () => {
      await Promise.all(Array.from({ length: 20 }, () => ask(spawner, ['true']).exited));
      await ask(spawner, ['true']).exited;
      const open = execFileSync('ls', [`/proc/${spawner.pid}/fd`], { encoding: 'utf8' });
      // Three of its own, nothing, the two ends for release, and at most the latest start's.
      expect(open.trim().split('\n').length).toBeLessThan(10);
    });
  });

  describe('killed', () => {
    const STARTS = 30;
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'signalbox spawner '));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it.each([0, 1, 2, 7, 8, 9, 15, 22, 29, 30])(
      'after %i of thirty starts loses none of them and starts none twice',
      async (moment) => {
        const spawner = open(createNodeSpawner(table));
        const gate = join(folder, 'gate');
        const mark = `spawner-${process.pid}-${moment}`;
        const environment = { PATH: '/usr/bin:/bin', SIGNALBOX_LEASE: mark };
        // It ends by itself too: a test that is killed leaves no loops behind.
        const script =
          'echo up; n=0; until [ -e "$0" ] || [ $((n += 1)) -gt 300 ]; do sleep 0.2; done; echo down';
        let started = 0;
        function killInTime(): void {
          if (started === moment) process.kill(spawner.pid, 'SIGKILL');
        }
        killInTime();
        const asked: readonly Asked[] = Array.from({ length: STARTS }, () =>
          ask(spawner, ['/bin/sh', '-c', script, gate], { environment }),
        );
        for (const one of asked) {
          one.started.then(() => {
            started += 1;
            killInTime();
          });
        }
        const processes = await Promise.all(asked.map((one) => one.started));
        const leaders = () =>
          table.list().filter((entry) => entry.lease === mark && entry.session === entry.pid);
        const expected = processes.map(({ pid }) => pid).sort();
        await expect
          .poll(() =>
            leaders()
              .map(({ pid }) => pid)
              .sort(),
          )
          .toEqual(expected);
        writeFileSync(gate, '');
        for (const one of asked) {
          expect((await one.read(1)).toString()).toBe('up\ndown\n');
          expect(await one.exited).toMatchObject({ signal: null });
          expect(one.told).toEqual(['started', 'exited']);
        }
        expect(await ask(spawner, ['true']).exited).toEqual({ code: 0, signal: null });
      },
    );
  });
});
