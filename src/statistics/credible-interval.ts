/**
 * The indices of the first and last place of a range that holds at least `level` of a belief over
 * neighbouring places: grown from the likeliest place towards the likelier neighbour, which gives the
 * shortest range where the belief has one peak. `belief` is not empty and sums to 1.
 */
export function credibleInterval(
  belief: readonly number[],
  level: number,
): { readonly first: number; readonly last: number } {
  let first = 0;
  for (const [place, share] of belief.entries()) {
    if (share > (belief[first] as number)) first = place;
  }
  let last = first;
  let held = belief[first] ?? 0;
  while (held < level && last - first + 1 < belief.length) {
    const before = belief[first - 1] ?? -1;
    const after = belief[last + 1] ?? -1;
    if (before > after) first -= 1;
    else last += 1;
    held += Math.max(before, after);
  }
  return { first, last };
}
