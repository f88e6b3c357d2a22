import type { ShownVerdict } from '#domain';
import { markerOf, readEnvelope } from '../comment/comment-envelope.ts';
import { unpackParts } from '../parts/travelling.ts';

/** More failures than a comment lists. */
const MOST_VERDICTS = 200;

/**
 * The verdicts a comment shows, each once, whatever the number of jobs that saw it; `null` when it is
 * no comment of Signalbox. Who wrote it is not asked here.
 */
export function shownVerdicts(body: string): readonly ShownVerdict[] | null {
  const marker = markerOf(body);
  if (marker === null) return null;
  const parts = unpackParts(readEnvelope(body, marker)?.parts ?? '');
  const shown = new Map<string, ShownVerdict>();
  for (const verdict of parts.flatMap(({ report }) => report.verdicts)) {
    const { signature, generic, cause, relation, pinned } = verdict;
    if (shown.has(signature) || shown.size >= MOST_VERDICTS) continue;
    // What is pinned is a maintainer's word: the rules are judged by what they said.
    shown.set(signature, { signature, generic, cause: pinned?.ruleCause ?? cause, relation });
  }
  return [...shown.values()];
}
