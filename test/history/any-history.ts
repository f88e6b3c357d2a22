import fc from 'fast-check';
import { expect } from 'vitest';
import type { HistoryEntry } from '#domain';
import { type HistoryStore, memoryHistory } from '#history';
import {
  allOf,
  DISK_FULL,
  entryOf,
  forecastOf,
  NOON,
  OTHER_FAILURE,
  questionOf,
  settlementOf,
} from './hand-made.ts';

const DAY_MS = 86_400_000;
const times = fc.constantFrom(NOON, NOON + 1, NOON - 1, NOON - 2, NOON - 40 * DAY_MS);

const entries: fc.Arbitrary<HistoryEntry> = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    job: fc.constantFrom('integration', 'integration', 'lint'),
    branch: fc.constantFrom('main', 'feature', 'alice:feature', 'x', null),
    pr: fc.constantFrom(null, null, 7, 8),
    sha: fc.constantFrom(null, 'sha-under-test', 'a', 'b'),
    completedAt: fc.option(times),
    conclusion: fc.constantFrom(
      ...(['success', 'failure', 'timed_out', 'cancelled', 'skipped', null] as const),
    ),
    signatures: fc.subarray([DISK_FULL, OTHER_FAILURE]),
  })
  .map(entryOf);

const question = fc.record({
  baseBranch: fc.constantFrom('main', null),
  branch: fc.constantFrom('feature', 'main', 'x', null),
  pr: fc.constantFrom(7, null),
  sha: fc.constantFrom('sha-under-test', null),
});

const forecasts = fc.array(
  fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      madeAt: times,
      runId: fc.option(fc.integer({ min: 0, max: 30 }).map(String)),
    })
    .map(forecastOf),
);

const settlements = fc.array(
  fc
    .record({
      forecastId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      settledAt: times,
      outcome: fc.constantFrom(true, false, 0.5, null),
    })
    .map(settlementOf),
);

/** Holds a store to the answers the memory gives, for any history; each is told to a repository of its own. */
export async function expectSameAnswers(
  withStore: (use: (store: HistoryStore) => Promise<void>) => Promise<void>,
  options: { readonly numRuns: number },
): Promise<void> {
  let histories = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.record({ told: fc.array(entries, { maxLength: 40 }), question, forecasts, settlements }),
      async (history) => {
        histories += 1;
        const repo = `acme/shop-${histories}`;
        const memory = await answersOf(memoryHistory(), { ...history, repo });
        await withStore(async (store) => {
          expect(await answersOf(store, { ...history, repo })).toEqual(memory);
        });
      },
    ),
    options,
  );
}

interface AnyHistory {
  readonly repo: string;
  readonly told: readonly HistoryEntry[];
  readonly question: Parameters<typeof questionOf>[0];
  readonly forecasts: readonly ReturnType<typeof forecastOf>[];
  readonly settlements: readonly ReturnType<typeof settlementOf>[];
}

async function answersOf(store: HistoryStore, history: AnyHistory) {
  const { repo, question: part } = history;
  const written = await store.recordMany(
    history.told.map((entry) => ({ ...entry, run: { ...entry.run, repo } })),
  );
  const made = await store.forecasts.record(history.forecasts.map((each) => ({ ...each, repo })));
  const graded = await store.forecasts.settle(
    history.settlements.map((each) => ({ ...each, repo })),
  );
  const known = () => knownOf(store, repo, part);
  return {
    ...{ written, made, graded },
    before: await known(),
    forgotten: await store.forget({ repo, before: NOON - 1 }),
    after: await known(),
  };
}

async function knownOf(store: HistoryStore, repo: string, part: AnyHistory['question']) {
  const scope = { repo, asOf: NOON };
  const ofJob = { ...scope, job: 'integration' };
  const count = { ...scope, baseBranch: part?.baseBranch ?? null, windowDays: 30 };
  return {
    slice: await store.slice(questionOf({ ...part, repo })),
    alike: await store.slice(questionOf({ ...part, repo, alike: [OTHER_FAILURE] })),
    latest: await store.latestRuns({ ...ofJob, most: 7 }),
    failures: await store.knownFailures({ ...ofJob, windowDays: 30, masks: 'm1' }),
    count: await store.count(count),
    runs: await allOf(store.runs(scope)),
    runsOf: await allOf(store.runsOf({ ...scope, since: NOON - DAY_MS })),
    unsettled: await allOf(store.forecasts.unsettled(scope)),
    settled: await allOf(store.forecasts.settled({ ...scope, since: NOON - 2 })),
    newest: await store.forecasts.newestSettled({ ...scope, most: 2 }),
  };
}
