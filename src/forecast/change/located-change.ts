import type { ChangePoint } from '#domain';

/** A change of level, and how sure its place is. */
export interface LocatedChange extends ChangePoint {
  /** The first value of the new level lies between these two indices with a probability of 90 %. */
  readonly earliest: number;
  readonly latest: number;
}
