import type { DatabaseSync } from 'node:sqlite';
import { numberOf } from '../row.ts';
import type { Seen } from '../tally-relation.ts';

export interface SeenQuery {
  readonly repo: string;
  readonly job: string;
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly signatures: readonly string[];
}

/**
 * Of a signature that is shown seldom, every run that shows it is looked at: some milliseconds. Of a
 * frequent one the failed runs of the job are walked from either end, where one is soon met. Both stand
 * together in their indexes; rows of a large file are read one by one.
 */
const SELDOM = 1000;

const PAST = 'runs.repo = :repo AND job = :job AND completed_at <= :asOf AND failure_count > 0';

const countUpTo = `SELECT count(*) AS times FROM (
  SELECT 1 FROM failures WHERE signature = ? LIMIT ${SELDOM + 1})`;

const ofSignature = (decided: string) => `
  SELECT min(completed_at) AS first, max(completed_at) AS last
  FROM failures CROSS JOIN runs ON key = run
  WHERE signature = :signature AND ${PAST} AND ${decided}`;

const ofJob = (decided: string, direction: 'ASC' | 'DESC') => `
  SELECT completed_at FROM runs INDEXED BY runs_of_job
  WHERE ${PAST} AND ${decided}
    AND EXISTS (SELECT 1 FROM failures INDEXED BY failures_of_signature
      WHERE signature = :signature AND run = key)
  ORDER BY completed_at ${direction} LIMIT 1`;

/** When a job first and last showed one of some signatures; `decided` is which runs say something, in SQL. */
export function prepareSeenReader(database: DatabaseSync, decided: string) {
  const times = database.prepare(countUpTo);
  const seldom = database.prepare(ofSignature(decided));
  const oldest = database.prepare(ofJob(decided, 'ASC'));
  const newest = database.prepare(ofJob(decided, 'DESC'));

  function seenOf(asked: Readonly<Record<string, string | number>>): Seen {
    if (Number(times.get(asked.signature ?? '')?.times) <= SELDOM) {
      const row = seldom.get(asked);
      return { first: numberOf(row?.first), last: numberOf(row?.last) };
    }
    const first = numberOf(oldest.get(asked)?.completed_at);
    return { first, last: first === null ? null : numberOf(newest.get(asked)?.completed_at) };
  }

  return function readSeen({ signatures, ...past }: SeenQuery): Seen {
    const seen = signatures.map((signature) => seenOf({ ...past, signature }));
    const firsts = seen.flatMap(({ first }) => first ?? []);
    const lasts = seen.flatMap(({ last }) => last ?? []);
    if (firsts.length === 0) return { first: null, last: null };
    return { first: Math.min(...firsts), last: Math.max(...lasts) };
  };
}
