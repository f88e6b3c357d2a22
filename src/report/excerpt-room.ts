import type { EvidenceBlock } from '#domain';
import { sourceName } from './describe.ts';

/** Kept free for what another log says of the same failure: a test's words need the thrower's beside them. */
const OTHER_SOURCE_LINES = 3;

/** How many of the `left` lines the block at `index` may take, when a log not heard yet comes later. */
export function excerptRoom(blocks: readonly EvidenceBlock[], index: number, left: number): number {
  const heard = new Set(blocks.slice(0, index + 1).map(sourceName));
  const another = blocks.slice(index + 1).some((block) => !heard.has(sourceName(block)));
  return another ? Math.max(Math.min(left, 1), left - OTHER_SOURCE_LINES) : left;
}
