import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseLease } from '../../../src/supervisor/guardian/lease.ts';
import { graphOf, name } from '../build-graph.ts';
import { openStage, type Stage } from '../stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(async () => {
  await stage.close();
  expect(stage.killSurvivors()).toEqual([]);
});

function killSpawner(): void {
  const lease = parseLease(readFileSync(join(stage.directory, 'lease.ndjson'), 'utf8'));
  if (!lease?.spawner) throw new Error('the lease names no spawner');
  process.kill(lease.spawner.pid, 'SIGKILL');
}

describe.runIf(process.platform === 'linux' && existsSync('/usr/bin/perl'))(
  'when the process that starts services is killed',
  () => {
    it('what it has started is followed, stopped and started again', async () => {
      const supervision = stage.start(graphOf([stage.program('api')]));
      const before = await stage.connected('api');
      expect(await supervision.settled).toEqual({ kind: 'ready' });
      killSpawner();
      const line = {
        do: 'write',
        descriptor: 1,
        base64: Buffer.from('still heard\n').toString('base64'),
      };
      await before.ask(line);
      expect(await supervision.restart(name('api'))).toEqual({ ok: true, value: undefined });
      const after = await stage.connected('api');
      expect(after.pid).not.toBe(before.pid);
      await supervision.stop();
      expect(stage.survivors()).toEqual([]);
      expect(stage.log('api').toString()).toContain('still heard\n');
    });

    it('an end that nobody saw is told, without a code', async () => {
      const supervision = stage.start(graphOf([stage.program('api')]));
      const api = await stage.connected('api');
      expect(await supervision.settled).toEqual({ kind: 'ready' });
      killSpawner();
      api.order({ do: 'exit', code: 0 });
      const { reason } = await stage.event('service.failed', 'api');
      const exit = { code: null, signal: null, outOfMemory: false };
      expect(reason).toMatchObject({ kind: 'crashed', exit });
    });
  },
);
