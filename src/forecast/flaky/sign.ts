import type { FinishedRun, SignName } from '#domain';
import type { NormalPrior } from '#statistics';
import type { RunRecords } from './memory/memory.ts';

/** Something about a failure that speaks for or against its coming and going. */
export interface Sign {
  readonly name: SignName;
  /** What one unit of it is: about the spread seen over histories of several kinds. */
  readonly unit: number;
  /** Which way it is expected to point before any case has been seen; 1 speaks for a passing re-run. */
  readonly direction: 1 | -1;
  /** What is expected of one unit, in log odds, where it is more than a hint. */
  readonly prior?: NormalPrior;
  /** 0 when nothing is known. */
  readonly value: (records: RunRecords, run: FinishedRun) => number;
}
