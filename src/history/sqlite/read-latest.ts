import type { DatabaseSync } from 'node:sqlite';
import type { FailureRow, KnownFailure, RunWithSignatures } from '#domain';
import type { KnownFailuresQuery, LatestQuery, NewestFailuresQuery } from '../history-store.ts';
import { KNOWN_FAILURES, KNOWN_RUNS } from '../known-failures.ts';
import { windowStart } from '../relation-rules.ts';
import { failureOfRow, knownFailureOfRow, runOfRow } from '../row.ts';
import { prepareSignatures } from './read-signatures.ts';
import { DECIDED } from './read-slice.ts';

/** By the job's own index: the one in order would be walked through all jobs of the repository. */
const LATEST = `
  SELECT * FROM runs INDEXED BY runs_of_job
  WHERE repo = :repo AND job = :job AND completed_at <= :asOf
  ORDER BY completed_at DESC, id DESC LIMIT :most`;

/** From the failed runs to their failures, as in `read-slice.ts`. */
const KNOWN = `
  SELECT signature, masked, count(DISTINCT run) AS count
  FROM (
    SELECT key FROM runs INDEXED BY failed_runs_of_job
    WHERE failure_count > 0 AND repo = :repo AND job = :job
      AND completed_at <= :asOf AND completed_at >= :from AND ${DECIDED}
    ORDER BY completed_at DESC, id DESC LIMIT ${KNOWN_RUNS})
  CROSS JOIN failures ON run = key
  WHERE masked IS NOT NULL AND substr(signature, 1, length(:masks)) = :masks
  GROUP BY signature, masked
  ORDER BY count DESC, signature, masked LIMIT ${KNOWN_FAILURES}`;

const NEWEST = `
  SELECT failures.* FROM failures JOIN runs ON key = run
  WHERE signature = :signature AND repo = :repo AND completed_at <= :asOf
  ORDER BY completed_at DESC, id DESC, position LIMIT 1`;

export function prepareLatestReader(database: DatabaseSync) {
  const latest = database.prepare(LATEST);
  const signaturesOf = prepareSignatures(database);
  return function readLatest({ repo, job, asOf, most }: LatestQuery): readonly RunWithSignatures[] {
    return latest
      .all({ repo, job, asOf, most })
      .reverse()
      .map((row) => ({ run: runOfRow(row), signatures: signaturesOf(row) }));
  };
}

export function prepareKnownFailures(database: DatabaseSync) {
  const known = database.prepare(KNOWN);
  return function readKnown(query: KnownFailuresQuery): readonly KnownFailure[] {
    const { repo, job, asOf, windowDays, masks } = query;
    const from = windowStart(asOf, windowDays);
    return known.all({ repo, job, asOf, from, masks: `${masks}-` }).map(knownFailureOfRow);
  };
}

export function prepareNewestFailures(database: DatabaseSync) {
  const newest = database.prepare(NEWEST);
  return function readNewest(query: NewestFailuresQuery): readonly FailureRow[] {
    const { repo, signatures, asOf } = query;
    return signatures.flatMap((signature) => {
      const row = newest.get({ repo, signature, asOf });
      return row === undefined ? [] : failureOfRow(row);
    });
  };
}
