import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnosis, RelationCounts, Signature } from '#domain';
import { assembleTriage, CAUSE_CATALOGUE, judge } from '#triage';
import { probabilityIntroduced } from '../../src/triage/relation.ts';
import { NEVER, record } from './run-records.ts';

function diagnosis(more: Partial<Diagnosis> = {}): Diagnosis {
  return {
    signature: '1-0123456789abcdef' as Signature,
    generic: false,
    title: 'a test failed',
    cause: 'test.assertion',
    confidence: 0.9,
    rule: { name: 'test.assertion', version: '1' },
    culprit: null,
    affected: [],
    chain: [],
    tests: [],
    evidence: [],
    at: null,
    ...more,
  };
}

function judged(counts: Partial<RelationCounts>, more: Partial<Diagnosis> = {}) {
  return judge(diagnosis(more), { ...NEVER, ...counts }, { context: record().context });
}

describe('a finding before the start', () => {
  const FILE = { ground: { kind: 'file', file: 'signalbox.yml' }, cause: 'svc.port' } as const;

  function judgedIn(changedFiles: readonly string[], more: Partial<Diagnosis>) {
    const context = { ...record().context, changedFiles };
    return judge(diagnosis(more), { ...NEVER, baseRuns: 412 }, { context });
  }

  test.each([
    ['never seen on the base', { baseRuns: 412 }],
    ['seen on the base', { baseRuns: 40, baseFailures: 3 }],
    ['this commit passed elsewhere', { baseRuns: 40, sameCommitPasses: 2 }],
  ])('of the machine is nobody’s change: %s', (_, counts) => {
    const verdict = judged(counts, { ground: { kind: 'machine' }, cause: 'svc.port' });
    expect(verdict).toMatchObject({ relation: 'unknown', relationProbability: 0.5 });
    expect(verdict.because).toContain('this machine');
    expect(verdict.whoActs).not.toBe('author');
  });

  test('of a file is new with the change that the file is part of', () => {
    const verdict = judgedIn(['services/web.js', 'apps/shop/signalbox.yml'], FILE);
    expect(verdict.relation).toBe('introduced');
    expect(verdict.because).toBe('never seen in 412 runs on main');
  });

  test.each([
    [['services/web.js'], 'signalbox.yml is not part of this change'],
    [['other-signalbox.yml'], 'signalbox.yml is not part of this change'],
    [[], 'the counts do not decide'],
  ])('of a file is not known whose when the change is %j', (changedFiles, because) => {
    const verdict = judgedIn(changedFiles, FILE);
    expect(verdict.relation).toBe('unknown');
    expect(verdict.because).toContain(because);
  });

  test('of the command line is in no change', () => {
    const verdict = judgedIn(['signalbox.yml'], { ground: { kind: 'file', file: null } });
    expect(verdict.relation).toBe('unknown');
  });

  test('of a file that fails on the base too was there before', () => {
    expect(judged({ baseRuns: 40, baseFailures: 40 }, FILE).relation).toBe('pre-existing');
  });
});

describe('relation', () => {
  test('never seen in many runs of the base: this change brought it', () => {
    const verdict = judged({ baseRuns: 412 });
    expect(verdict.relation).toBe('introduced');
    expect(verdict.relationProbability).toBeGreaterThan(0.9);
    expect(verdict.because).toBe('never seen in 412 runs on main');
    expect(verdict).toMatchObject({ whoActs: 'author', retrySafe: 'no' });
  });

  test('earlier failures of another version of the masks: nobody can say that it is new', () => {
    const verdict = judged({ baseRuns: 412, incomparable: 2 });
    expect(verdict.relation).toBe('unknown');
    expect(verdict.because).toContain('2 earlier failures were recorded by another version');
  });

  test('seen on the base: it was there before', () => {
    const verdict = judged({ baseRuns: 40, baseFailures: 3 });
    expect(verdict.relation).toBe('pre-existing');
    expect(verdict.relationProbability).toBeGreaterThan(0.85);
    expect(verdict.because).toBe('seen in 3 of 40 runs on main in 14 days');
    expect(verdict.whoActs).toBe('workflow-owner');
  });

  test('failing here and there on other changes as well: it comes and goes', () => {
    const verdict = judged({
      ...{ baseRuns: 180, baseFailures: 7, otherRuns: 60, otherFailures: 3, otherChanges: 3 },
      ...{ reruns: 7, rerunPasses: 7 },
    });
    expect(verdict.relation).toBe('intermittent');
    expect(verdict.because).toBe(
      '7 of the last 180 runs on main, 3 other changes in 14 days; passed on re-run 7 of 7 times',
    );
    expect(verdict.retrySafe).toBe('yes');
    expect(verdict.action).toBe('Re-run the failed jobs: `gh run rerun 12345 --failed`');
  });

  test('this very commit passed before: it comes and goes', () => {
    expect(judged({ baseRuns: 10, sameCommitPasses: 1 }).relation).toBe('intermittent');
  });

  test('no run of the base: not known, and said so', () => {
    const verdict = judged({});
    expect(verdict.relation).toBe('unknown');
    expect(verdict.because).toBe('no finished run on main to compare with');
  });

  test('a signature that says nothing never excuses, however often it was seen', () => {
    const verdict = judged(
      { baseRuns: 50, baseFailures: 40, sameCommitPasses: 3 },
      { generic: true },
    );
    expect(verdict.relation).toBe('unknown');
    expect(verdict.whoActs).toBe('author');
    expect(verdict.retrySafe).toBe('no');
  });

  test('more runs without it make it more surely new; each sighting less', () => {
    const at = (counts: Partial<RelationCounts>) => probabilityIntroduced({ ...NEVER, ...counts });
    expect(at({ baseRuns: 100 })).toBeGreaterThan(at({ baseRuns: 10 }));
    expect(at({ baseRuns: 100, baseFailures: 1 })).toBeLessThan(at({ baseRuns: 100 }));
    expect(at({ baseRuns: 100, baseFailures: 5 })).toBeLessThan(
      at({ baseRuns: 100, baseFailures: 1 }),
    );
    expect(at({ baseRuns: 10, sameCommitFailures: 3 })).toBeGreaterThan(at({ baseRuns: 10 }));
  });

  test('is a probability for any counts a history may hold', () => {
    const count = fc.nat({ max: 100_000 });
    const counts = fc.record({
      ...{ baseRuns: count, baseFailures: count, otherRuns: count, otherFailures: count },
      ...{ otherChanges: count, sameCommitPasses: count, sameCommitFailures: count },
      ...{ reruns: count, rerunPasses: count },
    });
    fc.assert(
      fc.property(counts, (some) => {
        const { relationProbability, because } = judged(some);
        expect(relationProbability).toBeGreaterThanOrEqual(0.5);
        expect(relationProbability).toBeLessThanOrEqual(1);
        expect(because).not.toMatch(/NaN|undefined/);
      }),
    );
  });
});

