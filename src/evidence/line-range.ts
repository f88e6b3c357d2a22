import type { LogLine } from './log-line.ts';

/** Indices into the retained lines, both inclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** True when the line after `index` is its neighbour in the file as well. */
export function adjacent(lines: readonly LogLine[], index: number): boolean {
  return (lines[index + 1]?.number ?? 0) - (lines[index]?.number ?? 0) === 1;
}

/** The most any line of the range weighs. */
export function heaviestOf(lines: readonly LogLine[], { from, to }: LineRange): number {
  let heaviest = 0;
  for (let index = from; index <= to; index += 1) {
    const weight = lines[index]?.weight ?? 0;
    if (weight > heaviest) heaviest = weight;
  }
  return heaviest;
}
