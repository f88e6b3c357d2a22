import { expect, test } from 'vitest';
import type { HistoryStore } from '#history';
import {
  allOf,
  DISK_FULL,
  entryOf,
  forecastOf,
  HOUR_MS,
  NOON,
  questionOf,
  settlementOf,
} from './hand-made.ts';

const DAY_MS = 24 * HOUR_MS;

/** What every store promises of forgetting. */
export function describeForgetting(store: () => HistoryStore): void {
  const before = NOON - 180 * DAY_MS;
  const old = before - 1;
  const services = [{ service: 'db', readyAfterMs: 900, restarts: 0, outcome: 'ready' as const }];

  test('what ended before is removed with all it left behind', async () => {
    await store().recordMany([
      entryOf({ id: 'old', completedAt: old, signatures: [DISK_FULL], services }),
      entryOf({ id: 'oldest', completedAt: old - DAY_MS }),
      entryOf({ id: 'just-so', completedAt: before }),
      entryOf({ id: 'new' }),
    ]);
    const query = { repo: 'acme/shop', before };
    expect(await store().forget(query)).toEqual({ runs: 2, forecasts: 0 });
    const kept = await allOf(store().entries());
    expect(kept.map(({ run }) => run.id)).toEqual(['just-so', 'new']);
    expect(await store().slice(questionOf())).toMatchObject({ firstSeen: null });
    const times = { repo: 'acme/shop', services: ['db'], asOf: NOON };
    expect(await store().usualReadyTimes(times)).toEqual([]);
    expect(await store().forget(query)).toEqual({ runs: 0, forecasts: 0 });
  });

  test('the newest finished run of a job stays, however old, and so does an unfinished one', async () => {
    await store().recordMany([
      entryOf({ id: 'b', completedAt: old }),
      entryOf({ id: 'a', completedAt: old }),
      entryOf({ id: 'lint-1', job: 'lint', completedAt: old - 2 }),
      entryOf({ id: 'lint-0', job: 'lint', completedAt: old - 3 }),
      entryOf({ id: 'open', startedAt: old - DAY_MS, completedAt: null, conclusion: null }),
    ]);
    expect((await store().forget({ repo: 'acme/shop', before })).runs).toBe(2);
    const kept = await allOf(store().entries());
    expect(kept.map(({ run }) => run.id)).toEqual(['b', 'lint-1', 'open']);
  });

  test('another repository keeps what is its own', async () => {
    const other = { repo: 'acme/other', completedAt: old };
    await store().recordMany([
      entryOf({ id: '1', ...other }),
      entryOf({ id: '2', ...other }),
      entryOf({ id: '3', completedAt: old }),
    ]);
    await store().forecasts.record([forecastOf({ id: 'f', repo: 'acme/other', madeAt: old })]);
    expect(await store().forget({ repo: 'acme/shop', before })).toEqual({ runs: 0, forecasts: 0 });
    expect(await allOf(store().entries())).toHaveLength(3);
  });

  test('forecasts go with their grades, and those that nobody settled', async () => {
    const { forecasts } = store();
    const made = ['graded', 'forgotten', 'graded-later'].map((id) =>
      forecastOf({ id, madeAt: old - 1 }),
    );
    await forecasts.record([...made, forecastOf({ id: 'new', madeAt: before })]);
    await forecasts.settle([
      settlementOf({ forecastId: 'graded', settledAt: old }),
      settlementOf({ forecastId: 'graded-later', settledAt: before }),
    ]);
    const query = { repo: 'acme/shop', before };
    expect(await store().forget(query)).toEqual({ runs: 0, forecasts: 2 });
    const asked = { repo: 'acme/shop', asOf: NOON };
    expect((await allOf(forecasts.unsettled(asked))).map(({ id }) => id)).toEqual(['new']);
    const settled = await allOf(forecasts.settled(asked));
    expect(settled.map(({ forecast }) => forecast.id)).toEqual(['graded-later']);
  });
}
