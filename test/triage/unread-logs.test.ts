import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '#domain';
import { signatureOf } from '#evidence';
import { assembleTriage, describeIncompleteRun, diagnose, judge, type UnreadLog } from '#triage';
import { failed, gate, NEVER, record, service } from './run-records.ts';

const CRASH = failed(
  { kind: 'crashed', afterReadyMs: 4000, exit: { code: 1, signal: null, outOfMemory: false } },
  5000,
);
const CONTEXT = { context: record().context };

function diagnosed(unread: readonly UnreadLog[]): Diagnosis {
  const services = [service('database', [], CRASH), service('auth')];
  const [first] = diagnose({ record: record({ services }), blocks: [], unread, signatureOf });
  if (!first) throw new Error('nothing was diagnosed');
  return first;
}

const OWN: UnreadLog = {
  source: { kind: 'service', service: 'database' },
  problem: 'services/database.log: it is empty',
};

describe("a culprit's log that could not be read whole", () => {
  test('is told, and lowers the probability of the cause', () => {
    const whole = diagnosed([]);
    const less = diagnosed([OWN]);
    expect(less.unread).toEqual([OWN.problem]);
    expect(less.confidence).toBeCloseTo(whole.confidence * 0.7);
    expect(whole.unread).toBeUndefined();
  });

  test('excuses nothing, however often the base had the same', () => {
    const seen = { ...NEVER, baseRuns: 20, baseFailures: 19 };
    expect(judge(diagnosed([]), seen, CONTEXT).relation).toBe('pre-existing');
    const verdict = judge(diagnosed([OWN]), seen, CONTEXT);
    expect(verdict.relation).toBe('unknown');
    expect(verdict.because).toContain('could not be read whole');
  });

  test("another service's log changes nothing", () => {
    const other: UnreadLog = { ...OWN, source: { kind: 'service', service: 'auth' } };
    expect(diagnosed([other])).toEqual(diagnosed([]));
  });

  test('what the kernel itself said stays as sure as it was', () => {
    const exit = { code: 137, signal: null, outOfMemory: true };
    const services = [
      service('database', [], failed({ kind: 'crashed', afterReadyMs: 4000, exit }, 5000)),
    ];
    const input = { record: record({ services }), blocks: [], signatureOf };
    const [killed] = diagnose({ ...input, unread: [OWN] });
    expect(killed?.confidence).toBe(diagnose(input)[0]?.confidence);
    expect(killed?.unread).toEqual([OWN.problem]);
  });
});

test("a gate's log counts where no service is to blame", () => {
  const broken = gate('api', { outcome: 'failed', exitCode: 1 });
  const unread: UnreadLog = {
    source: { kind: 'gate', gate: 'api' },
    problem: 'gates/api.log: gone',
  };
  const [found] = diagnose({
    record: record({ gates: [broken] }),
    blocks: [],
    unread: [unread],
    signatureOf,
  });
  expect(found?.unread).toEqual(['gates/api.log: gone']);
});

describe('a run that is not known to its end', () => {
  const history = { runs: 0, baseBranch: null, baseRuns: 0 };

  test('is not said to have passed while it is going', () => {
    const going = record({ outcome: 'running', finishedAt: null });
    const report = assembleTriage({
      record: going,
      version: '1',
      verdicts: [],
      history,
      incomplete: { kind: 'running' },
    });
    expect(report.headline).toBe('Nothing has failed so far');
    expect(report.incomplete).toContain('still going');
  });

  test('says when it was heard of last', () => {
    const lastHeardAt = Date.parse('2026-07-30T10:00:07.250Z');
    expect(describeIncompleteRun({ kind: 'killed', lastHeardAt })).toContain('10:00:07 UTC');
    expect(diagnosed([{ source: null, problem: 'killed' }]).unread).toEqual(['killed']);
  });
});
