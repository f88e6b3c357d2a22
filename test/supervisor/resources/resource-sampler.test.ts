import { describe, expect, it } from 'vitest';
import type { EventBody, JournalEvent } from '#domain';
import { EMPTY_RECORD, type Journal, type JournalListener } from '#journal';
import type { Clock } from '#std';
import { startResourceSampler } from '../../../src/supervisor/resources/resource-sampler.ts';
import type { ProcessUsage } from '../../../src/supervisor/resources/usage-table.ts';
import { name } from '../build-graph.ts';

/** A clock the test moves; what is due is awaited, so that asynchronous passes end before time goes on. */
function stoppedClock() {
  let now = 1_000_000;
  const due: { at: number; run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after(delayMs, run) {
      const entry = { at: now + delayMs, run };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry), 1);
    },
  };
  async function advance(ms: number): Promise<void> {
    const until = now + ms;
    for (;;) {
      due.sort((left, right) => left.at - right.at);
      const [next] = due;
      if (!next || next.at > until) break;
      due.shift();
      now = Math.max(now, next.at);
      next.run();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    }
    now = until;
  }
  return { clock, advance };
}

function world(costMs = 1) {
  const { clock, advance } = stoppedClock();
  const events: JournalEvent[] = [];
  const listeners = new Set<JournalListener>();
  const journal: Journal = {
    append(body: EventBody) {
      const event: JournalEvent = { seq: events.length + 1, at: clock.now(), ...body };
      events.push(event);
      for (const listener of [...listeners]) listener(event, EMPTY_RECORD);
      return event;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record: () => EMPTY_RECORD,
    close: () => Promise.resolve(),
  };
  const processes: ProcessUsage[] = [];
  const looks: number[] = [];
  const sampler = startResourceSampler({
    journal,
    clock,
    lease: 'the-mark-of-this-run',
    afterPass: () => looks.push(clock.now()),
    table: {
      list: () => Promise.resolve({ processes, costMs }),
      listNow: () => processes,
      openFiles: () => 4,
    },
  });
  function spawn(service: string, pid: number): void {
    const { parent, zombie, lease } = { parent: 1, zombie: false, lease: null };
    processes.push({
      ...{ pid, parent, zombie, lease, group: pid, session: pid, startTime: `t${pid}` },
      ...{ service: null, cpuMs: 0, childrenCpuMs: 0, residentBytes: 1_000 },
    });
    const startTime = `t${pid}`;
    const body = { pid, startTime, attempt: 1, logFile: 'x' } as const;
    journal.append({ type: 'service.spawned', service: name(service), ...body });
  }
  const samples = () =>
    events.flatMap((event) =>
      event.type === 'resource.sampled' ? [[String(event.service), event.at - 1_000_000]] : [],
    );
  return { journal, advance, spawn, samples, looks, sampler, events };
}

describe('resources', () => {
  it('are sampled soon after the spawn, soon after ready, then all together every five seconds', async () => {
    const { advance, spawn, samples, journal, looks } = world();
    spawn('api', 10);
    await advance(1_000);
    spawn('web', 11);
    await advance(500);
    const ready = { readyAfterMs: 1, detail: null, responseMs: null };
    journal.append({ type: 'service.ready', service: name('api'), ...ready });
    await advance(16_000);
    expect(samples()).toEqual([
      ['api', 250],
      ['web', 1_250],
      ['api', 1_750],
      ['api', 5_000],
      ['web', 5_000],
      ['api', 10_000],
      ['web', 10_000],
      ['api', 15_000],
      ['web', 15_000],
    ]);
    expect(looks).toHaveLength(6);
  });

  it('are sampled a last time when the stop begins, and told after the event that said so', async () => {
    const { advance, spawn, samples, journal, events } = world();
    spawn('api', 10);
    await advance(3_000);
    journal.append({ type: 'shutdown.started' });
    journal.append({ type: 'service.stopping', service: name('api'), signal: 'SIGTERM' });
    await advance(0);
    expect(samples()).toEqual([
      ['api', 250],
      ['api', 3_000],
    ]);
    expect(events.map(({ type }) => type).slice(-3)).toEqual([
      'shutdown.started',
      'service.stopping',
      'resource.sampled',
    ]);
  });

  it('of what has ended are not sampled, and nothing is after the end', async () => {
    const { advance, spawn, samples, journal, sampler } = world();
    spawn('task', 10);
    spawn('api', 11);
    const exit = { code: 0, signal: null, outOfMemory: false };
    journal.append({ type: 'task.completed', service: name('task'), exit, durationMs: 1 });
    await advance(1_000);
    expect(samples()).toEqual([['api', 250]]);
    sampler.stop();
    await advance(60_000);
    expect(samples()).toHaveLength(1);
  });

  it('never take more than a hundredth of the time, however slow the machine is', async () => {
    const { advance, spawn, looks } = world(200);
    spawn('api', 10);
    await advance(100_000);
    expect(looks.length).toBeLessThanOrEqual(6);
    expect(looks.length).toBeGreaterThanOrEqual(4);
  });
});
