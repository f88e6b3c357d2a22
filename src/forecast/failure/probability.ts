/** ln(p / (1 − p)) for p in (0, 1). */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** 1 / (1 + e^−z), the inverse of `logit`. */
export function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** `probability` kept `margin` away from 0 and 1, so that its logit and its logarithm are finite. */
export function clamp(probability: number, margin: number): number {
  return Math.min(1 - margin, Math.max(margin, probability));
}
