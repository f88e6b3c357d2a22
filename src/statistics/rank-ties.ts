/** Observations in groups of equal scores, the lowest score first: one place a group in every list. */
export interface Ties {
  readonly scores: Float64Array;
  /** How many observations have the score. */
  readonly counts: Uint32Array;
  /** How many of these are events (outcome 1; any other is none). */
  readonly events: Uint32Array;
}

/**
 * Ranks observations by their scores; what is no number has no rank and is left out, as is where
 * `isWanted` says so. Events and others are sorted apart and merged: numbers sort several times faster
 * than places by their number, and whatever is told of ranks needs them sorted only once.
 */
export function rankTies(
  outcomes: ArrayLike<number>,
  scores: ArrayLike<number>,
  isWanted: (place: number) => boolean = everyOne,
): Ties {
  const events = new Float64Array(scores.length);
  const others = new Float64Array(scores.length);
  let eventCount = 0;
  let otherCount = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] as number;
    if (Number.isNaN(score) || !isWanted(place)) continue;
    if (outcomes[place] === 1) {
      events[eventCount] = score;
      eventCount += 1;
    } else {
      others[otherCount] = score;
      otherCount += 1;
    }
  }
  return mergeTies(
    tiesOf(events.subarray(0, eventCount).sort(), true),
    tiesOf(others.subarray(0, otherCount).sort(), false),
  );
}

/** The ties of two sets of observations together, without sorting any of them again. */
export function mergeTies(left: Ties, right: Ties): Ties {
  const merged = createTies(left.scores.length + right.scores.length);
  let groups = 0;
  let atLeft = 0;
  let atRight = 0;
  while (atLeft < left.scores.length || atRight < right.scores.length) {
    const ours = left.scores[atLeft] ?? Infinity;
    const theirs = right.scores[atRight] ?? Infinity;
    const isLeft = atLeft < left.scores.length && !(theirs < ours);
    const isRight = atRight < right.scores.length && !(ours < theirs);
    merged.scores[groups] = isLeft ? ours : theirs;
    if (isLeft) {
      merged.counts[groups] = left.counts[atLeft] as number;
      merged.events[groups] = left.events[atLeft] as number;
      atLeft += 1;
    }
    if (isRight) {
      merged.counts[groups] = (merged.counts[groups] as number) + (right.counts[atRight] as number);
      merged.events[groups] = (merged.events[groups] as number) + (right.events[atRight] as number);
      atRight += 1;
    }
    groups += 1;
  }
  return firstOf(merged, groups);
}

/** Of scores in order that are all events, or all none. */
function tiesOf(sorted: Float64Array, areEvents: boolean): Ties {
  const ties = createTies(sorted.length);
  let groups = 0;
  for (let first = 0; first < sorted.length; groups += 1) {
    const score = sorted[first] as number;
    let next = first + 1;
    while (next < sorted.length && sorted[next] === score) next += 1;
    ties.scores[groups] = score;
    ties.counts[groups] = next - first;
    if (areEvents) ties.events[groups] = next - first;
    first = next;
  }
  return firstOf(ties, groups);
}

function createTies(most: number): Ties {
  return {
    scores: new Float64Array(most),
    counts: new Uint32Array(most),
    events: new Uint32Array(most),
  };
}

function firstOf({ scores, counts, events }: Ties, groups: number): Ties {
  return {
    scores: scores.subarray(0, groups),
    counts: counts.subarray(0, groups),
    events: events.subarray(0, groups),
  };
}

function everyOne(): boolean {
  return true;
}
