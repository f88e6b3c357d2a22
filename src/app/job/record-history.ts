import type { RunRecord, TriageReport } from '#domain';
import { describeHistoryProblem, openHistory } from '#history';
import type { Redactor } from '#safety';
import type { World } from '../world/world.ts';
import { historyEntryOf } from './history-entry.ts';

export interface RecordHistoryInput {
  readonly record: RunRecord;
  readonly report: TriageReport;
  readonly history: { readonly location: string; readonly keepMs: number } | null;
  readonly redactor: Redactor;
  readonly world: World;
}

/** Remembers a run for later ones, and forgets what is too old to keep; the answer is a list of warnings, empty when all went well. */
export async function recordHistory(input: RecordHistoryInput): Promise<readonly string[]> {
  const { history, world } = input;
  if (history === null) return [];
  const opened = await openHistory(history.location, { clock: world.clock });
  if (!opened.ok) return [describeHistoryProblem(opened.error)];
  const { store } = opened.value;
  try {
    const entry = historyEntryOf({ ...input, machine: world.machine });
    await store.record(entry);
    await store.forget({ repo: entry.run.repo, before: world.clock.now() - history.keepMs });
    return [];
  } catch (error) {
    return [`This run could not be written to the history: ${(error as Error).message}`];
  } finally {
    await store.close();
  }
}
