import { describe, expect, it } from 'vitest';
import { decideRestart, type RestartQuestion } from '../../src/supervisor/core/restart-policy.ts';
import type { NodeMemory } from '../../src/supervisor/core/state.ts';

const FRESH: NodeMemory = {
  generation: 1,
  restarts: 0,
  failures: [],
  openings: 0,
  readyAfterMs: null,
  asksImage: false,
  everReady: true,
  hasFailed: false,
  prepared: 0,
  preparingMs: 0,
  portRetries: 0,
  reportedHolds: '',
};

function question(part: Partial<RestartQuestion>): RestartQuestion {
  return {
    policy: { when: 'on-failure', maxRetries: null },
    memory: FRESH,
    failed: true,
    upMs: 50,
    bringingUp: false,
    now: 1_000,
    random: 0,
    ...part,
  };
}

/** Fails again `everyMs` until the policy gives up; the decisions on the way. */
function failAgain(times: number, everyMs: number, part: Partial<RestartQuestion> = {}) {
  const decisions = [];
  let memory = FRESH;
  for (let count = 0; count < times; count += 1) {
    const decision = decideRestart(question({ ...part, memory, now: 1_000 + count * everyMs }));
    decisions.push(decision);
    if (decision.kind === 'give-up') break;
    memory = decision.memory;
  }
  return decisions;
}

describe('a restart policy', () => {
  it.each([
    ['no', true, 'give-up'],
    ['no', false, 'give-up'],
    ['on-failure', true, 'restart'],
    ['on-failure', false, 'give-up'],
    ['always', true, 'restart'],
    ['always', false, 'restart'],
    ['unless-stopped', false, 'restart'],
  ] as const)('"%s" after a failure (%s) says %s', (when, failed, kind) => {
    const policy = { when, maxRetries: null };
    expect(decideRestart(question({ policy, failed })).kind).toBe(kind);
  });

  it('gives up after its number of restarts in a row', () => {
    const policy = { when: 'on-failure', maxRetries: 3 } as const;
    const kinds = failAgain(10, 20_000, { policy }).map(({ kind }) => kind);
    expect(kinds).toEqual(['restart', 'restart', 'restart', 'give-up']);
  });

  it('forgives earlier restarts once the service has been stable', () => {
    const policy = { when: 'on-failure', maxRetries: 1 } as const;
    const memory = { ...FRESH, restarts: 1 };
    expect(decideRestart(question({ policy, memory, upMs: 9_999 })).kind).toBe('give-up');
    expect(decideRestart(question({ policy, memory, upMs: 10_000 })).kind).toBe('restart');
  });

  it('waits twice as long each time, up to ten seconds, between half and all of it', () => {
    const shortest = failAgain(9, 61_000).map((one) => one.kind === 'restart' && one.delayMs);
    expect(shortest).toEqual([50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
    const longest = failAgain(2, 61_000, { random: 0.999_999 });
    expect(longest.map((one) => one.kind === 'restart' && Math.round(one.delayMs))).toEqual([
      100, 200,
    ]);
  });

  it('opens its circuit breaker at the fifth failure in a minute, ever longer, then gives up', () => {
    const decisions = failAgain(20, 1_000, { random: 0.999_999_999 });
    const delays = decisions.map((one) =>
      one.kind === 'restart' && one.circuitOpen ? Math.round(one.delayMs) : one.kind,
    );
    expect(delays).toEqual([
      'restart',
      'restart',
      'restart',
      'restart',
      15_000,
      30_000,
      60_000,
      'give-up',
    ]);
  });

  it('does not let a bring-up wait for a circuit breaker', () => {
    const kinds = failAgain(20, 1_000, { bringingUp: true }).map(({ kind }) => kind);
    expect(kinds).toEqual(['restart', 'restart', 'restart', 'restart', 'give-up']);
  });
});
