import type { IngestLineProblem, IngestSummary } from './ingest-summary.ts';

/** More would fill a screen and the memory; the count goes on. */
const PROBLEMS_KEPT = 100;

/** Counts what an ingest does while it does it. */
export interface Tally {
  read(): void;
  adjusted(): void;
  written(count: number): void;
  rejected(problem: IngestLineProblem): void;
  summary(): IngestSummary;
}

export function createTally(): Tally {
  const counts = { read: 0, written: 0, rejected: 0, adjusted: 0 };
  const problems: IngestLineProblem[] = [];
  return {
    read() {
      counts.read += 1;
    },
    adjusted() {
      counts.adjusted += 1;
    },
    written(count) {
      counts.written += count;
    },
    rejected(problem) {
      counts.rejected += 1;
      if (problems.length < PROBLEMS_KEPT) problems.push(problem);
    },
    summary: () => ({ ...counts, problems: [...problems] }),
  };
}
