import type { Effect } from './side-effect.ts';

export interface Adapter {
  /** A file below `src/`, relative to the project's root. */
  readonly file: string;
  readonly touches: readonly Effect[];
}

/**
 * The only files of `src/` that reach outside their arguments. Everything else is given what it
 * needs, so that it can be tested with values. Keep each one small, and the list honest: an entry
 * that touches less than it says is a fault too.
 */
export const ADAPTERS: readonly Adapter[] = [{ file: 'src/std/clock.ts', touches: ['clock'] }];
