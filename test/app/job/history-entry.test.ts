import { describe, expect, test } from 'vitest';
import { createRedactor } from '#safety';
import { historyEntryOf } from '../../../src/app/job/history-entry.ts';
import { record, report, service, verdict } from '../../report/build.ts';

const machine = { cpus: 4, memoryBytes: 16 * 2 ** 30 };

const SECRET = 'correct-horse-battery-staple';

function maskedOf(masked?: string): string | null | undefined {
  const about = { title: 'the queue failed', cause: 'test.assertion' };
  const verdicts = [verdict(masked === undefined ? about : { ...about, masked })];
  const redactor = createRedactor({ DEPLOY_KEY: SECRET });
  const run = { record: record({}), report: report({ verdicts }), redactor };
  const entry = historyEntryOf({ ...run, machine });
  return entry.failures[0]?.masked;
}

describe('the text a failure is remembered by', () => {
  test('is what its signature was made of', () => {
    expect(maskedOf('test adds up')).toBe('test adds up');
  });

  test('holds no secret', () => {
    const masked = maskedOf(`the queue refused ${SECRET} of the worker`);
    expect(masked).not.toContain(SECRET);
    expect(masked).toMatch(/^the queue refused .+ of the worker$/);
  });

  test('is nothing for a signature that says nothing, and for a text too long to compare', () => {
    expect(maskedOf()).toBeNull();
    expect(maskedOf('x'.repeat(1000))).toHaveLength(1000);
    expect(maskedOf('x'.repeat(1001))).toBeNull();
  });
});

test('a run remembers how fast its services answered, what they used, and the machine they had', () => {
  const measured = { responseMs: 12, peakMemoryBytes: 2 ** 28, peakCpuPercent: 55 };
  const services = [
    service('auth', { spawned: 0, ready: 900 }, measured),
    service('cache', { spawned: 0, ready: 300 }, { responseMs: null }),
  ];
  const entry = historyEntryOf({
    record: record({ services }),
    report: report({}),
    redactor: createRedactor({}),
    machine,
  });
  expect(entry.run.extra).toMatchObject({ machine });
  expect(entry.services).toMatchObject([
    { service: 'auth', readyAfterMs: 900, ...measured },
    { service: 'cache', responseMs: null },
  ]);
});
