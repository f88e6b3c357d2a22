import type { Diagnosis, KnownFailure, Signature } from '#domain';
import { type CountedSignature, mergeSignatures } from '#evidence';

/** A failure under the name the history knows it by. */
export interface NamedDiagnosis {
  readonly diagnosis: Diagnosis;
  /** Other names it was recorded under. */
  readonly alike: readonly Signature[];
}

/**
 * Gives each failure the signature that near-duplicates of it were recorded under, and that one's text:
 * what is recorded next stands under the same name. What was seen before leads what is new, however
 * the texts sort, so that a name once told does not change; a generic signature is nobody's duplicate.
 */
export function underKnownNames(
  diagnoses: readonly Diagnosis[],
  known: readonly KnownFailure[],
): readonly NamedDiagnosis[] {
  const seen: readonly CountedSignature[] = known.map((row) => ({ ...row, generic: false }));
  const fresh = diagnoses.flatMap(countedOf);
  const items = [...seen, ...fresh];
  const leaders = mergeSignatures(items);
  const leaderOf = new Map(items.map(({ signature }, index) => [signature, leaders[index]]));
  const textOf = new Map(items.map(({ signature, masked }) => [signature, masked]));
  return diagnoses.map((diagnosis) => {
    const leader = leaderOf.get(diagnosis.signature);
    if (diagnosis.generic || leader === undefined) return { diagnosis, alike: [] };
    const group = new Set(
      items.flatMap(({ signature }, at) => (leaders[at] === leader ? signature : [])),
    );
    group.delete(leader);
    const masked = textOf.get(leader);
    return {
      diagnosis: { ...diagnosis, signature: leader, ...(masked === undefined ? {} : { masked }) },
      alike: [...group],
    };
  });
}

function countedOf({ signature, masked, generic }: Diagnosis): readonly CountedSignature[] {
  return generic || masked === undefined ? [] : [{ signature, masked, generic, count: 0 }];
}
