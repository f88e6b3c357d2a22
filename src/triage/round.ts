/** Three digits: more would claim more than the rules know. */
export function round(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
