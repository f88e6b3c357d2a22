import { join } from 'node:path';
import type { Diagnosis, HistoryEntry, Signature } from '#domain';
import { type HistoryStore, openHistory } from '#history';
import { systemClock } from '#std';
import { underKnownNames } from '../../src/app/job/known-names.ts';
import { LOOKED_BACK, rerunOutlooks } from '../../src/app/job/rerun-outlooks.ts';
import type { BenchTools } from './bench-tools.ts';
import { type Measurement, tell } from './measurement.ts';

const RUNS = 100_000;
const TIMES = 10;
const MOST_MS = 100;

const NOW = Date.UTC(2026, 10, 20);
/** All within the two weeks that names are looked for in. */
const RUN_EVERY_MS = 12_000;
const SCOPE = { repo: 'acme/shop', job: 'integration', asOf: NOW };

/** What one failure asks of a busy job's history beside its counts: its name, and whether a re-run passes. */
export async function bench({ folder }: BenchTools): Promise<readonly Measurement[]> {
  const opened = await openHistory(join(folder, 'busy.db'), { clock: systemClock() });
  if (!opened.ok) throw new Error(opened.error.kind);
  const { store } = opened.value;
  await store.recordMany(Array.from({ length: RUNS }, (_, index) => entryOf(index)));
  const samples: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const startedAt = performance.now();
    await ask(store);
    samples.push(performance.now() - startedAt);
  }
  await store.close();
  const what = `a failure's name and re-run, job of ${RUNS} runs, the slowest of ${TIMES}`;
  return [
    tell({ name: 'history-rerun', what, target: { of: 'value', most: MOST_MS } }, samples, 1),
  ];
}

async function ask(store: HistoryStore): Promise<void> {
  const known = await store.knownFailures({ ...SCOPE, windowDays: 14, masks: 'm1' });
  const named = underKnownNames([DIAGNOSIS], known);
  const latest = await store.latestRuns({ ...SCOPE, most: LOOKED_BACK });
  const [outlook] = rerunOutlooks(latest, entryOf(RUNS).run, named);
  if (outlook?.counts.runs !== LOOKED_BACK) throw new Error('the history answered nothing');
}

const DIAGNOSIS: Diagnosis = {
  ...{ signature: 'm1-00000000000000aa' as Signature, generic: false, masked: textOf('aa') },
  ...{ title: 'new', cause: 'test.assertion', confidence: 0.9, culprit: null, affected: [] },
  ...{ rule: { name: 'test.assertion', version: '1' }, chain: [], tests: [], evidence: [] },
  at: null,
};

function textOf(word: string): string {
  return `AssertionError: expected the worker ${word} to hold the lease of the queue of orders`;
}

/** A third fails, of nine hundred kinds; each commit runs twice. */
function entryOf(index: number): HistoryEntry {
  const completedAt = NOW - (RUNS - index) * RUN_EVERY_MS;
  const fails = index % 3 === 0;
  const kind = String(index % 900).padStart(16, '0');
  const signature = `m1-${kind}` as Signature;
  const about = { cause: 'test.assertion', title: 'title', excerpt: 'x', culprit: null };
  return {
    run: {
      ...{ id: `r${index}`, repo: SCOPE.repo, job: SCOPE.job, branch: 'b', pr: index % 500 },
      ...{ sha: `sha-${index >> 1}`, attempt: 1, startedAt: completedAt - 60_000, completedAt },
      ...{ conclusion: fails ? 'failure' : 'success', durationMs: 60_000, runner: 'r', extra: {} },
    },
    failures: fails ? [{ ...about, signature, masked: textOf(`w${kind}`) }] : [],
    services: [],
    tests: [],
  };
}
