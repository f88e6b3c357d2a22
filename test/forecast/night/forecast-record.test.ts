import { describe, expect, test } from 'vitest';
import type { SettledForecast } from '#domain';
import { ANCHOR_MODEL, FAILURE_MODEL, forecastRecordOf } from '#forecast';

const DAY_MS = 86_400_000;

/** One night of ten jobs, of which the first two fail: what was said of each, beside what EMA(5) said. */
function night(day: number, said: (failed: boolean) => number): readonly SettledForecast[] {
  return Array.from({ length: 10 }, (_, index) => {
    const failed = index < 2;
    return [
      settled(day, `job ${index}`, { said: said(failed), failed, model: FAILURE_MODEL }),
      settled(day, `job ${index}`, { said: 0.2, failed, model: ANCHOR_MODEL }),
    ];
  }).flat();
}

function settled(
  day: number,
  job: string,
  { said, failed, model }: { said: number; failed: boolean | null; model: typeof FAILURE_MODEL },
): SettledForecast {
  const id = `${model.name} ${day} ${job}`;
  const about = { entity: 'job', name: job, target: 'failure', runId: null } as const;
  const says = { kind: 'probability', probability: said } as const;
  return {
    forecast: { id, repo: 'acme/shop', job, ...about, madeAt: day * DAY_MS, says, model },
    settlement: {
      repo: 'acme/shop',
      forecastId: id,
      settledAt: (day + 0.5) * DAY_MS,
      outcome: failed,
    },
  };
}

function nights(days: number, said: (failed: boolean) => number): readonly SettledForecast[] {
  return Array.from({ length: days }, (_, day) => night(day, said)).flat();
}

describe('the record of stored forecasts', () => {
  test('is how much less they erred than EMA(5) did', () => {
    // (0.1² · 10) against (0.8² · 2 + 0.2² · 8) a night.
    const record = forecastRecordOf(nights(6, (failed) => (failed ? 0.9 : 0.1)));
    expect(record).toEqual({
      graded: 60,
      skill: expect.closeTo(1 - 0.1 / 1.6, 12),
      verdict: 'better',
    });
  });

  test('says so when they are no better', () => {
    expect(forecastRecordOf(nights(6, () => 0.2))).toEqual({
      graded: 60,
      skill: 0,
      verdict: 'no-better',
    });
    expect(forecastRecordOf(nights(6, (failed) => (failed ? 0.1 : 0.9)))?.verdict).toBe(
      'no-better',
    );
  });

  test('of few forecasts, or of few days, is no skill', () => {
    expect(forecastRecordOf(nights(4, () => 0.2))).toEqual({
      graded: 40,
      skill: null,
      verdict: 'too-few',
    });
    expect(forecastRecordOf([...nights(4, () => 0.2), ...nights(4, () => 0.2)])?.skill).toBeNull();
  });

  test('is none without forecasts that came true or not, beside those of EMA(5)', () => {
    expect(forecastRecordOf([])).toBeNull();
    const alone = night(0, () => 0.5).filter(({ forecast }) => forecast.model === FAILURE_MODEL);
    expect(forecastRecordOf(alone)).toBeNull();
    const unknown = { said: 0.5, failed: null };
    const both = [FAILURE_MODEL, ANCHOR_MODEL].map((model) =>
      settled(0, 'a', { ...unknown, model }),
    );
    expect(forecastRecordOf(both)).toBeNull();
  });
});
