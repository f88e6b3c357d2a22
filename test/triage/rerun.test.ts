import { describe, expect, test } from 'vitest';
import type { Diagnosis, RelationCounts, RerunOutlook, Signature } from '#domain';
import { judge } from '#triage';
import { NEVER, record } from './run-records.ts';

const PASSES: RerunOutlook = {
  ...{ probability: 0.85, lo: 0.7, hi: 0.93, says: 'passes' },
  counts: { runs: 400, failures: 40, reruns: 20, rerunPasses: 17 },
  cost: { rerun: 0.8507, look: 5.67 },
  comesAndGoes: { now: 0.9444, afterPass: 1, afterFailure: 0.6296 },
  model: { name: 'signs-bayesian-logistic', version: 2 },
};
const FAILS: RerunOutlook = { ...PASSES, probability: 0.1, lo: 0.05, hi: 0.2, says: 'fails' };
const UNDECIDED: RerunOutlook = {
  ...PASSES,
  probability: 0.5,
  lo: 0.3,
  hi: 0.7,
  says: 'undecided',
};

const COMES_AND_GOES: Partial<RelationCounts> = {
  ...{ baseRuns: 180, baseFailures: 7, otherRuns: 60, otherFailures: 3, otherChanges: 3 },
  ...{ reruns: 7, rerunPasses: 4 },
};
const BROUGHT: Partial<RelationCounts> = { baseRuns: 12 };

interface Case {
  readonly counts?: Partial<RelationCounts>;
  readonly rerun?: RerunOutlook | null;
  readonly more?: Partial<Diagnosis>;
  readonly changedFiles?: readonly string[];
}

function judged({ counts = {}, rerun = null, more = {}, changedFiles = [] }: Case) {
  const diagnosis: Diagnosis = {
    ...{ signature: 'm1-0123456789abcdef' as Signature, generic: false, title: 'a test failed' },
    ...{ cause: 'test.assertion', confidence: 0.9, culprit: null, affected: [], chain: [] },
    ...{ rule: { name: 'test.assertion', version: '1' }, tests: [], evidence: [], at: null },
    ...more,
  };
  const context = { ...record().context, changedFiles };
  return judge(diagnosis, { ...NEVER, ...counts }, { context, rerun });
}

describe('what the job’s re-runs say', () => {
  test('makes a failure that comes and goes surer, or less sure', () => {
    const at = (rerun: RerunOutlook | null) => judged({ counts: COMES_AND_GOES, rerun });
    for (const rerun of [PASSES, FAILS, null]) expect(at(rerun).relation).toBe('intermittent');
    expect(at(PASSES).relationProbability).toBeGreaterThan(at(null).relationProbability);
    expect(at(FAILS).relationProbability).toBeLessThan(at(null).relationProbability);
  });

  test('makes a failure that is new here less surely brought, and says why, without excusing it', () => {
    const without = judged({ counts: BROUGHT });
    const verdict = judged({ counts: BROUGHT, rerun: PASSES });
    expect(verdict).toMatchObject({ relation: 'introduced', whoActs: 'author', retrySafe: 'no' });
    expect(verdict.relationProbability).toBeLessThan(without.relationProbability);
    expect(verdict.because).toBe(
      'never seen in 12 runs on main; 17 of 20 failures of this job passed on re-run',
    );
  });

  test('is no alibi for a failure never seen in a file that the change touches', () => {
    const tests = [{ name: 'adds up', file: 'tests/sum.test.ts', line: 3 }];
    const changedFiles = ['tests/sum.test.ts'];
    const about = { counts: BROUGHT, more: { tests }, changedFiles };
    expect(judged({ ...about, rerun: PASSES })).toEqual(judged(about));
    const elsewhere = judged({ ...about, changedFiles: ['README.md'], rerun: PASSES });
    expect(elsewhere.relationProbability).toBeLessThan(judged(about).relationProbability);
    const unknown = judged({ ...about, counts: {}, rerun: PASSES });
    expect(unknown).toMatchObject({ relation: 'unknown', retrySafe: 'no' });
  });

  test('weighs nothing where it is undecided', () => {
    const { rerun, ...verdict } = judged({ counts: COMES_AND_GOES, rerun: UNDECIDED });
    expect(verdict).toEqual(judged({ counts: COMES_AND_GOES }));
    expect(rerun?.says).toBe('undecided');
  });

  test('never excuses a signature that says nothing', () => {
    const verdict = judged({ counts: COMES_AND_GOES, rerun: PASSES, more: { generic: true } });
    expect(verdict).toMatchObject({ relation: 'unknown', relationProbability: 0.5 });
    expect(verdict).toMatchObject({ whoActs: 'author', retrySafe: 'no' });
  });
});

describe('the advice to run it again', () => {
  test('is by cost, rounded for people, with what the re-run would tell', () => {
    expect(judged({ counts: COMES_AND_GOES, rerun: PASSES }).rerun).toEqual({
      ...PASSES,
      advice: 'rerun',
      cost: { rerun: 0.851, look: 5.67 },
      comesAndGoes: { now: 0.944, afterPass: 1, afterFailure: 0.63 },
    });
  });

  test('is to look first where a re-run costs more than it saves', () => {
    const cost = { rerun: 6, look: 5.67 };
    const verdict = judged({ counts: COMES_AND_GOES, rerun: { ...FAILS, cost } });
    expect(verdict.rerun?.advice).toBe('look');
  });

  test.each([
    ['auth.permission', {}],
    ['auth.secret', COMES_AND_GOES],
    ['config.env', COMES_AND_GOES],
    ['svc.config', COMES_AND_GOES],
    ['svc.config', {}],
    ['code.compile', COMES_AND_GOES],
    ['test.assertion', BROUGHT],
    ['infra.runner', BROUGHT],
  ])('is not given for %s with %j', (cause, counts) => {
    const verdict = judged({ counts, rerun: PASSES, more: { cause } });
    expect(verdict.rerun).toBeUndefined();
    if (verdict.relation !== 'introduced') expect(verdict.retrySafe).toBe('no');
  });

  test('a test nobody can place is worth one try when its failures mostly pass again', () => {
    expect(judged({ rerun: PASSES })).toMatchObject({ relation: 'unknown', retrySafe: 'once' });
    for (const rerun of [FAILS, UNDECIDED, null]) {
      expect(judged({ rerun })).toMatchObject({ retrySafe: 'no' });
    }
  });
});
