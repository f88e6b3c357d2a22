import type { Sql } from 'postgres';
import type { FailureRow, KnownFailure, RunWithSignatures, Signature } from '#domain';
import type { KnownFailuresQuery, LatestQuery, NewestFailuresQuery } from '../history-store.ts';
import { KNOWN_FAILURES, KNOWN_RUNS } from '../known-failures.ts';
import { windowStart } from '../relation-rules.ts';
import { failureOfRow, knownFailureOfRow, runOfRow } from '../row.ts';
import { rowsOf, storable } from './connection.ts';
import { DECIDED } from './read-slice.ts';

const LATEST = `
  SELECT runs.*, (
    SELECT json_agg(signature ORDER BY position) FROM signalbox.failures
    WHERE failures.repo = $1::text AND run = runs.key) AS signatures
  FROM signalbox.runs
  WHERE runs.repo = $1::text AND runs.job = $2::text AND runs.completed_at <= $3::float8
  ORDER BY runs.completed_at DESC, runs.id DESC LIMIT $4::integer`;

const KNOWN = `
  SELECT signature, masked, count(DISTINCT run) AS count
  FROM (
    SELECT key FROM signalbox.runs
    WHERE runs.failure_count > 0 AND runs.repo = $1::text AND runs.job = $2::text
      AND runs.completed_at <= $3::float8 AND runs.completed_at >= $4::float8 AND ${DECIDED}
    ORDER BY runs.completed_at DESC, runs.id DESC LIMIT ${KNOWN_RUNS}) AS failed
  JOIN signalbox.failures ON failures.repo = $1::text AND run = failed.key
  WHERE masked IS NOT NULL AND left(signature, length($5::text)) = $5::text
  GROUP BY signature, masked
  ORDER BY count DESC, signature, masked LIMIT ${KNOWN_FAILURES}`;

const NEWEST = `
  SELECT failures.* FROM signalbox.failures
  JOIN signalbox.runs ON runs.repo = failures.repo AND runs.key = failures.run
  WHERE failures.repo = $1::text AND failures.signature = $2::text
    AND runs.completed_at <= $3::float8
  ORDER BY runs.completed_at DESC, runs.id DESC, failures.position LIMIT 1`;

export async function readLatest(
  sql: Sql,
  { repo, job, asOf, most }: LatestQuery,
): Promise<readonly RunWithSignatures[]> {
  const rows = await rowsOf(sql, LATEST, [storable(repo), storable(job), asOf, most]);
  return rows.toReversed().map((row) => ({
    run: runOfRow(row),
    signatures: (row.signatures ?? []) as readonly Signature[],
  }));
}

export async function readKnownFailures(
  sql: Sql,
  { repo, job, asOf, windowDays, masks }: KnownFailuresQuery,
): Promise<readonly KnownFailure[]> {
  const from = windowStart(asOf, windowDays);
  const asked = [storable(repo), storable(job), asOf, from, `${masks}-`];
  return (await rowsOf(sql, KNOWN, asked)).map(knownFailureOfRow);
}

export async function readNewestFailures(
  sql: Sql,
  { repo, signatures, asOf }: NewestFailuresQuery,
): Promise<readonly FailureRow[]> {
  const found: FailureRow[] = [];
  for (const signature of signatures) {
    const [row] = await rowsOf(sql, NEWEST, [storable(repo), storable(signature), asOf]);
    if (row) found.push(failureOfRow(row));
  }
  return found;
}
