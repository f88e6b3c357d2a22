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
 */
export function tellTrueOnes<Found extends Finding>(
  findings: readonly Found[],
): readonly ToldFinding<Found>[] {
  const adjusted = benjaminiHochberg(findings.map(({ p }) => p));
  return findings.flatMap((finding, index) => {
    const adjustedP = adjusted[index] as number;
    return adjustedP <= FALSE_SHARE ? [{ ...finding, adjustedP }] : [];
  });
}
