import type { EvidenceBlock, TestReference } from '#domain';
import { type Frame, readFrames } from './read-frames.ts';
import type { ResolveFile } from './resolve-against.ts';

/** A failure told by more logs than these is not found by one more place. */
const MOST_PLACES = 3;

export interface FramesRequest {
  readonly tests: readonly TestReference[];
  readonly evidence: readonly EvidenceBlock[];
  readonly resolve: ResolveFile;
}

/**
 * Where in the repository's own files it was thrown: of each block the frame nearest to what was thrown,
 * from the best block on, each file once. The files of the failed tests are known already. `file` is
 * relative to the repository's root, with `/`.
 */
export function placeFrames({ tests, evidence, resolve }: FramesRequest): readonly Frame[] {
  const known = new Set(tests.map(({ file }) => (file === null ? null : resolve(file))));
  const places: Frame[] = [];
  for (const { text } of evidence) {
    for (const { file, line } of readFrames(text)) {
      const own = resolve(file);
      if (own === null || known.has(own)) continue;
      known.add(own);
      places.push({ file: own, line });
      break;
    }
    if (places.length === MOST_PLACES) break;
  }
  return places;
}
