import { describe, expect, test } from 'vitest';
import { type FailureEvidence, type FlakyForecast, natureOf } from '#forecast';

function forecast(probability: number, reach: number): FlakyForecast {
  return {
    probability,
    lo: probability - reach,
    hi: probability + reach,
    counts: { runs: 40, failures: 12, rerun: 9, passedAgain: 6 },
    signs: [],
    learntFrom: 80,
  };
}

function evidence(about: Partial<FailureEvidence>): FailureEvidence {
  return {
    forecast: forecast(0.5, 0.05),
    cause: 'chance',
    confidence: 0.9,
    generic: false,
    ...about,
  };
}

describe('natureOf', () => {
  test.each([
    ['surely flaky', { forecast: forecast(0.8, 0.1) }, 'flaky'],
    ['surely not', { forecast: forecast(0.2, 0.1) }, 'regression'],
    ['an interval into the band', { forecast: forecast(0.8, 0.25) }, 'unknown'],
    ['the same from below', { forecast: forecast(0.2, 0.25) }, 'unknown'],
    ['in the band', {}, 'unknown'],
    ['a lost runner', { cause: 'infrastructure' }, 'infrastructure'],
    ['a compiler', { cause: 'deterministic', forecast: forecast(0.9, 0.02) }, 'regression'],
    [
      'a doubtful compiler',
      { cause: 'deterministic', confidence: 0.1, forecast: forecast(0.9, 0.02) },
      'flaky',
    ],
  ] as const)('%s', (_name, about, expected) => {
    expect(natureOf(evidence(about)).nature).toBe(expected);
  });

  test('a generic signature never excuses', () => {
    for (const cause of ['infrastructure', 'chance', 'deterministic', 'unknown'] as const) {
      for (const probability of [0.1, 0.5, 0.99]) {
        const given = evidence({ cause, generic: true, forecast: forecast(probability, 0) });
        expect(['regression', 'unknown']).toContain(natureOf(given).nature);
      }
    }
  });

  test('the shares sum to one, and bring the counts along', () => {
    const { shares, counts } = natureOf(evidence({ cause: 'infrastructure', confidence: 0.7 }));
    expect(shares.infrastructure).toBeCloseTo(0.7, 12);
    expect(shares.flaky).toBeCloseTo(0.15, 12);
    expect(shares.regression).toBeCloseTo(0.15, 12);
    expect(counts).toEqual({ runs: 40, failures: 12, rerun: 9, passedAgain: 6 });
  });
});
