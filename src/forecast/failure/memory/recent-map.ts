/** A map that holds at most `limit` keys and forgets the one asked for least recently. */
export interface RecentMap<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  readonly size: number;
}

export function createRecentMap<Key, Value>(limit: number): RecentMap<Key, Value> {
  const values = new Map<Key, Value>();
  return {
    get(key) {
      const value = values.get(key);
      // Moving a key to the end costs two hash operations; below half the limit nothing is forgotten soon.
      if (value !== undefined && values.size * 2 > limit) {
        values.delete(key);
        values.set(key, value);
      }
      return value;
    },
    set(key, value) {
      values.set(key, value);
      if (values.size <= limit) return;
      const oldest = values.keys().next();
      if (!oldest.done) values.delete(oldest.value);
    },
    get size() {
      return values.size;
    },
  };
}
