import type { Annotation, EvidenceBlock, PlacedAnnotation, TestReference } from '#domain';
import { readAnnotations } from './read-annotations.ts';
import type { ResolveFile } from './resolve-against.ts';

/** More places than these help nobody to find one; a report on GitHub shows 50. */
const MOST_PLACES = 200;

export interface PlaceRequest {
  readonly tests: readonly TestReference[];
  readonly evidence: readonly EvidenceBlock[];
  /** What else the log complains about, when the failure is the whole log's. */
  readonly others?: readonly Annotation[];
  readonly resolve: ResolveFile;
}

/**
 * The places a failure names: of its failed tests first, then those its evidence complains about, from
 * the best block on, then the others. Each line of a file once.
 */
export function placeAnnotations(request: PlaceRequest): readonly PlacedAnnotation[] {
  const { tests, evidence, others = [], resolve } = request;
  const places = new Map<string, PlacedAnnotation>();
  const named = tests.flatMap(({ name, file, line }) =>
    file === null ? [] : [{ file, line, column: null, severity: 'error' as const, message: name }],
  );
  const complaints = evidence.flatMap(({ text }) => readAnnotations(text));
  for (const annotation of [...named, ...complaints, ...others]) {
    if (places.size >= MOST_PLACES) break;
    const repositoryFile = resolve(annotation.file);
    const key = JSON.stringify([repositoryFile ?? annotation.file, annotation.line]);
    if (!places.has(key)) places.set(key, { ...annotation, repositoryFile });
  }
  return [...places.values()];
}
