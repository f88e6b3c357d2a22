/** The probability that a cause is right, read from how much the evidence speaks for it. */
export function calibrate(strength: number): number {
  return strength;
}
