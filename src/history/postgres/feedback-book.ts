import type { Sql } from 'postgres';
import type { FeedbackBook } from '../feedback-book.ts';
import { feedbackOfRow, feedbackParts, pinOfRow } from '../feedback-row.ts';
import { jsonRows, rowsOf, storable } from './connection.ts';
import { retried } from './retry.ts';

/** Of two rows about one verdict that are told at once the last counts, as if told one by one. */
const RECORD = `
  INSERT INTO signalbox.feedback
  SELECT DISTINCT ON (repo, comment, "shownAt", signature) repo, comment, "pullRequest", "shownAt",
    signature, generic, cause, relation, "thumbsDown", "thumbsUp", labelled, "readAt"
  FROM json_to_recordset($1::text::json) AS told (
    repo text, comment bigint, "pullRequest" bigint, "shownAt" float8, signature text,
    generic integer, cause text, relation text, "thumbsDown" bigint, "thumbsUp" bigint,
    labelled integer, "readAt" float8, position integer)
  ORDER BY repo, comment, "shownAt", signature, position DESC
  ON CONFLICT (repo, comment, shown_at, signature) DO UPDATE SET
    pull_request = excluded.pull_request, generic = excluded.generic, cause = excluded.cause,
    relation = excluded.relation, thumbs_down = excluded.thumbs_down,
    thumbs_up = excluded.thumbs_up, labelled = excluded.labelled, read_at = excluded.read_at`;

const SHOWN = `
  SELECT * FROM signalbox.feedback
  WHERE repo = $1::text AND shown_at >= $2::float8 AND shown_at <= $3::float8
  ORDER BY shown_at, comment, signature`;

const PIN = `
  INSERT INTO signalbox.pins
  VALUES ($1::text, $2::bigint, $3::text, $4::text, $5::text, $6::float8, $7::float8)
  ON CONFLICT DO NOTHING RETURNING 1`;

const PINS = `
  SELECT * FROM signalbox.pins AS one
  WHERE repo = $1::text AND known_at <= $2::float8
    AND NOT EXISTS (
      SELECT 1 FROM signalbox.pins AS later
      WHERE later.repo = $1::text AND later.signature = one.signature
        AND later.comment > one.comment AND later.known_at <= $2::float8)
  ORDER BY signature`;

export function postgresFeedback(sql: Sql): FeedbackBook {
  return {
    async record(rows) {
      const told = [...rows].map((row, position) => ({ ...feedbackParts(row), position }));
      await retried(() => rowsOf(sql, RECORD, [jsonRows(told)]));
    },
    async shown({ repo, since, asOf }) {
      return (await rowsOf(sql, SHOWN, [repo, since, asOf])).map(feedbackOfRow);
    },
    async pin({ repo, comment, signature, cause, by, saidAt, knownAt }) {
      const texts = [signature, cause, by].map((text) => text && storable(text));
      const rows = await rowsOf(sql, PIN, [repo, comment, ...texts, saidAt, knownAt]);
      return rows.length > 0;
    },
    async pins({ repo, asOf }) {
      return (await rowsOf(sql, PINS, [repo, asOf])).map(pinOfRow);
    },
  };
}
