import { describe, expect, test } from 'vitest';
import { createRedactor } from '#safety';
import { historyEntryOf } from '../../../src/app/job/history-entry.ts';
import { record, report, verdict } from '../../report/build.ts';

const SECRET = 'correct-horse-battery-staple';

function maskedOf(masked?: string): string | null | undefined {
  const about = { title: 'the queue failed', cause: 'test.assertion' };
  const verdicts = [verdict(masked === undefined ? about : { ...about, masked })];
  const redactor = createRedactor({ DEPLOY_KEY: SECRET });
  const run = { record: record({}), report: report({ verdicts }), redactor };
  const entry = historyEntryOf({ ...run, machine: { cpus: 2, memoryBytes: 8e9 } });
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
