import type { Signature } from './evidence.ts';

/** Digits shown to people: enough to tell the failures of a repository apart. */
const DIGITS = 8;

/** `m1-01234567` of `m1-0123456789abcdef`: as a card shows it, and as a pin may name it. */
export function shortSignature(signature: Signature | string): string {
  const [masks = '', digits] = signature.split('-', 2);
  return digits === undefined ? signature : `${masks}-${digits.slice(0, DIGITS)}`;
}
