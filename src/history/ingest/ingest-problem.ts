import { describeGitHubProblem, type GitHubProblem } from '#domain';
import { unreachable } from '#std';
import type { IngestLineProblem } from './ingest-summary.ts';

/** Why an ingest could not go on. What was written before stays. */
export type IngestProblem =
  | { readonly kind: 'unreadable'; readonly file: string; readonly message: string }
  | { readonly kind: 'cut-gzip'; readonly file: string; readonly afterLine: number }
  | {
      readonly kind: 'nothing-usable';
      readonly file: string;
      readonly lines: number;
      readonly first: IngestLineProblem;
    }
  | {
      readonly kind: 'not-an-export';
      readonly file: string;
      readonly from: string;
      /** What the CI's API answers. */
      readonly expects: string;
      readonly first: IngestLineProblem;
    }
  | { readonly kind: 'github'; readonly repo: string; readonly problem: GitHubProblem };

export function describeIngestProblem(problem: IngestProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `${problem.file} cannot be read: ${problem.message}.`;
    case 'cut-gzip':
      return `${problem.file} is a gzip file that ends too early or is damaged. The ${problem.afterLine} lines before that were kept; fetch the file again and repeat, nothing is counted twice.`;
    case 'nothing-usable':
      return `${describeIngestLine(problem.file, problem.first)}; none of the ${problem.lines} lines is a run. Expected one JSON object a line with "id", "job" and "startedAt".`;
    case 'not-an-export':
      return `${describeIngestLine(problem.file, problem.first)}; nothing of the file is what ${problem.from} answers. Expected ${problem.expects}, saved as it came.`;
    case 'github':
      return `runs of ${problem.repo}: ${describeGitHubProblem(problem.problem)}`;
    default:
      return unreachable(problem);
  }
}

/** As compilers write it, so that editors and people find the place. */
export function describeIngestLine(source: string, { line, reason }: IngestLineProblem): string {
  return `${line === null ? source : `${source}:${line}`}: ${reason}`;
}
