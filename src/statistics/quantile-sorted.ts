/**
 * The value below which the share `share` (0 to 1) of ascending values lies, between two values by
 * straight line (type 7 of Hyndman and Fan 1996). `NaN` for no values.
 */
export function quantileSorted(ascending: ArrayLike<number>, share: number): number {
  if (ascending.length === 0) return Number.NaN;
  const rank = (ascending.length - 1) * share;
  const below = Math.floor(rank);
  const low = ascending[below] as number;
  const high = ascending[Math.min(below + 1, ascending.length - 1)] as number;
  return low + (rank - below) * (high - low);
}
