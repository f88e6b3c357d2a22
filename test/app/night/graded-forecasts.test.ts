import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processWorld } from '#app';
import type { HistoryEntry } from '#domain';
import { ANCHOR_MODEL, FAILURE_MODEL } from '#forecast';
import { NOTHING_HEARD } from '../../../src/app/for-runs/hear-of-night.ts';
import { askHistory } from '../../../src/app/job/ask-history.ts';
import { makeNight } from '../../../src/app/night/make-night.ts';
import { DISK_FULL, entryOf, HOUR_MS, NOON } from '../../history/hand-made.ts';
import { openAt } from '../../history/open-at.ts';
import { record as runRecord } from '../../report/build.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DAY_MS = 24 * HOUR_MS;
const WORLD = processWorld();
const JOBS = Array.from({ length: 12 }, (_, index) => `job-${index}`);

/** Each job once at noon; every third failed. */
function runsOfDay(day: number): readonly HistoryEntry[] {
  return JOBS.map((job, index) =>
    entryOf({
      id: `${day}-${job}`,
      job,
      completedAt: NOON + day * DAY_MS,
      signatures: index % 3 === 0 ? [DISK_FULL] : [],
    }),
  );
}

/** A history of so many days, with a report after each. */
async function nightsOf(days: number): Promise<string> {
  const folder = temporaryFolder('graded');
  const history = join(folder, 'history.db');
  for (let day = 0; day < days; day += 1) {
    const store = await openAt(history);
    await store.recordMany(runsOfDay(day));
    await store.close();
    const clock = { ...WORLD.clock, now: () => NOON + day * DAY_MS + HOUR_MS };
    const world = { ...WORLD, directory: folder, clock };
    expect(await makeNight({ repo: 'acme/shop', history }, world)).toMatchObject({ ok: true });
  }
  return history;
}

async function recordAt(location: string, startedAt: number) {
  const context = { ...runRecord({}).context, repository: 'acme/shop' };
  const record = { ...runRecord({}), startedAt, context };
  const question = { location, asItStands: false, record, diagnoses: [], heard: NOTHING_HEARD };
  const { forecasts, warnings } = await askHistory(question, WORLD);
  expect(warnings).toEqual([]);
  return forecasts;
}

test('a run is told what the nights before it were worth, against EMA(5) of the same runs', async () => {
  const location = await nightsOf(8);
  const store = await openAt(location);
  const settled = await store.forecasts.newestSettled({
    repo: 'acme/shop',
    asOf: NOON + 9 * DAY_MS,
    most: 1000,
  });
  await store.close();
  // The first day's runs were forecast by nobody.
  const models = Map.groupBy(settled, ({ forecast }) => forecast.model.name);
  expect(models.get(FAILURE_MODEL.name)).toHaveLength(7 * JOBS.length);
  expect(models.get(ANCHOR_MODEL.name)).toHaveLength(7 * JOBS.length);

  const record = await recordAt(location, NOON + 8 * DAY_MS);
  expect(record).toMatchObject({ graded: 7 * JOBS.length });
  expect(record?.verdict).not.toBe('too-few');
  // As of its start: what was settled later is not seen, and three days are too few.
  expect(await recordAt(location, NOON + 3.5 * DAY_MS)).toEqual({
    graded: 3 * JOBS.length,
    skill: null,
    verdict: 'too-few',
  });
  expect(await recordAt(location, NOON)).toBeNull();
});
