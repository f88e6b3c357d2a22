import { type HistoryStore, openHistory } from '#history';
import type { ActingMemory } from '#publish';
import type { World } from '../world/world.ts';

/**
 * What was told is kept in the history, which is opened for each question: most runs ask none. A history
 * that cannot be read or written knows nothing; then the same news may be told twice.
 */
export function historyMemory(location: string, { clock }: Pick<World, 'clock'>): ActingMemory {
  async function ask<T>(question: (store: HistoryStore) => Promise<T>): Promise<T | null> {
    const opened = await openHistory(location, { clock });
    if (!opened.ok) return null;
    const { store } = opened.value;
    return question(store)
      .catch(() => null)
      .finally(() => store.close());
  }
  return {
    recall: (key) => ask((store) => store.cursor(key)),
    async remember(key, value) {
      await ask((store) => store.setCursor(key, value));
    },
  };
}
