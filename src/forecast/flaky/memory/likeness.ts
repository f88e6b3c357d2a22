import type { FinishedRun } from '#domain';

/** What a failure looks like from outside: how much it found, and how long it took. */
export interface Likeness {
  /** Names of the sizes, in the order of `sizes`. */
  readonly names: readonly string[];
  /** Natural logarithms of counts and of the duration. */
  readonly sizes: readonly number[];
  /** Words such as a status, as `name=word`. */
  readonly words: readonly string[];
}

/** A size that differs by this factor's logarithm (two thirds more) is one step apart. */
const STEP = 0.5;
/** Beyond two steps a size is simply different, however far it is. */
const MOST_STEPS_SQUARED = 4;
/** e^−2 of a case one step apart in everything counts. */
const SHARPNESS = 2;

export function likenessOf(run: FinishedRun): Likeness {
  const names: string[] = [];
  const sizes: number[] = [];
  const words: string[] = [];
  const { durationMs } = run;
  const known = durationMs === null ? run.findings : { ...run.findings, durationMs };
  for (const [name, value] of Object.entries(known)) {
    if (typeof value === 'number') {
      names.push(name);
      sizes.push(Math.log1p(Math.max(0, value)));
    } else words.push(`${name}=${value}`);
  }
  return { names, sizes, words };
}

/**
 * How alike a failure is to another, 1 for the same and towards 0: e^(−2d²), with d² the mean over what
 * is known of the failure: for a size the squared steps apart, for a word 0 or 1.
 */
export function similarity(failure: Likeness, other: Likeness): number {
  const known = failure.sizes.length + failure.words.length;
  if (known === 0) return Math.exp(-SHARPNESS);
  let apart = 0;
  for (let index = 0; index < failure.sizes.length; index++) {
    const otherSize = sizeNamed(other, failure.names[index], index);
    const steps = ((failure.sizes[index] ?? 0) - (otherSize ?? 0)) / STEP;
    apart += otherSize === undefined ? 1 : Math.min(MOST_STEPS_SQUARED, steps * steps);
  }
  for (const word of failure.words) if (!other.words.includes(word)) apart += 1;
  return Math.exp((-SHARPNESS * apart) / known);
}

/** Failures of one job mostly name the same things in the same order: `index` is looked at first. */
function sizeNamed(of: Likeness, name = '', index = 0): number | undefined {
  const at = of.names[index] === name ? index : of.names.indexOf(name);
  return of.sizes[at];
}
