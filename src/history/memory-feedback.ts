import { lastPins, type Pin, type VerdictFeedback } from '#domain';
import { byCodeUnit } from '#std';
import type { FeedbackBook } from './feedback-book.ts';
import type { ForgetQuery } from './history-store.ts';

export interface MemoryFeedback {
  readonly feedback: FeedbackBook;
  /** See `HistoryStore.forget`. */
  forget(query: ForgetQuery): void;
}

export function memoryFeedback(): MemoryFeedback {
  const shown = new Map<string, VerdictFeedback>();
  const pins = new Map<string, Pin>();

  const feedback: FeedbackBook = {
    async record(rows) {
      for (const row of rows) shown.set(keyOf(row), { ...row });
    },
    async shown({ repo, since, asOf }) {
      return [...shown.values()]
        .filter((row) => row.repo === repo && row.shownAt >= since && row.shownAt <= asOf)
        .sort(byShowing);
    },
    async pin(pin) {
      const key = JSON.stringify([pin.repo, pin.comment]);
      if (pins.has(key)) return false;
      pins.set(key, { ...pin });
      return true;
    },
    async pins({ repo, asOf }) {
      return lastPins([...pins.values()].filter((pin) => pin.repo === repo && pin.knownAt <= asOf));
    },
  };

  return {
    feedback,
    forget({ repo, before }) {
      for (const [key, row] of shown) {
        if (row.repo === repo && row.shownAt < before) shown.delete(key);
      }
    },
  };
}

function keyOf({ repo, comment, shownAt, signature }: VerdictFeedback): string {
  return JSON.stringify([repo, comment, shownAt, signature]);
}

function byShowing(left: VerdictFeedback, right: VerdictFeedback): number {
  return (
    left.shownAt - right.shownAt ||
    left.comment - right.comment ||
    byCodeUnit(left.signature, right.signature)
  );
}
