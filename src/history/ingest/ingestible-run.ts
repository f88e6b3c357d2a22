import { err, type Result } from '#std';
import { describeFound } from './describe-misfit.ts';
import { type NormalisedRun, normaliseRun } from './normalise-run.ts';

/**
 * A run for the history, as `normaliseRun` makes it. One that says how it ended and not when is refused:
 * nobody knows from when on its result was known, so that it would be kept and never count.
 */
export function ingestibleRun(
  told: Readonly<Record<string, unknown>>,
): Result<NormalisedRun, string> {
  const normalised = normaliseRun(told);
  if (!normalised.ok) return normalised;
  const { conclusion, completedAt } = normalised.value.run;
  if (conclusion === null || completedAt !== null) return normalised;
  return err(describeFound(['completedAt'], told.completedAt ?? undefined, END));
}

const END = 'an ISO 8601 time, or a "durationMs", of a run that has a conclusion';
