const GRAM = 4;
const BUCKETS = 64;

/** How often the 4-grams of a text fall into each of 64 buckets. */
export function gramHistogram(text: string): Uint16Array {
  const counts = new Uint16Array(BUCKETS);
  for (let index = 0; index + GRAM <= text.length; index += 1) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < GRAM; offset += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index + offset), 0x01000193);
    }
    const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts;
}

/**
 * A lower bound of the edit distance: one edit touches at most four 4-grams on each side, so the
 * counts differ by at most eight for each edit (the idea of Kubernetes' triage, with its proof: Ukkonen,
 * "Approximate string-matching with q-grams", 1992). `null` when it is more than `limit`.
 */
export function leastEditDistance(
  left: Uint16Array,
  right: Uint16Array,
  limit: number,
): number | null {
  const most = limit * 2 * GRAM;
  let difference = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    difference += Math.abs((left[bucket] ?? 0) - (right[bucket] ?? 0));
    if (difference > most) return null;
  }
  return Math.ceil(difference / (2 * GRAM));
}
