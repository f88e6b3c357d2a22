import type { Annotation } from '#domain';
import type { LogLine } from '../log-line.ts';
import type { LogStep } from '../step-tracker.ts';
import { readAnnotations } from './read-annotations.ts';

/** The last lines kept of a log hold what ended it; more would cost more than they tell. */
const MOST_LINES = 5000;

/**
 * The places a log complains about, beyond its telling blocks: a linter prints the file's name far above
 * and calls little an error. Only of the steps that failed, where the log tells of steps.
 */
export function complaintsOf(
  kept: readonly LogLine[],
  steps: readonly LogStep[],
): readonly Annotation[] {
  const failed = steps.filter((step) => step.failed);
  const lines = kept.filter(
    ({ number }) =>
      failed.length === 0 ||
      failed.some(({ startLine, endLine }) => number >= startLine && number <= endLine),
  );
  return readAnnotations(lines.slice(-MOST_LINES).map(({ text }) => text));
}
