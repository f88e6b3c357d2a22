import { unreachable } from '#std';

/** Why the journal of a run does not hold the whole of it. */
export type IncompleteRun =
  | { readonly kind: 'running' }
  /** `lastHeardAt` in epoch milliseconds. */
  | { readonly kind: 'killed'; readonly lastHeardAt: number };

/** One sentence for people. */
export function describeIncompleteRun(run: IncompleteRun): string {
  switch (run.kind) {
    case 'running':
      return 'The run is still going: what has not failed yet may fail still';
    case 'killed':
      return `The supervisor was killed: what came after ${timeOfDay(run.lastHeardAt)} is not known`;
    default:
      return unreachable(run);
  }
}

function timeOfDay(at: number): string {
  return `${new Date(at).toISOString().slice(11, 19)} UTC`;
}
