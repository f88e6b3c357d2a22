import type { FadingSums } from './fading-mean.ts';

/** How the latest run of each change went. */
export interface LatestOfChanges {
  add(change: string, failed: boolean): void;
  /** Failures among the changes other than this one; the earlier seen, the less it counts. */
  failuresOfOthers(change: string): FadingSums;
}

/** A change seen before the latest 60 says nothing of today. */
const REMEMBERED = 60;
/** Changes after which one counts half. */
const HALF_LIFE = 16;

export function createLatestOfChanges(): LatestOfChanges {
  /** In the order in which their latest run was seen. */
  const failedByChange = new Map<string, boolean>();
  return {
    add(change, failed) {
      failedByChange.delete(change);
      failedByChange.set(change, failed);
      if (failedByChange.size > REMEMBERED) {
        for (const oldest of failedByChange.keys()) {
          failedByChange.delete(oldest);
          break;
        }
      }
    },
    failuresOfOthers(change) {
      let sum = 0;
      let weight = 0;
      let age = 0;
      for (const [other, failed] of [...failedByChange].reverse()) {
        if (other === change) continue;
        const counts = 0.5 ** (age / HALF_LIFE);
        weight += counts;
        if (failed) sum += counts;
        age += 1;
      }
      return { sum, weight };
    },
  };
}
