import type { DatabaseSync } from 'node:sqlite';
import type { FeedbackBook } from '../feedback-book.ts';
import { feedbackOfRow, feedbackParts, pinOfRow } from '../feedback-row.ts';
import { inTransaction } from './in-transaction.ts';

const RECORD = `
  INSERT OR REPLACE INTO feedback VALUES (:repo, :comment, :pullRequest, :shownAt, :signature,
    :generic, :cause, :relation, :thumbsDown, :thumbsUp, :labelled, :readAt)`;

const SHOWN = `
  SELECT * FROM feedback WHERE repo = :repo AND shown_at >= :since AND shown_at <= :asOf
  ORDER BY shown_at, comment, signature`;

const PIN = `
  INSERT INTO pins VALUES (:repo, :comment, :signature, :cause, :by, :saidAt, :knownAt)
  ON CONFLICT DO NOTHING`;

const PINS = `
  SELECT * FROM pins AS one
  WHERE repo = :repo AND known_at <= :asOf
    AND NOT EXISTS (
      SELECT 1 FROM pins AS later
      WHERE later.repo = one.repo AND later.signature = one.signature
        AND later.comment > one.comment AND later.known_at <= :asOf)
  ORDER BY signature`;

export function sqliteFeedback(database: DatabaseSync): FeedbackBook {
  const record = database.prepare(RECORD);
  const shown = database.prepare(SHOWN);
  const pin = database.prepare(PIN);
  const pins = database.prepare(PINS);
  return {
    async record(rows) {
      inTransaction(database, () => {
        for (const row of rows) record.run(feedbackParts(row));
      });
    },
    async shown({ repo, since, asOf }) {
      return shown.all({ repo, since, asOf }).map(feedbackOfRow);
    },
    async pin(said) {
      return Number(pin.run({ ...said }).changes) > 0;
    },
    async pins({ repo, asOf }) {
      return pins.all({ repo, asOf }).map(pinOfRow);
    },
  };
}
