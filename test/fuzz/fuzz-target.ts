import type { Chance } from './chance.ts';

/** What is wrong with how an input was read, one sentence; `null` when all that must hold holds. */
export type Violation = string | null;

/** One made input, and how to have it read. */
export interface Trial {
  /** What the time is measured by. */
  readonly bytes: number;
  /** Reads the input and checks what must hold. Run again, it does the same again. */
  run(): Violation | Promise<Violation>;
}

/** A reader of input from outside. */
export interface FuzzTarget {
  readonly name: string;
  /** Inputs of each thousand: fewer where one costs more. The shares of all targets add up to 1000. */
  readonly share: number;
  /** Most milliseconds a kilobyte may take, checks included, beyond the allowance of every input. */
  readonly msPerKilobyte: number;
  prepare(chance: Chance): Trial;
}
