import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '#forecast';
import { DAYS, demoHistory } from '../../../fixtures/night/demo-history.ts';
import { nightOf } from './night.ts';

const history = demoHistory();
const report = nightOf(history);

describe('the night of a repository in which one job broke, one was fixed and one got slower', () => {
  test('each change is told once, what got worse first, between two commits', () => {
    const told = report.changes.map(({ kind, job, subject, measure }) => [
      kind,
      subject.kind === 'job' ? job : `${subject.name} of ${job}`,
      measure,
    ]);
    expect(told).toEqual([
      ['broke', 'integration', 'failures'],
      ['broke', 'checkout > pays by invoice of integration', 'failures'],
      ['slower', 'build', 'duration'],
      ['grew', 'database of integration', 'memory'],
      ['grew', 'database of e2e (chromium)', 'memory'],
      ['fixed', 'lint', 'failures'],
    ]);
    for (const { commits, adjustedP, p } of report.changes) {
      expect(commits.first).toMatch(/^[0-9a-f]{40}$/);
      expect(commits.lastBefore).not.toBe(commits.first);
      expect(adjustedP).toBeGreaterThanOrEqual(p);
      expect(adjustedP).toBeLessThanOrEqual(0.05);
    }
  });

  test('the night before tells none of them', () => {
    expect(nightOf(demoHistory(DAYS - 1)).changes).toEqual([]);
  });

  test('the broken job is the likeliest to fail, with how long it has been failing', () => {
    const [first] = report.tomorrow;
    expect(first?.job).toBe('integration');
    expect(first?.reasons[0]).toMatchObject({ kind: 'failing' });
  });

  test('the flaky job lost most, and most of its re-runs passed', () => {
    const [first] = report.flaky;
    expect(first?.job).toBe('e2e (chromium)');
    expect((first?.passes ?? 0) / (first?.reruns ?? 1)).toBeGreaterThan(0.7);
  });

  test('actions are at most five, the greatest gain first, and one a job', () => {
    const gains = report.actions.map(({ gainMs }) => gainMs);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(gains.length).toBeGreaterThan(2);
    expect(gains.length).toBeLessThanOrEqual(5);
    expect(report.actions[0]).toMatchObject({ kind: 'bisect', job: 'integration' });
  });

  test('a forecaster that repeats the last outcome is no better than EMA(5)', () => {
    expect(report.trust.verdict).toBe('no-better');
    expect(report.trust.skill?.lo).toBeLessThanOrEqual(0);
  });

  test('a service that fails to start too often has spent its budget', () => {
    const search = report.services.find(
      ({ service, objective }) => service === 'search' && objective === 'availability',
    );
    expect(search?.budgetLeft).toBeLessThan(0);
  });
});

describe('warnings', () => {
  test('one a family, and known once told for as long as nothing changed', () => {
    const families = report.warnings.map(({ family }) => family);
    expect(new Set(families).size).toBe(families.length);
    const told = Object.fromEntries(report.warnings.map((one) => [one.family, fingerprintOf(one)]));
    expect(nightOf(history, told).warnings.every(({ isKnown }) => isKnown)).toBe(true);
    expect(report.warnings.some(({ isKnown }) => isKnown)).toBe(false);
  });
});

test('the same history gives the same report', () => {
  expect(JSON.stringify(nightOf(demoHistory()))).toBe(JSON.stringify(report));
});
