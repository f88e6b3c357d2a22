/** The shortest segment that is a level and not an outlier of a few values. */
const SHORTEST_SEGMENT = 3;

/**
 * The starts of the segments after the first one that minimise the sum of squared distances to the
 * segment means plus `penalty` for each of them: PELT (Killick, Fearnhead and Eckley 2012), exact
 * optimal partitioning with pruning. Time is linear when changes come regularly, quadratic with a
 * small factor when there are none. Ascending; empty for fewer than six values.
 *
 * A start that is beaten at an end stays until a segment that begins at that end may be long enough: until
 * then it can still be the best there is.
 */
export function pelt(values: readonly number[], penalty: number): readonly number[] {
  const costOf = squaredDistances(values);
  const count = values.length;
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const startOf = new Int32Array(count + 1);
  best[0] = -penalty;
  // Kept in place: a list made anew for every value would be most of the time.
  const candidates = new Int32Array(count + 1);
  const costs = new Float64Array(count + 1);
  // By start: from which end on it is out, 0 for as long as it is not beaten.
  const outFrom = new Int32Array(count + 1);
  let kept = 1;
  for (let end = SHORTEST_SEGMENT; end <= count; end += 1) {
    let cheapest = 0;
    for (let at = 0; at < kept; at += 1) {
      const start = candidates[at] as number;
      costs[at] = (best[start] as number) + costOf(start, end);
      if ((costs[at] as number) < (costs[cheapest] as number)) cheapest = at;
    }
    const least = (costs[cheapest] as number) + penalty;
    best[end] = least;
    startOf[end] = candidates[cheapest] as number;
    for (let at = 0; at < kept; at += 1) {
      const start = candidates[at] as number;
      if ((costs[at] as number) > least && outFrom[start] === 0) {
        outFrom[start] = end + SHORTEST_SEGMENT;
      }
    }
    kept = keepThose(outFrom, end + 1, candidates, kept);
    const newest = end - SHORTEST_SEGMENT + 1;
    if (newest >= SHORTEST_SEGMENT) {
      candidates[kept] = newest;
      kept += 1;
    }
  }
  return trace(startOf, count);
}

/** Moves the candidates that are not out at `end` to the front; returns how many there are. */
function keepThose(
  outFrom: Int32Array,
  end: number,
  candidates: Int32Array,
  count: number,
): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const start = candidates[at] as number;
    const out = outFrom[start] as number;
    if (out !== 0 && out <= end) continue;
    candidates[kept] = start;
    kept += 1;
  }
  return kept;
}

function trace(startOf: Int32Array, count: number): readonly number[] {
  const starts: number[] = [];
  for (let end = count; end > 0; end = startOf[end] as number) {
    if ((startOf[end] as number) > 0) starts.push(startOf[end] as number);
  }
  return starts.reverse();
}

/** The sum of squared distances to their mean of the values from `start` up to `end`, in O(1). */
function squaredDistances(values: readonly number[]): (start: number, end: number) => number {
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  // Around the first value, so that a far-off level does not eat up the digits.
  const origin = values[0] ?? 0;
  for (const [index, value] of values.entries()) {
    sums[index + 1] = (sums[index] as number) + (value - origin);
    squares[index + 1] = (squares[index] as number) + (value - origin) ** 2;
  }
  return (start, end) => {
    const sum = (sums[end] as number) - (sums[start] as number);
    return (squares[end] as number) - (squares[start] as number) - (sum * sum) / (end - start);
  };
}
