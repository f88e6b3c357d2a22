import type { Inputs } from './example.ts';

/** Weights of a linear model, and for each the sum of its squared gradients. */
export interface Linear {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
}

/** How fast a linear model learns, and how fast it forgets. */
export interface Pace {
  readonly rate: number;
  /** Share of a weight that is lost each time its input is not 0. */
  readonly shrink: number;
}

export function createLinear(size: number): Linear {
  return { weights: new Float64Array(size), squares: new Float64Array(size).fill(1) };
}

/**
 * One step of AdaGrad (Duchi, Hazan and Singer 2011) down the log-loss, whose gradient in z is
 * `error` = p − y: Gᵢ ← Gᵢ + (error·xᵢ)², wᵢ ← wᵢ·(1 − shrink) − rate·error·xᵢ/√Gᵢ. G starts at 1, so
 * that the first step is not a leap.
 */
export function descend(linear: Linear, inputs: Inputs, error: number, pace: Pace): void {
  const { weights, squares } = linear;
  const { values, active, activeCount } = inputs;
  const { rate, shrink } = pace;
  for (let index = 0; index < activeCount; index += 1) {
    const place = active[index] as number;
    const gradient = error * (values[place] as number);
    const square = (squares[place] as number) + gradient * gradient;
    const weight = weights[place] as number;
    squares[place] = square;
    weights[place] = weight - (rate * gradient) / Math.sqrt(square) - shrink * weight;
  }
}
