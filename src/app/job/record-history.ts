import type { RunRecord, TriageReport } from '#domain';
import { describeHistoryProblem, openHistory } from '#history';
import type { Redactor } from '#safety';
import type { World } from '../world/world.ts';
import { historyEntryOf } from './history-entry.ts';

export interface RecordHistoryInput {
  readonly record: RunRecord;
  readonly report: TriageReport;
  readonly location: string | null;
  readonly redactor: Redactor;
  readonly world: World;
}

/** Remembers a run for later ones; the answer is a list of warnings, empty when all went well. */
export async function recordHistory(input: RecordHistoryInput): Promise<readonly string[]> {
  if (input.location === null) return [];
  const opened = await openHistory(input.location, { clock: input.world.clock });
  if (!opened.ok) return [describeHistoryProblem(opened.error)];
  try {
    await opened.value.store.record(historyEntryOf(input));
    return [];
  } catch (error) {
    return [`This run could not be written to the history: ${(error as Error).message}`];
  } finally {
    await opened.value.store.close();
  }
}
