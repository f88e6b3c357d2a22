import { expect, test } from 'vitest';
import type { HistoryStore } from '#history';
import { allOf, entryOf, forecastOf, HOUR_MS, NOON, settlementOf } from './hand-made.ts';

const REPO = 'acme/shop';

/** What every store promises of forecasts and their grades. */
export function describeForecasts(store: () => HistoryStore): void {
  const spread = { median: 61_000, lo: 55_000, hi: 90_000 };
  const durations = forecastOf({
    id: 'duration',
    target: 'duration',
    runId: 'r1',
    says: { kind: 'spread', spread },
  });

  async function waiting(asOf = NOON, job?: string) {
    const query = { repo: REPO, asOf, ...(job === undefined ? {} : { job }) };
    return (await allOf(store().forecasts.unsettled(query))).map(({ id }) => id);
  }

  async function settled(since: number | null, asOf = NOON) {
    const query = { repo: REPO, asOf, ...(since === null ? {} : { since }) };
    return allOf(store().forecasts.settled(query));
  }

  test('a forecast waits from when it was made until it is settled', async () => {
    const { forecasts } = store();
    const failure = forecastOf({ id: 'failure', madeAt: NOON - 3 * HOUR_MS });
    const lint = forecastOf({ id: 'lint', job: 'lint', entity: 'test', name: 'a > b' });
    expect(await forecasts.record([lint, durations, failure])).toBe(3);
    expect(await waiting()).toEqual(['failure', 'duration', 'lint']);
    expect(await waiting(NOON, 'lint')).toEqual(['lint']);
    expect(await waiting(NOON - 3 * HOUR_MS)).toEqual(['failure']);

    const grades = [
      settlementOf({ forecastId: 'duration', outcome: 61_500.5 }),
      settlementOf({ forecastId: 'failure', outcome: false, settledAt: NOON }),
    ];
    expect(await forecasts.settle(grades)).toBe(2);
    expect(await waiting()).toEqual(['lint']);
    expect(await waiting(NOON - 1)).toEqual(['failure', 'lint']);
    const [first, second] = await settled(null);
    expect(first).toEqual({ forecast: durations, settlement: grades[0] });
    expect(second).toEqual({ forecast: failure, settlement: grades[1] });
    expect(await settled(NOON - HOUR_MS)).toEqual([second]);
    expect(await settled(null, NOON - 1)).toEqual([first]);
  });

  test('the newest settled are the last of all that were settled', async () => {
    const { forecasts } = store();
    const ids = ['a', 'b', 'c', 'd', 'e'];
    await forecasts.record(ids.map((id) => forecastOf({ id, madeAt: NOON - 9 * HOUR_MS })));
    const grades = ids.map((forecastId, at) => {
      return settlementOf({ forecastId, settledAt: NOON - (5 - (at >> 1)) * HOUR_MS });
    });
    await forecasts.settle(grades);
    const newest = async (most: number, asOf = NOON) =>
      (await forecasts.newestSettled({ repo: REPO, asOf, most })).map((one) => one.forecast.id);
    expect(await newest(3)).toEqual(['c', 'd', 'e']);
    expect(await newest(9)).toEqual(ids);
    expect(await newest(1, NOON - 4 * HOUR_MS)).toEqual(['d']);
    expect(await forecasts.newestSettled({ repo: REPO, asOf: NOON, most: 9 })).toEqual(
      await settled(null),
    );
  });

  test('what was said and how it was graded is never changed afterwards', async () => {
    const { forecasts } = store();
    const first = forecastOf({ id: 'f' });
    await forecasts.record([first]);
    const better = forecastOf({ id: 'f', says: { kind: 'probability', probability: 1 } });
    expect(await forecasts.record([better, first])).toBe(0);
    const grade = settlementOf({ forecastId: 'f' });
    expect(await forecasts.settle([grade, { ...grade, outcome: false }])).toBe(1);
    expect(await forecasts.settle([{ ...grade, settledAt: NOON }])).toBe(0);
    expect(await settled(null)).toEqual([{ forecast: first, settlement: grade }]);
  });

  test('a run that has finished can no longer be forecast; one that runs, or is unheard of, can', async () => {
    await store().recordMany([
      entryOf({ id: 'over' }),
      entryOf({ id: 'running', completedAt: null, conclusion: null }),
      entryOf({ id: 'over', repo: 'acme/other' }),
    ]);
    const about = (runId: string) => forecastOf({ id: `of ${runId}`, runId });
    const made = [about('over'), about('running'), about('unheard of')];
    expect(await store().forecasts.record(made)).toBe(2);
    expect(await waiting()).toEqual(['of running', 'of unheard of']);
  });

  test('numbers that mean nothing are not written', async () => {
    const says = (probability: number) => ({ kind: 'probability', probability }) as const;
    const backwards = { kind: 'spread', spread: { median: 1, lo: 2, hi: 3 } } as const;
    const endless = { kind: 'spread', spread: { median: 1, lo: 0, hi: Number.NaN } } as const;
    const bad = [says(1.01), says(-0.01), says(Number.NaN), backwards, endless];
    const good = [says(0), says(1)];
    const made = [...bad, ...good].map((part, index) => forecastOf({ id: `${index}`, says: part }));
    expect(await store().forecasts.record(made)).toBe(2);
    expect(await waiting()).toEqual(['5', '6']);
  });

  test('a grade that does not fit its forecast is not written', async () => {
    const { forecasts } = store();
    await forecasts.record([durations, forecastOf({ id: 'failure' })]);
    const bad = [
      settlementOf({ forecastId: 'unheard of' }),
      settlementOf({ forecastId: 'failure', repo: 'acme/other' }),
      settlementOf({ forecastId: 'failure', settledAt: NOON - 2 * HOUR_MS - 1 }),
      settlementOf({ forecastId: 'failure', outcome: 0.5 }),
      settlementOf({ forecastId: 'duration', outcome: true }),
      settlementOf({ forecastId: 'duration', outcome: Number.NaN }),
    ];
    expect(await forecasts.settle(bad)).toBe(0);
    expect(await waiting()).toEqual(['duration', 'failure']);
  });

  test('a run that said nothing settles a forecast without a grade', async () => {
    const { forecasts } = store();
    await forecasts.record([durations, forecastOf({ id: 'failure' })]);
    const grades = ['duration', 'failure'].map((forecastId) =>
      settlementOf({ forecastId, outcome: null }),
    );
    expect(await forecasts.settle(grades)).toBe(2);
    expect((await settled(null)).map(({ settlement }) => settlement)).toEqual(grades);
    expect(await waiting()).toEqual([]);
  });

  test('many forecasts are read to their end', async () => {
    const { forecasts } = store();
    const ids = Array.from({ length: 2503 }, (_, index) => `${index}`);
    await forecasts.record(ids.map((id) => forecastOf({ id })));
    expect(new Set(await waiting()).size).toBe(ids.length);
    await forecasts.settle(ids.map((forecastId) => settlementOf({ forecastId })));
    expect(await settled(null)).toHaveLength(ids.length);
  });
}
