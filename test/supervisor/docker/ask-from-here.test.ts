import { describe, expect, it } from 'vitest';
import type { Clock } from '#std';
import { askFromHere } from '../../../src/supervisor/runners/docker/ask-from-here.ts';
import type { ContainerLife } from '../../../src/supervisor/runners/docker/container-life.ts';
import type { DockerAnswer } from '../../../src/supervisor/runners/docker/docker-cli.ts';
import { watchHealth } from '../../../src/supervisor/runners/docker/watch-health.ts';
import { healthcheck } from '../build-graph.ts';

const CHECK = healthcheck(
  { kind: 'command', argv: ['/check', 'it all'] },
  { intervalMs: 3_000, timeoutMs: 500, retries: 2 },
);

/** A container whose `docker exec` ends when the test says so, and the timers that are set. */
function asked() {
  const argvs: (readonly string[])[] = [];
  const timers = new Map<number, () => void>();
  const health = watchHealth(null);
  let end: (answer: DockerAnswer) => void = () => {};
  const clock: Clock = {
    now: () => 0,
    after(delayMs, callback) {
      timers.set(delayMs, callback);
      return () => void timers.delete(delayMs);
    },
  };
  const cli = {
    stream(argv: readonly string[]) {
      argvs.push(argv);
      const { promise, resolve } = Promise.withResolvers<DockerAnswer>();
      end = resolve;
      const stop = () => resolve({ ok: false, exitCode: null, stdout: '', stderr: '' });
      return { pid: 1, ended: promise, stop };
    },
  };
  // Of a life only these are looked at.
  const life = { world: { clock, workshop: { cli } }, health, report() {} };
  const asking = askFromHere(life as unknown as ContainerLife, CHECK, 'c1');
  async function answers(exitCode: number, stdout = ''): Promise<void> {
    end({ ok: exitCode === 0, exitCode, stdout, stderr: '' });
    await new Promise((resolve) => setImmediate(resolve));
  }
  async function ring(delayMs: number): Promise<void> {
    timers.get(delayMs)?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { argvs, timers, health, asking, answers, ring };
}

describe('a healthcheck that is asked from here', () => {
  it('is the command as it is, again every 200 ms until it first succeeds, then at its interval', async () => {
    const { argvs, timers, health, answers, ring } = asked();
    expect(argvs).toEqual([['exec', 'c1', '/check', 'it all']]);
    expect(health.answer()).toBeNull();
    await answers(4, 'not yet');
    expect(health.answer()).toEqual({ exitCode: 4, output: 'not yet' });
    expect([...timers.keys()]).toEqual([200]);
    await ring(200);
    await answers(0);
    expect(health.answer()).toEqual({ exitCode: 0, output: '' });
    expect(timers.has(3_000)).toBe(true);
  });

  it('is unhealthy after as many failures in a row as it says', async () => {
    const { health, answers, ring } = asked();
    await answers(0);
    await ring(3_000);
    await answers(1, 'once');
    expect(health.answer()?.exitCode).toBe(0);
    await ring(3_000);
    await answers(1, 'twice');
    expect(health.answer()).toEqual({ exitCode: 1, output: 'twice' });
  });

  it('is given up after its timeout, and asked no more when the container is gone', async () => {
    const { argvs, timers, health, asking, ring } = asked();
    await ring(500);
    expect(health.answer()).toEqual({ exitCode: -1, output: 'no answer within 500 ms' });
    await ring(200);
    asking.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(argvs).toHaveLength(2);
    expect([...timers.keys()].filter((delayMs) => delayMs !== 200)).toEqual([]);
  });
});
