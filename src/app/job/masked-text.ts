import type { FailureRow } from '#domain';
import { cleanLine } from '#safety';

/** A longer text is known by its signature alone: it would cost more to keep than its near-duplicates are worth. */
const LONGEST_MASKED = 1000;

/** What the history keeps of the text a signature was made of, by which near-duplicates are found. */
export function maskedText(
  masked: string | undefined,
  redact: (text: string) => string,
): FailureRow['masked'] {
  if (!masked || masked.length > LONGEST_MASKED) return null;
  return cleanLine(masked, { redact });
}
