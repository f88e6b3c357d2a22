import type { RunRecord } from '#domain';
import { readJournal } from '#journal';
import { err, ok, type Result } from '#std';
import { isRunAlive } from '#supervisor';
import type { RunDirectory } from './run-directory.ts';

/** What the journal of a folder says of its run. */
export interface LastRun {
  readonly record: RunRecord;
  /** Its supervisor was killed before it could write the last event; when the one before was written. */
  readonly killed: { readonly lastHeardAt: number } | null;
}

/**
 * Reads the run of a folder. One whose supervisor was killed ended with its last event, and did not pass.
 * The error is a sentence.
 */
export async function readLastRun(directory: RunDirectory): Promise<Result<LastRun, string>> {
  const read = await readJournal(directory.journal);
  if (!read.ok) return read;
  const { record, events } = read.value;
  if (events.length === 0) return err(`${directory.journal} is empty`);
  if (record.outcome !== 'running' || isRunAlive(directory.lease, record.supervisorPid)) {
    return ok({ record, killed: null });
  }
  // What was added when all was down is nothing its supervisor said.
  const heard = events.findLast(({ type }) => type !== 'steps.reported');
  const lastHeardAt = heard?.at ?? record.startedAt;
  return ok({
    record: { ...record, outcome: 'cancelled', finishedAt: lastHeardAt },
    killed: { lastHeardAt },
  });
}

/** What to say where there is no run to tell of, and why. */
export function noRun({ root }: RunDirectory, reason: string): string {
  return `No run in ${root}: ${reason}.\n    "signalbox up" or "signalbox run" starts one; --logs names another folder.`;
}
