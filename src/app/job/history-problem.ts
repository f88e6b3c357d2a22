import type { HistorySlice } from '#domain';
import { describeHistoryProblem, type HistoryProblem } from '#history';

/** The sentence of a history that could not be used; the run goes on without it. */
export function explainHistoryProblem(problem: HistoryProblem): string {
  return describeHistoryProblem(problem);
}

/** What is known when there is no history at all. */
export function noHistory(windowDays: number): HistorySlice {
  return {
    baseRuns: 0,
    baseFailures: 0,
    otherRuns: 0,
    otherFailures: 0,
    otherChanges: 0,
    sameCommitPasses: 0,
    sameCommitFailures: 0,
    reruns: 0,
    rerunPasses: 0,
    firstSeen: null,
    lastSeen: null,
    windowDays,
  };
}
