import { describeGitHubProblem, type GitHubProblem } from '#domain';
import { unreachable } from '#std';

/** Why an ingest could not go on. What was written before stays. */
export type IngestProblem =
  | { readonly kind: 'unreadable'; readonly file: string; readonly message: string }
  | { readonly kind: 'cut-gzip'; readonly file: string; readonly afterLine: number }
  | {
      readonly kind: 'nothing-usable';
      readonly file: string;
      readonly lines: number;
      readonly first: string;
    }
  | {
      readonly kind: 'not-an-export';
      readonly file: string;
      readonly from: string;
      /** What the CI's API answers. */
      readonly expects: string;
      readonly line: number | null;
      readonly first: string;
    }
  | { readonly kind: 'github'; readonly repo: string; readonly problem: GitHubProblem };

export function describeIngestProblem(problem: IngestProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `${problem.file} cannot be read: ${problem.message}.`;
    case 'cut-gzip':
      return `${problem.file} is a gzip file that ends too early or is damaged. The ${problem.afterLine} lines before that were kept; fetch the file again and repeat, nothing is counted twice.`;
    case 'nothing-usable':
      return `none of the ${problem.lines} lines of ${problem.file} is a run, the first because ${problem.first}. Expected one JSON object a line with "id", "job" and "startedAt".`;
    case 'not-an-export':
      return `nothing of ${problem.file} is what ${problem.from} answers, the first of line ${problem.line ?? 1} because ${problem.first}. Expected ${problem.expects}, saved as it came.`;
    case 'github':
      return `runs of ${problem.repo}: ${describeGitHubProblem(problem.problem)}`;
    default:
      return unreachable(problem);
  }
}
