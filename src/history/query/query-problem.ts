import { unreachable } from '#std';
import { describeHistoryProblem, type HistoryProblem } from '../history-problem.ts';

/** Why a query was not answered. Nothing was changed by it. */
export type QueryProblem =
  | { readonly kind: 'not-a-history'; readonly file: string }
  | { readonly kind: 'no-tables' }
  | { readonly kind: 'several-statements' }
  | { readonly kind: 'too-long'; readonly limitMs: number }
  | { readonly kind: 'would-write' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unopened'; readonly problem: HistoryProblem };

/** Found, expected, way out: one sentence each. */
export function describeQueryProblem(problem: QueryProblem): string {
  switch (problem.kind) {
    case 'not-a-history':
      return `${problem.file} is not a SQLite file. Name a history with --history.`;
    case 'no-tables':
      return 'A history of memory has no tables. Name a file or a server with --history.';
    case 'several-statements':
      return 'More than one statement was found, and one is expected. Ask them one by one.';
    case 'too-long':
      return `The query was ended after ${Math.round(problem.limitMs / 1000)} s. Ask for less: name a repository and a period.`;
    case 'would-write':
      return 'The query would change the history, which is only read here. Ask with SELECT.';
    case 'refused':
      return `The query was refused: ${problem.message.replace(/\.$/, '')}. The tables and their columns are told in docs/history.md.`;
    case 'unopened':
      return describeHistoryProblem(problem.problem);
    default:
      return unreachable(problem);
  }
}
