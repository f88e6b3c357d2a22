/** 2.5 % on either side. */
const TAIL = 0.025;

export interface BootstrapOptions {
  /** Numbers in [0, 1); seeded, so that the same values give the same interval. */
  readonly random: () => number;
  readonly repetitions: number;
}

/**
 * A 95 % percentile interval for the mean of `values`, which are not independent: values of one block
 * go together (Künsch 1989). Each repetition draws as many blocks as there are, with replacement.
 * `blocks` names the block of each value. `null` for no values.
 */
export function blockBootstrap(
  values: ArrayLike<number>,
  blocks: ArrayLike<number>,
  { random, repetitions }: BootstrapOptions,
): readonly [low: number, high: number] | null {
  if (values.length === 0) return null;
  const { sums, counts } = sumBlocks(values, blocks);
  const means = new Float64Array(repetitions);
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    let sum = 0;
    let count = 0;
    for (let draw = 0; draw < sums.length; draw += 1) {
      const block = Math.floor(random() * sums.length);
      sum += sums[block] as number;
      count += counts[block] as number;
    }
    means[repetition] = sum / count;
  }
  means.sort();
  const low = means[Math.floor(repetitions * TAIL)] as number;
  const high = means[Math.floor(repetitions * (1 - TAIL))] as number;
  return [low, high];
}

function sumBlocks(
  values: ArrayLike<number>,
  blocks: ArrayLike<number>,
): { readonly sums: readonly number[]; readonly counts: readonly number[] } {
  const places = new Map<number, number>();
  const sums: number[] = [];
  const counts: number[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const block = blocks[index] as number;
    const place = places.get(block) ?? places.size;
    places.set(block, place);
    sums[place] = (sums[place] ?? 0) + (values[index] as number);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { sums, counts };
}
