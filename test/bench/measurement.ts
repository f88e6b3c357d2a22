/** One line of the table: how long, or how much, against a bound or a peer of the same run. */
export interface Measurement {
  readonly name: string;
  readonly what: string;
  readonly unit: 'ms' | 'KB' | 'MB' | 'MB/s' | '%';
  /** What is told: the median over `samples`, or the quantile that `what` names. */
  readonly value: number;
  /** A bound or a peer, measured in the same run; `null` where the figure stands for itself. */
  readonly against: {
    readonly what: string;
    readonly value: number;
    readonly ratio: number;
  } | null;
  /** Greatest value, or greatest ratio, that is wanted; `null` where no target is set. */
  readonly target: { readonly of: 'value' | 'ratio'; readonly most: number } | null;
  readonly samples: readonly number[];
}

export type Question = Pick<Measurement, 'name' | 'what' | 'target'> & {
  readonly unit?: Measurement['unit'];
};

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Linear between the two nearest values (Hyndman and Fan's type 7). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Sums up values that stand for themselves. */
export function tell(question: Question, samples: readonly number[], share = 0.5): Measurement {
  const value = quantile(samples, share);
  return { unit: 'ms', ...question, value, against: null, samples };
}

/** Pairs measured one right after the other, so that a slow moment hits both: the median of their ratios. */
export function compare(
  question: Question & { readonly against: string },
  pairs: readonly { readonly ours: number; readonly theirs: number }[],
): Measurement {
  const { against: what, ...rest } = question;
  return {
    unit: 'ms',
    ...rest,
    value: median(pairs.map(({ ours }) => ours)),
    against: {
      what,
      value: median(pairs.map(({ theirs }) => theirs)),
      ratio: median(pairs.map(({ ours, theirs }) => ours / theirs)),
    },
    samples: pairs.map(({ ours }) => ours),
  };
}

export function isMet({ target, value, against }: Measurement): boolean | null {
  if (target === null) return null;
  return (target.of === 'value' ? value : (against?.ratio ?? Number.NaN)) <= target.most;
}
