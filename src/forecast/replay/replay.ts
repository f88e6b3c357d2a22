import type { FinishedRun, RecordedRun, UpcomingRun } from '#domain';
import { createQueue } from './time-queue.ts';

/** What is replayed to: told of each run twice, in the order in which it could have been known. */
export interface Replayed {
  /** The run begins; nothing of its outcome can be seen here. */
  starts(run: UpcomingRun): void;
  /** Its outcome is known from now on. Runs that never finished are never told. */
  finishes(run: FinishedRun): void;
}

/**
 * Walks a history as it happened: before a run starts, exactly the runs have finished that had finished
 * by then. `runs` in the order of `startedAt`; runs that finish at one moment are told in the order they
 * started. A run whose end the history does not tell is known when a later batch of its repository
 * begins.
 */
export function replay(runs: Iterable<RecordedRun>, into: Replayed): void {
  const finishing = createQueue<FinishedRun>();
  const untimed = new Map<string, { readonly batch: string; readonly runs: FinishedRun[] }>();

  function finishAll(pending: readonly FinishedRun[]): void {
    for (const run of pending) into.finishes(run);
  }

  for (const run of runs) {
    const waiting = untimed.get(run.repo);
    if (waiting && waiting.batch !== run.batch) {
      untimed.delete(run.repo);
      finishAll(waiting.runs);
    }
    for (let next = finishing.next(run.startedAt); next; next = finishing.next(run.startedAt)) {
      into.finishes(next);
    }
    into.starts(run);
    if (run.knownAt !== null) {
      const finished = { ...run, knownAt: Math.max(run.knownAt, run.startedAt) };
      finishing.add(finished.knownAt, finished);
      continue;
    }
    const batch = untimed.get(run.repo) ?? { batch: run.batch, runs: [] };
    untimed.set(run.repo, batch);
    batch.runs.push({ ...run, knownAt: run.startedAt });
  }
  for (const { runs: pending } of untimed.values()) finishAll(pending);
  for (let next = finishing.next(Infinity); next; next = finishing.next(Infinity)) {
    into.finishes(next);
  }
}
