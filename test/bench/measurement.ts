/** One line of the table: how long something takes against a bound or a peer of the same run. */
export interface Measurement {
  readonly name: string;
  readonly what: string;
  /** Median over `samples`. */
  readonly medianMs: number;
  /** What it is compared with, measured in the same run. */
  readonly against: string;
  readonly againstMs: number;
  /** Median of the pairs' ratios. */
  readonly ratio: number;
  /** Greatest ratio wanted; `null` where no target is set. */
  readonly target: number | null;
  readonly samples: readonly { readonly ms: number; readonly againstMs: number }[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

type Question = Pick<Measurement, 'name' | 'what' | 'against' | 'target'>;

/** Sums up pairs that were measured one right after the other, so that a slow moment hits both. */
export function summarise(question: Question, samples: Measurement['samples']): Measurement {
  return {
    ...question,
    medianMs: median(samples.map(({ ms }) => ms)),
    againstMs: median(samples.map(({ againstMs }) => againstMs)),
    ratio: median(samples.map(({ ms, againstMs }) => ms / againstMs)),
    samples,
  };
}
