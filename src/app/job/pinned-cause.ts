import type { Diagnosis, Pin } from '#domain';
import type { NamedDiagnosis } from './known-names.ts';

/**
 * The failure with the cause a maintainer pinned to it, under whichever of its names. What the rules
 * said stays beside it. A signature that says nothing of its own stands for many failures, and no pin
 * is right about all of them.
 */
export function withPinnedCause(
  { diagnosis, alike }: NamedDiagnosis,
  pins: readonly Pin[],
): Diagnosis {
  if (diagnosis.generic) return diagnosis;
  const names = [diagnosis.signature, ...alike];
  const pin = names
    .map((name) => pins.find(({ signature }) => signature === name))
    .find((found) => found !== undefined);
  if (pin === undefined || pin.cause === null) return diagnosis;
  const { cause: ruleCause, rule } = diagnosis;
  return {
    ...diagnosis,
    cause: pin.cause,
    rule: { ...rule, name: 'pin' },
    pinned: { by: pin.by, at: pin.saidAt, ruleCause, rule: rule.name },
  };
}
