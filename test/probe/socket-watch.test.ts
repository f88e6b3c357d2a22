import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSocketWatch } from '../../src/probe/socket-watch.ts';

/** A watch over a made-up machine whose time passes when the test says so. */
function stand() {
  let now = 1_000;
  let sockets: number | null = 7;
  let reads = 0;
  let order = 0;
  const due: { at: number; order: number; run: () => void }[] = [];
  const clock = {
    now: () => now,
    after(delayMs: number, run: () => void) {
      const one = { at: now + delayMs, order: order++, run };
      due.push(one);
      return () => void (due.includes(one) && due.splice(due.indexOf(one), 1));
    },
  };
  const count = {
    read() {
      reads += 1;
      return sockets;
    },
    close: () => {
      sockets = null;
    },
  };
  const watch = createSocketWatch(clock, count);
  return {
    watch,
    timers: () => due.length,
    reads: () => reads,
    now: () => now,
    set(count: number | null) {
      sockets = count;
    },
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        due.sort((left, right) => left.at - right.at || left.order - right.order);
        const next = due[0];
        if (next === undefined || next.at > end) break;
        due.shift();
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

function waiting(stage: ReturnType<typeof stand>, since = stage.now(), mark = 7) {
  const heard: number[] = [];
  const stop = stage.watch.wait({ since, mark, onChange: () => heard.push(stage.now()) });
  return { heard, stop };
}

describe('the watch over the number of sockets', () => {
  it('tells a change within three milliseconds while the service is young, and once', () => {
    const stage = stand();
    const { heard } = waiting(stage);
    stage.pass(100);
    expect(heard).toEqual([]);
    const opened = stage.now();
    stage.set(8);
    stage.pass(100);
    expect(heard).toHaveLength(1);
    expect((heard[0] ?? 0) - opened).toBeLessThanOrEqual(3);
  });

  it('tells what changed between the attempt and the waiting', () => {
    const stage = stand();
    const mark = stage.watch.mark() ?? 0;
    stage.set(8);
    const { heard } = waiting(stage, stage.now(), mark);
    stage.pass(4);
    expect(heard).toHaveLength(1);
  });

  it('tells each further change', () => {
    const stage = stand();
    const { heard } = waiting(stage);
    for (const count of [8, 7, 9]) {
      stage.set(count);
      stage.pass(10);
    }
    expect(heard).toHaveLength(3);
  });

  it('looks fifty times a second at those who wait for long, more often once a younger one joins', () => {
    const stage = stand();
    waiting(stage, stage.now() - 60_000);
    const before = stage.reads();
    stage.pass(1_000);
    expect(stage.reads() - before).toBe(50);
    waiting(stage);
    stage.pass(30);
    expect(stage.reads() - before).toBeGreaterThan(55);
  });

  it('looks only while somebody waits', () => {
    const stage = stand();
    expect(stage.timers()).toBe(0);
    const one = waiting(stage);
    const other = waiting(stage);
    one.stop();
    expect(stage.timers()).toBe(1);
    other.stop();
    expect(stage.timers()).toBe(0);
    stage.set(8);
    stage.pass(100);
    expect([one.heard, other.heard]).toEqual([[], []]);
  });

  it('does not tell one who left because of what another was told', () => {
    const stage = stand();
    let stopOther = () => {};
    let heard = 0;
    stage.watch.wait({ since: stage.now(), mark: 7, onChange: () => stopOther() });
    stopOther = stage.watch.wait({ since: stage.now(), mark: 7, onChange: () => (heard += 1) });
    stage.set(8);
    stage.pass(10);
    expect(heard).toBe(0);
  });

  it('rests for good when the number cannot be read any more, and when it is closed', () => {
    for (const end of ['unreadable', 'closed']) {
      const stage = stand();
      waiting(stage);
      if (end === 'closed') stage.watch.close();
      else stage.set(null);
      stage.pass(100);
      expect(stage.timers()).toBe(0);
      expect(stage.watch.mark()).toBeNull();
    }
  });

  it('tells every unbalanced change, of any age, within twenty milliseconds', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.array(fc.tuple(fc.nat(50), fc.nat(3))), (age, changes) => {
        const stage = stand();
        const { heard } = waiting(stage, stage.now() - age);
        let count = 7;
        for (const [pauseMs, sockets] of changes) {
          stage.pass(pauseMs);
          const told = heard.length;
          stage.set(sockets);
          stage.pass(20);
          expect(heard.length - told).toBe(Number(sockets !== count));
          count = sockets;
        }
      }),
    );
  });
});
