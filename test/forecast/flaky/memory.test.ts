import { describe, expect, test } from 'vitest';
import { changeOf } from '../../../src/forecast/flaky/memory/change-of.ts';
import { createCountedMean } from '../../../src/forecast/flaky/memory/counted-mean.ts';
import { createFadingMean, drawnMean } from '../../../src/forecast/flaky/memory/fading-mean.ts';
import { familiesOf } from '../../../src/forecast/flaky/memory/families.ts';
import { createLatestOfChanges } from '../../../src/forecast/flaky/memory/latest-of-changes.ts';
import { likenessOf, similarity } from '../../../src/forecast/flaky/memory/likeness.ts';
import { createMemory } from '../../../src/forecast/flaky/memory/memory.ts';
import { createPastFailures } from '../../../src/forecast/flaky/memory/past-failures.ts';
import { finishedRun } from './runs.ts';

describe('a fading mean', () => {
  test('counts a case half once its half-life has passed', () => {
    const mean = createFadingMean(10);
    mean.add(1, 0);
    mean.add(0, 10);
    expect(mean.sums(10)).toEqual({ sum: 0.5, weight: 1.5 });
    expect(mean.sums(20)).toEqual({ sum: 0.25, weight: 0.75 });
  });

  test('of nothing is what is expected', () => {
    const nothing = createFadingMean(10).sums(99);
    expect(nothing).toEqual({ sum: 0, weight: 0 });
    expect(drawnMean(nothing, { mean: 0.3, weight: 2 })).toBe(0.3);
  });

  test('by cases is the weighted sum over all of them', () => {
    const values = [1, 0, 0, 1, 1];
    const mean = createCountedMean(2);
    for (const value of values) mean.add(value);
    const weights = values.map((_, index) => 0.5 ** ((values.length - 1 - index) / 2));
    const sum = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
    const weight = weights.reduce((total, each) => total + each, 0);
    expect(mean.mean({ mean: 0.5, weight: 4 })).toBeCloseTo((sum + 2) / (weight + 4), 12);
    expect(mean.count()).toBe(5);
  });

  test('that never fades is the plain mean', () => {
    const mean = createCountedMean(Number.POSITIVE_INFINITY);
    for (const value of [1, 1, 0, 1]) mean.add(value);
    expect(mean.mean({ mean: 0, weight: 4 })).toBe(3 / 8);
  });
});

describe('the latest of each change', () => {
  test('leaves the own change out, and counts the latest seen most', () => {
    const changes = createLatestOfChanges();
    changes.add('#1', true);
    changes.add('#2', true);
    changes.add('#1', false);
    changes.add('#3', true);
    const half = 0.5 ** (1 / 16);
    expect(changes.failuresOfOthers('#3')).toEqual({ sum: half, weight: 1 + half });
    expect(changes.failuresOfOthers('#2').sum).toBe(1);
    expect(changes.failuresOfOthers('#9').weight).toBeCloseTo(1 + half + half ** 2, 12);
  });

  test('forgets what is older than sixty changes', () => {
    const changes = createLatestOfChanges();
    changes.add('#0', true);
    for (let change = 1; change <= 60; change++) changes.add(`#${change}`, false);
    expect(changes.failuresOfOthers('#none').sum).toBe(0);
  });
});

describe('likeness', () => {
  const findings = { testsFailed: 3, testsPassed: 900, status: 'UNSTABLE' };
  const failure = likenessOf(finishedRun(1, 'failed', { findings }));

  test('of the same is one', () => {
    expect(similarity(failure, failure)).toBe(1);
  });

  test('one thing apart counts by how much is known', () => {
    // Four things are known: two counts, the duration, the status.
    const other = likenessOf(
      finishedRun(2, 'failed', { findings: { ...findings, status: 'FAILURE' } }),
    );
    expect(similarity(failure, other)).toBeCloseTo(Math.exp(-2 / 4), 12);
  });

  test('a size apart counts by its steps, and no more than two of them', () => {
    const near = likenessOf(
      finishedRun(2, 'failed', { findings: { ...findings, testsFailed: 4 } }),
    );
    const steps = Math.log(5 / 4) / 0.5;
    expect(similarity(failure, near)).toBeCloseTo(Math.exp((-2 * steps ** 2) / 4), 12);
    const far = likenessOf(
      finishedRun(3, 'failed', { findings: { ...findings, testsFailed: 80_000 } }),
    );
    expect(similarity(failure, far)).toBeCloseTo(Math.exp((-2 * 4) / 4), 12);
  });

  test('the order of the findings does not matter', () => {
    const turned = likenessOf(
      finishedRun(2, 'failed', {
        findings: { status: 'UNSTABLE', testsPassed: 900, testsFailed: 3 },
      }),
    );
    expect(similarity(failure, turned)).toBe(1);
  });

  test('of nothing known is low, not certain', () => {
    const blank = likenessOf(finishedRun(1, 'failed', { durationMs: null }));
    expect(similarity(blank, failure)).toBeCloseTo(Math.exp(-2), 12);
  });
});

test('past failures answer with what became of those alike, once that is known', () => {
  const failures = createPastFailures();
  const likeness = likenessOf(finishedRun(1, 'failed'));
  const past = { likeness, change: '#1', passedAgain: null };
  failures.add(past);
  expect(failures.outcomesLike(likeness)).toEqual({ sum: 0, weight: 0 });
  Object.assign(past, { passedAgain: true });
  failures.add({ likeness, change: '#2', passedAgain: false });
  const aged = 0.5 ** (1 / 60);
  expect(failures.outcomesLike(likeness)).toEqual({ sum: aged, weight: 1 + aged });
  expect(failures.elsewhereLike(likeness, '#2')).toBe(1);
});

describe('names', () => {
  test('of families: prefix, short traits, pool of runners', () => {
    const run = finishedRun(1, 'failed', {
      job: 'gz_math-linux',
      runner: 'agent-69c1866c',
      traits: { os: 'jammy', base: 'a87f0bc93aa1755636a878a3457647c684bc36f4', files: 3 },
    });
    expect(familiesOf(run)).toEqual(['prefix gz', 'os jammy', 'runner agent']);
  });

  test('of a change: its pull request, else its commit, else the run alone', () => {
    expect(changeOf(finishedRun(1, 'failed', { pr: 7, sha: 'a' }))).toBe('#7');
    expect(changeOf(finishedRun(1, 'failed', { sha: 'a' }))).toBe('a');
    expect(changeOf(finishedRun(1, 'failed'))).toBe('run run-1');
  });
});

describe('of a long history', () => {
  const MANY = 50_000;

  test('changes, families, words and names of failures are forgotten, the job is not', () => {
    const memory = createMemory();
    const about = (n: number) => ({
      pr: n,
      traits: { machine: `${n}` },
      findings: { status: `${n}` },
      failed: [`${n}`],
    });
    const first = memory.recordsOf(finishedRun(0, 'failed', about(0)));
    for (let minute = 1; minute <= MANY; minute += 1) {
      memory.recordsOf(finishedRun(minute, 'failed', about(minute)));
    }
    const again = memory.recordsOf(finishedRun(MANY + 1, 'failed', about(0)));
    expect(again.job).toBe(first.job);
    expect(again.repo).toBe(first.repo);
    const [jobsFamily, machinesFamily] = first.families;
    expect(again.families[0]).toBe(jobsFamily);
    expect(again.families[1]).not.toBe(machinesFamily);
    expect(again.change).not.toBe(first.change);
    expect(again.words[0]).not.toBe(first.words[0]);
    expect(again.failed[0]).not.toBe(first.failed[0]);
  });
});
