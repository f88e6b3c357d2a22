import { FEATURE_COUNT, featureIndex } from '../features/layout.ts';
import type { LastOutcome } from '../memory/job-memory.ts';
import { clamp, logistic } from '../probability.ts';
import type { Inputs } from './example.ts';
import { createLinear, descend, type Linear, type Pace } from './linear.ts';

/** The head, which all repositories share. */
const SHARED: Pace = { rate: 0.05, shrink: 1e-6 };
/** What a repository adds to it, learnt at three paces: a small repository cannot wait for the slow one. */
const MIDDLE: Pace = { rate: 0.04, shrink: 1e-4 };
const FAST: Pace = { rate: 0.15, shrink: 1e-4 };
const SLOW: Pace = { rate: 0.005, shrink: 0 };
/** A stack never says less than 3 in 10,000: it has not seen enough to be surer. */
const MARGIN = 0.0003;

/**
 * Three logistic models that share their inputs. Which one is asked follows from the job's last outcome:
 * a failure begins (onset) for other reasons than it stays (persistence), and a job without a past
 * (cold) has only its families.
 */
export interface Heads {
  readonly onset: Linear;
  readonly persistence: Linear;
  readonly cold: Linear;
}

/** What one repository adds to the heads. */
export interface Offsets {
  readonly middle: Linear;
  readonly fast: Linear;
  readonly slow: Linear;
}

/** Probabilities by the head alone and with what the three paces add to it. */
export interface Stacked {
  base: number;
  middle: number;
  fast: number;
  slow: number;
}

export function createHeads(): Heads {
  return { onset: createHead(), persistence: createHead(), cold: createHead() };
}

/** A head begins as a cautious mean of the rates, so that it is of use before it has learnt. */
function createHead(): Linear {
  const head = createLinear(FEATURE_COUNT);
  head.weights[featureIndex('parent')] = 0.3;
  head.weights[featureIndex('half-life-2')] = 0.2;
  head.weights[featureIndex('half-life-5')] = 0.3;
  head.weights[featureIndex('half-life-10')] = 0.1;
  return head;
}

export function createOffsets(): Offsets {
  return {
    middle: createLinear(FEATURE_COUNT),
    fast: createLinear(FEATURE_COUNT),
    slow: createLinear(FEATURE_COUNT),
  };
}

export function headFor(heads: Heads, last: LastOutcome): Linear {
  if (last === null) return heads.cold;
  return last === 1 ? heads.persistence : heads.onset;
}

/**
 * What head and offsets say now. The four sums run side by side: each has to wait for its own last
 * addition, and one after the other would wait four times as long.
 */
export function stack(head: Linear, offsets: Offsets, inputs: Inputs, into: Stacked): void {
  const { values, active, activeCount } = inputs;
  const { weights } = head;
  const middleWeights = offsets.middle.weights;
  const fastWeights = offsets.fast.weights;
  const slowWeights = offsets.slow.weights;
  let base = 0;
  let middle = 0;
  let fast = 0;
  let slow = 0;
  for (let index = 0; index < activeCount; index += 1) {
    const place = active[index] as number;
    const value = values[place] as number;
    base += (weights[place] as number) * value;
    middle += (middleWeights[place] as number) * value;
    fast += (fastWeights[place] as number) * value;
    slow += (slowWeights[place] as number) * value;
  }
  into.base = logistic(base);
  into.middle = logistic(base + middle);
  into.fast = logistic(base + fast);
  into.slow = logistic(base + slow);
}

export function meanOf({ middle, fast, slow }: Stacked): number {
  return clamp((middle + fast + slow) / 3, MARGIN);
}

/**
 * Learns that a run with these inputs had `outcome`. `now` is what the weights say as they are, not as
 * they were at the start of the run: a hundred runs may have ended in between, and each would push once
 * more against an error that is long corrected.
 */
export function learnStack(
  head: Linear,
  offsets: Offsets,
  inputs: Inputs,
  { now, outcome }: { readonly now: Stacked; readonly outcome: 0 | 1 },
): void {
  descend(head, inputs, now.base - outcome, SHARED);
  descend(offsets.middle, inputs, now.middle - outcome, MIDDLE);
  descend(offsets.fast, inputs, now.fast - outcome, FAST);
  descend(offsets.slow, inputs, now.slow - outcome, SLOW);
}