describe('advice', () => {
  test.each(['code.compile', 'res.disk', 'config.env', 'deps.lock'])(
    '%s is not run again, however often it came and went',
    (cause) => {
      expect(judged({ baseRuns: 9, sameCommitPasses: 2 }, { cause }).retrySafe).toBe('no');
    },
  );

  describe('that a re-run is safe is said only', () => {
    const surely = { confidence: 0.99 };
    test.each([
      ['of what lies outside the change by its nature', 'infra.runner', surely, {}, 'yes'],
      ['when the cause is sure', 'infra.runner', { confidence: 0.8 }, {}, 'once'],
      ['when this change did not bring it', 'net.reset', surely, { baseRuns: 400 }, 'once'],
      [
        'when the base does not fail as well',
        'infra.ci',
        surely,
        { baseRuns: 9, baseFailures: 8 },
        'once',
      ],
      ['when no wrong name can be the reason', 'net.dns', surely, {}, 'once'],
      ['or when it came and went', 'net.dns', surely, { baseRuns: 50, sameCommitPasses: 2 }, 'yes'],
      [
        'never of what says the same again',
        'code.compile',
        surely,
        { baseRuns: 50, sameCommitPasses: 2 },
        'no',
      ],
    ] as const)('%s', (_, cause, sure, counts, expected) => {
      expect(judged(counts, { cause, ...sure }).retrySafe).toBe(expected);
    });
  });

  test('a cause of a user rule is treated as one no rule knows', () => {
    const verdict = judged({ baseRuns: 9 }, { cause: 'acme.licence' });
    expect(verdict.action).toBe(CAUSE_CATALOGUE.unknown.action);
  });

  test('a run outside GitHub is not told a command of GitHub', () => {
    const context = { ...record().context, repository: null, runId: '2026-07-30T10-00-00' };
    const verdict = judge(
      diagnosis({ cause: 'deps.fetch' }),
      { ...NEVER, baseRuns: 5 },
      { context },
    );
    expect(verdict.action).not.toContain('gh run');
    expect(verdict.action).toMatch(/^Wait and run it again/);
  });
});

test.each(['infra.runner', 'infra.ci', 'net.dns', 'deps.fetch', 'svc.port'] as const)(
  'to run it again is said once: %s',
  (cause) => {
    const context = { ...record().context, repository: null, runId: '2026-07-30T10-00-00' };
    const { action } = judge(diagnosis({ cause }), { ...NEVER, baseRuns: 5 }, { context });
    expect(action.match(/run it again/gi)).toHaveLength(1);
  },
);

describe('assembleTriage', () => {
  const history = { runs: 10, baseBranch: 'main', baseRuns: 9 };
  const yours = judged({ baseRuns: 412 }, { title: 'yours' });
  const notYours = judged({ baseRuns: 40, baseFailures: 3 }, { title: 'not yours' });
  const open = judged({}, { title: 'open' });

  test.each([
    [[yours], '1 failure is yours'],
    [[notYours, yours], '1 failure is yours, 1 is not'],
    [[notYours, notYours], '2 failures are not yours'],
    [[open], '1 failure is of unknown origin'],
    [[open, yours, yours], '2 failures are yours, 1 is of unknown origin'],
  ])('%#: %s', (verdicts, expected) => {
    expect(assembleTriage({ record: record(), version: '1', verdicts, history }).headline).toBe(
      expected,
    );
  });

  test('puts the worst for the author first', () => {
    const verdicts = [notYours, open, yours];
    const report = assembleTriage({ record: record(), version: '1', verdicts, history });
    expect(report.verdicts.map(({ title }) => title)).toEqual(['yours', 'open', 'not yours']);
  });

  test('says how often its run may be repeated, where it may at all', () => {
    const input = { record: record(), version: '1', verdicts: [], history };
    expect(assembleTriage({ ...input, allowedReruns: 2 }).allowedReruns).toBe(2);
    expect(assembleTriage({ ...input, allowedReruns: 0 })).not.toHaveProperty('allowedReruns');
  });

  test('a run that never started says how much was found', () => {
    const stopped = record({
      outcome: 'not-started',
      faults: [{ code: 'config.x', problem: 'wrong', remedy: 'right it' }],
    });
    const report = assembleTriage({ record: stopped, version: '1', verdicts: [], history });
    expect(report.headline).toBe('Nothing was started: 1 problem found before');
    expect(report.durationMs).toBe(10_000);
  });
});
