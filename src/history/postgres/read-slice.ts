import type { Sql } from 'postgres';
import type { HistorySlice, SliceQuery } from '#domain';
import { afterMasks, masksOf, resultOf, signaturesOf, windowStart } from '../relation-rules.ts';
import { numberOf, type Row, textOf } from '../row.ts';
import { type Sighting, tallyRelation } from '../tally-relation.ts';
import { rowsOf, storable } from './connection.ts';

/** `resultOf` in SQL: the conclusions that say something. */
export const DECIDED = `runs.conclusion IN ('success', 'failure', 'timed_out')`;

/** What is asked, once for all parts of the answer. */
const ASKED = `
  asked AS (
    SELECT ARRAY(SELECT json_array_elements_text($5::text::json)) AS signatures, $6::text AS masks,
      $7::text AS after_masks, $8::text AS base_branch, $9::text AS branch, $10::bigint AS pr,
      $11::text AS sha)`;

const PAST = `runs.repo = $1::text AND runs.job = $2::text AND runs.completed_at <= $3::float8
  AND ${DECIDED}`;

const RECENT = `${PAST} AND runs.completed_at >= $4::float8`;

const IS_BASE = 'runs.pr IS NULL AND runs.branch IS NOT DISTINCT FROM asked.base_branch';

/** `sideOf` in SQL, as far as it is asked. */
const IS_OTHER = `CASE
  WHEN ${IS_BASE} THEN false
  WHEN runs.pr = asked.pr OR runs.sha = asked.sha THEN false
  WHEN (asked.pr IS NULL OR runs.pr IS NULL)
    AND (runs.branch = asked.branch
      OR right(runs.branch, length(asked.branch) + 1) = ':' || asked.branch) THEN false
  WHEN runs.pr IS NULL AND runs.branch IS NULL THEN false
  ELSE true END`;

/**
 * Asked of each run by itself, which the limit holds PostgreSQL to: an EXISTS it may turn round, and walk
 * whatever in the repository ever showed the signature.
 */
const shown = (signatures: string) => `
  (SELECT true FROM signalbox.failures
    WHERE failures.repo = $1::text AND run = runs.key AND signature = ANY (${signatures}) LIMIT 1)`;

/** `masksOf` in SQL: what stands before the first hyphen of a signature. */
const OTHER_MASKS = `
  (SELECT true FROM signalbox.failures
    WHERE failures.repo = $1::text AND run = runs.key
      AND left(signature, length(asked.masks)) <> asked.masks LIMIT 1)`;

/** A repository that has only signatures of the same masks, as most do, is asked no further. */
const HAS_OTHER_MASKS = `
  EXISTS (SELECT 1 FROM signalbox.failures
    WHERE failures.repo = $1::text AND signature < asked.masks)
  OR EXISTS (SELECT 1 FROM signalbox.failures
    WHERE failures.repo = $1::text AND signature >= asked.after_masks)`;

/** As in `sqlite/read-seen.ts`: a seldom signature is looked up, of a frequent one the job is walked. */
const SELDOM = 1000;

const SIGHTED = `
  sighted AS MATERIALIZED (
    SELECT run FROM signalbox.failures, asked
    WHERE failures.repo = $1::text AND signature = ANY (asked.signatures) LIMIT ${SELDOM + 1})`;

const seenAt = (aggregate: 'min' | 'max', order: 'ASC' | 'DESC') => `
  CASE WHEN (SELECT count(*) FROM sighted) <= ${SELDOM}
    THEN (
      SELECT ${aggregate}(runs.completed_at) FROM sighted
      JOIN signalbox.runs ON runs.repo = $1::text AND runs.key = sighted.run WHERE ${PAST})
    ELSE (
      SELECT runs.completed_at FROM signalbox.runs
      WHERE ${PAST} AND runs.failure_count > 0 AND ${shown('asked.signatures')}
      ORDER BY runs.completed_at ${order} LIMIT 1) END`;

const FACTS = `
  WITH ${ASKED}, ${SIGHTED}
  SELECT sides.base, sides.other,
    (SELECT count(*) FROM signalbox.runs
      WHERE ${RECENT} AND runs.sha = asked.sha AND runs.conclusion = 'success'
        AND ${shown('asked.signatures')} IS NULL) AS passes,
    CASE WHEN ${HAS_OTHER_MASKS}
      THEN (SELECT count(*) FROM signalbox.runs
        WHERE ${RECENT} AND runs.failure_count > 0 AND ${OTHER_MASKS})
      ELSE 0 END AS incomparable,
    ${seenAt('min', 'ASC')} AS first, ${seenAt('max', 'DESC')} AS last
  FROM asked, LATERAL (
    SELECT count(*) FILTER (WHERE ${IS_BASE}) AS base, count(*) FILTER (WHERE ${IS_OTHER}) AS other
    FROM signalbox.runs
    WHERE ${RECENT} AND (runs.conclusion = 'success' OR runs.failure_count > 0)) AS sides`;

/** Those of the window; each is a failed run of the job, and the index of these is walked. */
const SIGHTINGS = `
  SELECT runs.branch, runs.pr, runs.sha, runs.completed_at, next.conclusion AS next
  FROM signalbox.runs
  LEFT JOIN LATERAL (
    SELECT later.conclusion FROM signalbox.runs AS later
    WHERE later.repo = $1::text AND later.job = $2::text AND later.completed_at <= $3::float8
      AND later.conclusion IN ('success', 'failure', 'timed_out')
      AND later.sha = runs.sha AND (later.completed_at, later.id) > (runs.completed_at, runs.id)
    ORDER BY later.completed_at, later.id LIMIT 1) AS next ON true
  WHERE ${RECENT} AND runs.failure_count > 0
    AND ${shown('ARRAY(SELECT json_array_elements_text($5::text::json))')}`;

/** Answers what the past says of a signature, as of a moment. */
export async function readSlice(sql: Sql, query: SliceQuery): Promise<HistorySlice> {
  const { repo, job, asOf, signature, sha, pr, branch, baseBranch } = query;
  const from = windowStart(asOf, query.windowDays);
  const signatures = JSON.stringify(signaturesOf(query).map(storable));
  const masks = masksOf(signature);
  const window = [repo, job, asOf, from, signatures].map(storableValue);
  const about = [masks, afterMasks(masks), baseBranch, branch, pr, sha].map(storableValue);
  const [facts, sightings] = await Promise.all([
    rowsOf(sql, FACTS, [...window, ...about]),
    rowsOf(sql, SIGHTINGS, window),
  ]);
  return tallyRelation({ ...factsOf(facts[0] ?? {}), sightings: sightings.map(sightingOf) }, query);
}

function factsOf({ base, other, passes, incomparable, first, last }: Row) {
  return {
    baseRuns: Number(base),
    otherRuns: Number(other),
    sameCommitPasses: Number(passes),
    incomparable: Number(incomparable),
    seen: { first: numberOf(first), last: numberOf(last) },
  };
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
