/**
 * Visits the groups of equal scores, lowest first: the score, how many observations have it, and how
 * many of these are events (outcome 1). Both lists have the same length.
 */
export function eachTie(
  outcomes: ArrayLike<number>,
  scores: ArrayLike<number>,
  visit: (score: number, count: number, events: number) => void,
): void {
  const order = Uint32Array.from({ length: scores.length }, (_, index) => index);
  order.sort((left, right) => (scores[left] as number) - (scores[right] as number));
  let at = 0;
  while (at < order.length) {
    const score = scores[order[at] as number] as number;
    let count = 0;
    let events = 0;
    while (at < order.length && scores[order[at] as number] === score) {
      count += 1;
      events += outcomes[order[at] as number] as number;
      at += 1;
    }
    visit(score, count, events);
  }
}
