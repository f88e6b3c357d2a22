import type { Sql } from 'postgres';
import type { HistorySlice, SliceQuery } from '#domain';
import { masksOf, resultOf, signaturesOf, windowStart } from '../relation-rules.ts';
import { numberOf, type Row, textOf } from '../row.ts';
import { type Sighting, tallyRelation } from '../tally-relation.ts';
import { rowsOf, storable } from './connection.ts';

/** `resultOf` in SQL: the conclusions that say something. */
export const DECIDED = `runs.conclusion IN ('success', 'failure', 'timed_out')`;

/** What is asked, once for all parts of the answer. */
const ASKED = `
  WITH asked AS (
    SELECT $1::text AS repo, $2::text AS job, $3::float8 AS as_of, $4::float8 AS since,
      ARRAY(SELECT json_array_elements_text($5::text::json)) AS signatures, $6::text AS masks, $7::text AS base_branch, $8::text AS branch,
      $9::bigint AS pr, $10::text AS sha)`;

const PAST = `runs.repo = $1::text AND runs.job = $2::text AND runs.completed_at <= $3::float8
  AND ${DECIDED}`;

const RECENT = `${PAST} AND runs.completed_at >= $4::float8`;

/** `sideOf` in SQL. */
const SIDE = `CASE
  WHEN runs.pr IS NULL AND runs.branch IS NOT DISTINCT FROM asked.base_branch THEN 'base'
  WHEN runs.pr = asked.pr OR runs.sha = asked.sha THEN 'own'
  WHEN (asked.pr IS NULL OR runs.pr IS NULL)
    AND (runs.branch = asked.branch
      OR right(runs.branch, length(asked.branch) + 1) = ':' || asked.branch) THEN 'own'
  WHEN runs.pr IS NULL AND runs.branch IS NULL THEN 'unattributed'
  ELSE 'other' END`;

const SHOWN = `
  EXISTS (
    SELECT 1 FROM signalbox.failures
    WHERE failures.repo = $1::text AND run = runs.key AND signature = ANY (asked.signatures))`;

/** `masksOf` in SQL: what stands before the first hyphen of a signature. */
const OTHER_MASKS = `
  EXISTS (
    SELECT 1 FROM signalbox.failures
    WHERE failures.repo = $1::text AND run = runs.key
      AND left(signature, length(asked.masks)) <> asked.masks)`;

const COUNTS = `${ASKED}
  SELECT
    (SELECT json_object_agg(side, runs) FROM (
      SELECT ${SIDE} AS side, count(*) AS runs FROM signalbox.runs
      WHERE ${RECENT} AND (runs.conclusion = 'success' OR runs.failure_count > 0)
      GROUP BY 1) AS sides) AS sides,
    (SELECT count(*) FROM signalbox.runs
      WHERE ${RECENT} AND runs.sha = asked.sha AND runs.conclusion = 'success'
        AND NOT ${SHOWN}) AS passes,
    (SELECT count(*) FROM signalbox.runs
      WHERE ${RECENT} AND runs.failure_count > 0 AND ${OTHER_MASKS}) AS incomparable
  FROM asked`;

const SIGHTINGS = `
  SELECT runs.branch, runs.pr, runs.sha, runs.completed_at, next.conclusion AS next
  FROM signalbox.runs
  LEFT JOIN LATERAL (
    SELECT later.conclusion FROM signalbox.runs AS later
    WHERE later.repo = $1::text AND later.job = $2::text AND later.completed_at <= $3::float8
      AND later.conclusion IN ('success', 'failure', 'timed_out')
      AND later.sha = runs.sha AND (later.completed_at, later.id) > (runs.completed_at, runs.id)
    ORDER BY later.completed_at, later.id LIMIT 1) AS next ON true
  WHERE ${PAST} AND runs.key IN (
    SELECT run FROM signalbox.failures
    WHERE failures.repo = $1::text
      AND signature = ANY (ARRAY(SELECT json_array_elements_text($4::text::json))))`;

/** Answers what the past says of a signature, as of a moment. */
export async function readSlice(sql: Sql, query: SliceQuery): Promise<HistorySlice> {
  const { repo, job, asOf, signature, sha, pr, branch, baseBranch } = query;
  const from = windowStart(asOf, query.windowDays);
  const signatures = JSON.stringify(signaturesOf(query).map(storable));
  const about = [signatures, masksOf(signature), baseBranch, branch, pr, sha];
  const asked = [repo, job, asOf, from, ...about].map(storableValue);
  const [counts] = await rowsOf(sql, COUNTS, asked);
  const sightings = await rowsOf(sql, SIGHTINGS, [repo, job, asOf, signatures].map(storableValue));
  const sides = (counts?.sides ?? {}) as Readonly<Record<string, number>>;
  const facts = {
    baseRuns: sides.base ?? 0,
    otherRuns: sides.other ?? 0,
    sameCommitPasses: Number(counts?.passes),
    incomparable: Number(counts?.incomparable),
    sightings: sightings.map(sightingOf),
  };
  return tallyRelation(facts, query);
}

function storableValue<T extends string | number | null>(value: T): T | string {
  return typeof value === 'string' ? storable(value) : value;
}

function sightingOf(row: Row): Sighting {
  return {
    branch: textOf(row.branch),
    pr: numberOf(row.pr),
    sha: textOf(row.sha),
    completedAt: Number(row.completed_at),
    next: resultOf(textOf(row.next) as Parameters<typeof resultOf>[0]),
  };
}
