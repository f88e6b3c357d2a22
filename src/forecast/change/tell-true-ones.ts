import { benjaminiHochberg } from '#statistics';

/** Of what a night tells, this share may be chance. */
const FALSE_SHARE = 0.05;

/** Something found in one of many entities, with the chance to find as much where there is nothing. */
export interface Finding {
  readonly p: number;
}

/** A finding that is told, with its chance after having looked at all others too. */
export type ToldFinding<Found extends Finding> = Found & { readonly adjustedP: number };

/**
 * The findings of a whole night (tests, jobs, services, durations, all in one list) that can be told
 * so that on average at most one in twenty of them is chance: Benjamini-Hochberg. In the order given.
 * `tested` counts all that was looked at; where nothing was found, p is 1.
 */
export function tellTrueOnes<Found extends Finding>(
  findings: readonly Found[],
  tested = findings.length,
): readonly ToldFinding<Found>[] {
  const adjusted = benjaminiHochberg(
    Array.from({ length: tested }, (_, at) => findings[at]?.p ?? 1),
  );
  return findings.flatMap((finding, index) => {
    const adjustedP = adjusted[index] ?? 1;
    return adjustedP <= FALSE_SHARE ? [{ ...finding, adjustedP }] : [];
  });
}
