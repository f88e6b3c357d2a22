/** An opinion better by 0.1 over twenty runs of a job has some thousand times the weight. */
const OWN_RATE = 4;

/** What a job remembers of its opinions: its last twenty runs or so. */
const OWN_MEMORY = 0.95;

/** What all jobs have seen of an opinion, to begin with: little a run, over some ten thousand runs. */
const SHARED_RATE = 0.02;
const SHARED_MEMORY = 0.9999;

/** An error by a factor of seven is as bad as can be: the run was not like the others. */
const WORST_ERROR = 2;

/** How well each of the opinions did lately. */
export interface TrackRecord {
  readonly losses: Float64Array;
}

/** The records of all jobs, and what they share. */
export interface OpinionWeights {
  newRecord(): TrackRecord;
  /** The mean of the opinions, each with the weight that the record gives it. */
  mix(opinions: readonly number[], record: TrackRecord): number;
  /** Tells what the value was that the opinions were about. */
  judge(opinions: readonly number[], value: number, record: TrackRecord): void;
}

/**
 * Exponentially weighted opinions (Vovk 1990; Littlestone and Warmuth 1994) with forgetting: an
 * opinion's weight falls with its absolute error on the log scale, over the runs of this job and,
 * weakly, over those of all jobs, so that a new job begins with what is usually best.
 */
export function createOpinionWeights(count: number): OpinionWeights {
  const shared = new Float64Array(count);
  const costs = new Float64Array(count);
  return {
    newRecord: () => ({ losses: new Float64Array(count) }),
    mix(opinions, { losses }) {
      let least = Infinity;
      for (let at = 0; at < count; at += 1) {
        const cost = OWN_RATE * (losses[at] as number) + (shared[at] as number);
        costs[at] = cost;
        if (cost < least) least = cost;
      }
      let total = 0;
      let sum = 0;
      for (let at = 0; at < count; at += 1) {
        const weight = Math.exp(least - (costs[at] as number));
        total += weight;
        sum += weight * (opinions[at] as number);
      }
      return sum / total;
    },
    judge(opinions, value, { losses }) {
      for (let at = 0; at < count; at += 1) {
        const loss = Math.min(WORST_ERROR, Math.abs((opinions[at] as number) - value));
        losses[at] = (losses[at] as number) * OWN_MEMORY + loss;
        shared[at] = (shared[at] as number) * SHARED_MEMORY + loss * SHARED_RATE;
      }
    },
  };
}
