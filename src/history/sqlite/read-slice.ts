import type { DatabaseSync } from 'node:sqlite';
import type { HistorySlice, SliceQuery } from '#domain';
import { afterMasks, masksOf, resultOf, signaturesOf, windowStart } from '../relation-rules.ts';
import { numberOf, type Row, textOf } from '../row.ts';
import { type Sighting, tallyRelation } from '../tally-relation.ts';
import { prepareSeenReader } from './read-seen.ts';

/** `resultOf` in SQL: the conclusions that say something. */
export const DECIDED = `conclusion IN ('success', 'failure', 'timed_out')`;

const PAST = 'repo = :repo AND job = :job AND completed_at <= :asOf';

/** `sideOf` in SQL, as far as it is asked: 1 for `other`. A number tells it faster than a word, of each run. */
const IS_OTHER = `CASE
  WHEN pr IS NULL AND branch IS :baseBranch THEN 0
  WHEN pr = :pr OR sha = :sha THEN 0
  WHEN (:pr IS NULL OR pr IS NULL)
    AND (branch = :branch OR substr(branch, -length(:branch) - 1) = ':' || :branch) THEN 0
  WHEN pr IS NULL AND branch IS NULL THEN 0
  ELSE 1 END`;

/** One of several signatures, given as a JSON list; a single one is found in half the time by itself. */
const ASKED = 'signature IN (SELECT value FROM json_each(:asked))';
const ASKED_ALONE = 'signature = :asked';

/** Counted as they are walked: to group them by side would sort every run of the window. */
const RUN_COUNTS = `
  SELECT count(*) FILTER (WHERE pr IS NULL AND branch IS :baseBranch) AS base,
    count(*) FILTER (WHERE ${IS_OTHER}) AS other
  FROM runs
  WHERE ${PAST} AND completed_at >= :from
    AND (conclusion = 'success' OR (failure_count > 0 AND ${DECIDED}))`;

const sameCommitPassesOf = (asked: string) => `
  SELECT count(*) AS passes FROM runs
  WHERE ${PAST} AND completed_at >= :from AND sha = :sha AND conclusion = 'success'
    AND NOT EXISTS (SELECT 1 FROM failures WHERE run = key AND ${asked})`;

/**
 * `masksOf` in SQL: what stands before the first hyphen of a signature. A history that has only signatures
 * of the same masks, as most do, is asked no further.
 */
const HAS_OTHER_MASKS = `
  SELECT EXISTS (SELECT 1 FROM failures WHERE signature < :masks)
    OR EXISTS (SELECT 1 FROM failures WHERE signature >= :afterMasks) AS has`;

const INCOMPARABLE = `
  SELECT count(*) AS runs FROM runs INDEXED BY failed_runs_of_job
  WHERE failure_count > 0 AND ${PAST} AND completed_at >= :from AND ${DECIDED}
    AND EXISTS (SELECT 1 FROM failures
      WHERE run = key AND substr(signature, 1, length(:masks)) <> :masks)`;

/** How the next finished run of the same job and commit ended. */
const NEXT_OF_COMMIT = `(
  SELECT later.conclusion FROM runs AS later
  WHERE later.repo = :repo AND later.job = :job AND later.completed_at <= :asOf
    AND later.sha = runs.sha AND (later.completed_at, later.id) > (runs.completed_at, runs.id)
    AND later.${DECIDED}
  ORDER BY later.completed_at, later.id LIMIT 1)`;

/**
 * From the failed runs of the job to their failures: CROSS JOIN and INDEXED BY hold SQLite to that order. The
 * other way round, a signature that every job of an organisation shows would be looked up in all of them.
 * Each is looked for among those of the signature, which stand together, not among those of its run; and the
 * index alone tells which runs those are, so that no row is read of a run that did not show it.
 */
const sightingsOf = (asked: string) => `
  WITH shown AS MATERIALIZED (
    SELECT key FROM runs INDEXED BY failed_runs_of_job
    WHERE failure_count > 0 AND ${PAST} AND completed_at >= :from
      AND EXISTS (SELECT 1 FROM failures INDEXED BY failures_of_signature
        WHERE run = key AND ${asked}))
  SELECT branch, pr, sha, completed_at, ${NEXT_OF_COMMIT} AS next
  FROM shown CROSS JOIN runs ON runs.key = shown.key WHERE ${DECIDED}`;

/**
 * Eight times SQLite's own. A job with a run in half a minute has 38,000 in a fortnight; what is read of
 * them, once for each part of the answer, takes 9 MB.
 */
const CACHE_KIB = 16_000;

/** Answers what the past says of a signature, as of a moment. */
export type SliceReader = (query: SliceQuery) => HistorySlice;

export function prepareSliceReader(database: DatabaseSync): SliceReader {
  const runCounts = database.prepare(RUN_COUNTS);
  const alone = prepareAsked(database, ASKED_ALONE);
  const several = prepareAsked(database, ASKED);
  const incomparable = prepareIncomparable(database);
  const readSeen = prepareSeenReader(database, DECIDED);
  let hasRoom = false;

  /** Not before it is needed: who only walks through a history has no use for it. */
  function makeRoom(): void {
    if (!hasRoom) database.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
    hasRoom = true;
  }

  return function readSlice(query) {
    makeRoom();
    const { repo, job, asOf, signature, sha, pr, branch, baseBranch } = query;
    const past = { repo, job, asOf };
    const from = windowStart(asOf, query.windowDays);
    const signatures = signaturesOf(query);
    const { sameCommitPasses, sightings } = signatures.length === 1 ? alone : several;
    const asked = signatures.length === 1 ? signature : JSON.stringify(signatures);
    const counts = runCounts.get({ ...past, from, baseBranch, branch, pr, sha });
    const facts = {
      baseRuns: Number(counts?.base),
      otherRuns: Number(counts?.other),
      sameCommitPasses: Number(sameCommitPasses.get({ ...past, from, sha, asked })?.passes),
      incomparable: incomparable({ ...past, from, masks: masksOf(signature) }),
      seen: readSeen({ ...past, signatures }),
      sightings: sightings.all({ ...past, from, asked }).map(sightingOf),
    };
    return tallyRelation(facts, query);
  };
}

function prepareAsked(database: DatabaseSync, asked: string) {
  return {
    sameCommitPasses: database.prepare(sameCommitPassesOf(asked)),
    sightings: database.prepare(sightingsOf(asked)),
  };
}

function prepareIncomparable(database: DatabaseSync) {
  const hasOthers = database.prepare(HAS_OTHER_MASKS);
  const count = database.prepare(INCOMPARABLE);
  return function incomparable(
    asked: { readonly masks: string } & Record<string, string | number>,
  ) {
    const { masks } = asked;
    const has = hasOthers.get({ masks, afterMasks: afterMasks(masks) })?.has;
    return has === 1 ? Number(count.get(asked)?.runs) : 0;
  };
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
