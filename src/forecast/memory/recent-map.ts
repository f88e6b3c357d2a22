/**
 * A map of at most `limit` keys that forgets those not asked for lately: at least the last `limit` / 2
 * keys that were asked for are there. Two generations, so that nothing is ever aged out one by one: when
 * the new one is half the limit, the old one is dropped and the new one becomes the old.
 */
export interface RecentMap<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
}

export function createRecentMap<Key, Value>(limit: number): RecentMap<Key, Value> {
  const half = Math.ceil(limit / 2);
  let recent = new Map<Key, Value>();
  let older = new Map<Key, Value>();

  function keep(key: Key, value: Value): void {
    recent.set(key, value);
    if (recent.size < half) return;
    older = recent;
    recent = new Map();
  }

  return {
    get(key) {
      const value = recent.get(key);
      if (value !== undefined || older.size === 0) return value;
      const old = older.get(key);
      if (old !== undefined) keep(key, old);
      return old;
    },
    set: keep,
    delete(key) {
      recent.delete(key);
      older.delete(key);
    },
  };
}
