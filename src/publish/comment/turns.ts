/**
 * How the writers of one comment keep out of each other's way. GitHub takes a write as it comes and
 * knows no condition for one, so a writer that read before another wrote undoes what that one said.
 */
export interface Turns {
  readonly pause: (milliseconds: number) => Promise<void>;
  /** From 0, below 1; another one in each process. */
  readonly random: () => number;
  readonly now: () => number;
  /** Nothing is written on the strength of a reading older than this, milliseconds. */
  readonly freshMs: number;
  /** Pauses are longer by up to this, milliseconds, so that writers come one after another. */
  readonly spreadMs: number;
  /** Readings at most. */
  readonly rounds: number;
}

/** Longer than any answer of GitHub that is not a fault; a job of a matrix pays it once at its end. */
export const TURN_TIMES = { freshMs: 1500, spreadMs: 2000, rounds: 12 } as const;
