import { describe, expect, it } from 'vitest';
import type { ProbeConfig, ProbeOutcome } from '#domain';
import type { SupervisorSignal } from '../../src/supervisor/core/signal.ts';
import {
  createServiceProbe,
  type ProbedRun,
  type ProbeTools,
} from '../../src/supervisor/shell/service-probe.ts';
import { healthcheck, service } from './build-graph.ts';

const REFUSED: ProbeOutcome = { ok: false, detail: 'refused', durationMs: 1 };
const HERE: ProbeConfig = { kind: 'tcp', host: 'localhost', port: 5_432 };

/** One service under a prober that answers when it is told to, and a watch that counts who waits. */
function stand(probe: ProbeConfig, part: Partial<ProbedRun> = {}) {
  const told: SupervisorSignal[] = [];
  const waits = new Set<{ readonly mark: number; readonly onChange: () => void }>();
  let mark: number | null = 7;
  let answer: (outcome: ProbeOutcome) => void = () => {};
  const tools: ProbeTools = {
    prober: { attempt: () => new Promise((resolve) => (answer = resolve)) },
    table: {
      listenersOf: async () => [],
      isListenedOn: async () => null,
      placeOf: async () => null,
      commandOf: async () => null,
      marksOf: async () => ({ runId: null, service: null }),
    },
    watch: {
      mark: () => mark,
      wait(wait) {
        waits.add(wait);
        return () => void waits.delete(wait);
      },
      close: () => waits.clear(),
    },
    track: () => () => {},
    tell: (signal) => told.push(signal),
  };
  const asked = createServiceProbe(tools, {
    node: 3,
    generation: 2,
    service: service('db', { healthcheck: healthcheck(probe) }),
    environment: {},
    spawnedAt: 0,
    hasFreePort: false,
    running: () => null,
    leader: () => 42,
    isLeaderAlive: () => true,
    ...part,
  });
  return {
    asked,
    told,
    waits,
    count(value: number | null) {
      mark = value;
    },
    async attempt(outcome: ProbeOutcome) {
      asked.ask();
      answer(outcome);
      await new Promise(setImmediate);
    },
  };
}

describe('the probe of a service', () => {
  it('watches after a refusal, from what was counted before the attempt', async () => {
    const stage = stand(HERE);
    stage.asked.ask();
    stage.count(8);
    await stage.attempt(REFUSED);
    expect(stage.told.at(-1)).toMatchObject({ type: 'probed', watched: true });
    const [wait] = stage.waits;
    expect(wait?.mark).toBe(8);
    wait?.onChange();
    expect(stage.told.at(-1)).toEqual({ type: 'stirred', node: 3, generation: 2 });
  });

  it('does not watch during an attempt, after an answer, after the end of its process', async () => {
    const stage = stand(HERE);
    await stage.attempt(REFUSED);
    expect(stage.waits.size).toBe(1);
    stage.asked.ask();
    expect(stage.waits.size).toBe(0);
    await stage.attempt({ ok: true, detail: 'connected in 1 ms', durationMs: 1 });
    expect(stage.waits.size).toBe(0);
    expect(stage.told.at(-1)).toMatchObject({ watched: false, outcome: { ok: true } });
    for (const end of ['leave', 'cancel'] as const) {
      await stage.attempt(REFUSED);
      expect(stage.waits.size).toBe(1);
      stage.asked[end]();
      expect(stage.waits.size).toBe(0);
    }
  });

  it.each<{ what: string; probe?: ProbeConfig; outcome?: ProbeOutcome; part?: Partial<ProbedRun> }>(
    [
      { what: 'the port of another machine', probe: { kind: 'tcp', host: 'db.example', port: 1 } },
      {
        what: 'several parts',
        probe: { kind: 'all', probes: [HERE, HERE] },
        outcome: { ...REFUSED, detail: 'tcp 5432 refused' },
      },
      { what: 'a server that says no', outcome: { ...REFUSED, detail: '503 in 2 ms' } },
      { what: 'a process that is gone', part: { isLeaderAlive: () => false } },
    ],
  )('is polled: $what', async ({ probe = HERE, outcome = REFUSED, part }) => {
    const stage = stand(probe, part);
    await stage.attempt(outcome);
    expect(stage.told).toMatchObject([{ type: 'probed', watched: false }]);
    expect(stage.waits.size).toBe(0);
  });

  it('is polled where sockets are not counted', async () => {
    const stage = stand(HERE);
    stage.count(null);
    await stage.attempt(REFUSED);
    expect(stage.told).toMatchObject([{ watched: false }]);
  });
});
