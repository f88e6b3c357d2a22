import type { FinishedRun, RecordedRun, UpcomingRun } from '#domain';
import { createQueue } from './time-queue.ts';

/** What is replayed to: told of each run twice, in the order in which it could have been known. */
export interface Replayed {
  /** The run begins; nothing of its outcome can be seen here. */
  starts(run: UpcomingRun): void;
  /** Its outcome is known from now on. Runs that never finished are never told. */
  finishes(run: FinishedRun): void;
}

/** A walk that is handed its runs one by one, so that a long history can be streamed. */
export interface Replay {
  /** Runs in the order of `startedAt`. */
  add(run: RecordedRun): void;
  /** No run follows: whatever is still going on finishes. */
  end(): void;
}

/**
 * Walks a history as it happened: before a run starts, exactly the runs have finished that had finished
 * by then. `runs` in the order of `startedAt`; runs that finish at one moment are told in the order they
 * started. A run whose end the history does not tell is known when a later batch of its repository
 * begins.
 */
export function replay(runs: Iterable<RecordedRun>, into: Replayed): void {
  const walk = startReplay(into);
  for (const run of runs) walk.add(run);
  walk.end();
}

/** The same walk, with its runs handed over one by one. */
export function startReplay(into: Replayed): Replay {
  const finishing = createQueue<FinishedRun>();
  const untimed = new Map<string, { readonly batch: string; readonly runs: FinishedRun[] }>();

  function finishUntil(time: number): void {
    for (let next = finishing.next(time); next; next = finishing.next(time)) into.finishes(next);
  }

  function finishAll(pending: readonly FinishedRun[]): void {
    for (const run of pending) into.finishes(run);
  }

  return {
    add(run) {
      const waiting = untimed.get(run.repo);
      if (waiting && waiting.batch !== run.batch) {
        untimed.delete(run.repo);
        finishAll(waiting.runs);
      }
      finishUntil(run.startedAt);
      into.starts(run);
      if (run.knownAt !== null) {
        const finished = endsInTime(run) ? run : { ...run, knownAt: run.startedAt };
        finishing.add(finished.knownAt, finished);
        return;
      }
      const batch = untimed.get(run.repo) ?? { batch: run.batch, runs: [] };
      untimed.set(run.repo, batch);
      batch.runs.push({ ...run, knownAt: run.startedAt });
    },
    end() {
      for (const { runs: pending } of untimed.values()) finishAll(pending);
      finishUntil(Infinity);
    },
  };
}

/** Told as it is, and not copied: long histories are made of such runs. */
function endsInTime(run: RecordedRun): run is RecordedRun & FinishedRun {
  return run.knownAt !== null && run.knownAt >= run.startedAt;
}
