/**
 * Levenshtein's distance of two texts when it is at most `limit`, else `null`. Only the diagonal band
 * that can hold such a distance is computed (Ukkonen, 1985): `limit` × length steps.
 */
export function editDistanceWithin(left: string, right: string, limit: number): number | null {
  if (Math.abs(left.length - right.length) > limit) return null;
  const beyond = limit + 1;
  let previous = new Int32Array(right.length + 2).fill(beyond);
  for (let column = 0; column <= Math.min(limit, right.length); column += 1) {
    previous[column] = column;
  }
  let current = new Int32Array(right.length + 2);
  for (let row = 1; row <= left.length; row += 1) {
    const from = Math.max(1, row - limit);
    const to = Math.min(right.length, row + limit);
    current[from - 1] = from === 1 ? Math.min(row, beyond) : beyond;
    const code = left.charCodeAt(row - 1);
    let least = current[from - 1] ?? beyond;
    for (let column = from; column <= to; column += 1) {
      const replaced =
        (previous[column - 1] ?? beyond) + Number(code !== right.charCodeAt(column - 1));
      const other = Math.min(previous[column] ?? beyond, current[column - 1] ?? beyond) + 1;
      const distance = Math.min(replaced, other, beyond);
      current[column] = distance;
      least = Math.min(least, distance);
    }
    // The next row's band reaches one column further.
    current[to + 1] = beyond;
    if (least > limit) return null;
    [previous, current] = [current, previous];
  }
  const distance = previous[right.length] ?? beyond;
  return distance <= limit ? distance : null;
}
