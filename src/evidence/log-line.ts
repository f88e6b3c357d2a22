import type { CleanLine } from './clean-line.ts';

/** A line as block selection sees it. */
export interface LogLine extends CleanLine {
  /** 1-based, raw, split on `\n` only. */
  readonly number: number;
  readonly raw: string;
  /** How much the line alone speaks about a failure. */
  readonly weight: number;
  /** In no passing log; `true` for every line when there is none to compare with. */
  readonly novel: boolean;
  /** In every earlier log that failed; `false` for every line when there is none, or a passing one. */
  readonly usual: boolean;
}
