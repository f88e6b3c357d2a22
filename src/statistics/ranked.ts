/**
 * The scores of events (outcome 1) and of all other observations, each in order: all that ranks tell. Sorted
 * apart, because numbers sort several times faster than places by their number.
 */
export interface Ranked {
  readonly events: Float64Array;
  readonly others: Float64Array;
}

/** What is no number has no rank and is left out, as is where `isWanted` says so. */
export function rank(
  outcomes: ArrayLike<number>,
  scores: ArrayLike<number>,
  isWanted: (place: number) => boolean = everyOne,
): Ranked {
  // Events from the front, others from the back: a buffer for each would be twice the memory.
  const sorted = new Float64Array(scores.length);
  let events = 0;
  let others = sorted.length;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] as number;
    if (Number.isNaN(score) || !isWanted(place)) continue;
    if (outcomes[place] === 1) {
      sorted[events] = score;
      events += 1;
    } else {
      others -= 1;
      sorted[others] = score;
    }
  }
  return { events: sorted.subarray(0, events).sort(), others: sorted.subarray(others).sort() };
}

/** Two sets of observations together, without sorting any of them again. */
export function mergeRanked(left: Ranked, right: Ranked): Ranked {
  return {
    events: mergeSorted(left.events, right.events),
    others: mergeSorted(left.others, right.others),
  };
}

/**
 * Visits the groups of equal scores, lowest first: the score, how many observations have it, and how many of
 * these are events.
 */
export function eachTie(
  { events, others }: Ranked,
  visit: (score: number, count: number, events: number) => void,
): void {
  let event = 0;
  let other = 0;
  while (event < events.length || other < others.length) {
    const score = Math.min(events[event] ?? Infinity, others[other] ?? Infinity);
    const firstEvent = event;
    const firstOther = other;
    while (event < events.length && events[event] === score) event += 1;
    while (other < others.length && others[other] === score) other += 1;
    const tied = event - firstEvent;
    visit(score, tied + other - firstOther, tied);
  }
}

function mergeSorted(left: Float64Array, right: Float64Array): Float64Array {
  const merged = new Float64Array(left.length + right.length);
  let atLeft = 0;
  let atRight = 0;
  for (let at = 0; at < merged.length; at += 1) {
    const isLeft =
      atRight === right.length ||
      (atLeft < left.length && (left[atLeft] as number) <= (right[atRight] as number));
    merged[at] = (isLeft ? left[atLeft] : right[atRight]) as number;
    if (isLeft) atLeft += 1;
    else atRight += 1;
  }
  return merged;
}

function everyOne(): boolean {
  return true;
}
