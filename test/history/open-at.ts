import { describeHistoryProblem, type HistoryStore, openHistory } from '#history';
import { systemClock } from '#std';

/** The store at a location; a problem fails the test with its text. */
export async function openAt(location: string): Promise<HistoryStore> {
  const opened = await openHistory(location, { clock: systemClock() });
  if (!opened.ok) throw new Error(describeHistoryProblem(opened.error));
  return opened.value.store;
}
