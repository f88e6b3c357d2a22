import type { DatabaseSync } from 'node:sqlite';
import type { Signature } from '#domain';
import type { Row } from '../row.ts';

const SIGNATURES = 'SELECT signature FROM failures WHERE run = ? ORDER BY position';

/** What failed in a run that was read as a row, in the order recorded. */
export function prepareSignatures(database: DatabaseSync): (run: Row) => readonly Signature[] {
  const signatures = database.prepare(SIGNATURES);
  return function readSignatures({ key, failure_count: failures }) {
    if (failures === 0) return [];
    return signatures.all(Number(key)).map(({ signature }) => String(signature) as Signature);
  };
}
