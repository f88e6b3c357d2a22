/**
 * Visits the groups of equal scores, lowest first: the score, how many observations have it, and how
 * many of these are events (outcome 1; any other is none). Both lists have the same length. Events and
 * others are sorted apart and merged: numbers sort several times faster than places by their number.
 */
export function eachTie(
  outcomes: ArrayLike<number>,
  scores: ArrayLike<number>,
  visit: (score: number, count: number, events: number) => void,
): void {
  const { events, others } = splitByOutcome(outcomes, scores);
  let event = 0;
  let other = 0;
  while (event < events.length || other < others.length) {
    const score = Math.min(events[event] ?? Infinity, others[other] ?? Infinity);
    const firstEvent = event;
    const firstOther = other;
    while (event < events.length && events[event] === score) event += 1;
    while (other < others.length && others[other] === score) other += 1;
    const tied = event - firstEvent;
    const count = tied + other - firstOther;
    // What is no number has no rank; it sorts behind all others.
    if (count === 0) return;
    visit(score, count, tied);
  }
}

function splitByOutcome(outcomes: ArrayLike<number>, scores: ArrayLike<number>) {
  const events = new Float64Array(scores.length);
  const others = new Float64Array(scores.length);
  let eventCount = 0;
  let otherCount = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] as number;
    if (outcomes[index] === 1) {
      events[eventCount] = score;
      eventCount += 1;
    } else {
      others[otherCount] = score;
      otherCount += 1;
    }
  }
  return {
    events: events.subarray(0, eventCount).sort(),
    others: others.subarray(0, otherCount).sort(),
  };
}
