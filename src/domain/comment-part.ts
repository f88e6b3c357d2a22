import type { TriageReport } from './verdict.ts';
import type { RelationCount } from './whose.ts';

/**
 * What one job says to the comment of a pull request. Jobs of a matrix, or of several workflows, write
 * one comment: each adds its own part to those it finds there, and the text is drawn from all of them.
 * A part travels in the hidden end of the comment itself, so what is read back is hostile.
 */
export interface CommentPart {
  /** The job as GitHub names it: `integration (22, ubuntu-latest)`. Of a workflow's job one part counts. */
  readonly job: string;
  /** The workflow's run; 0 where there is none. A later run of the same job has a larger number. */
  readonly run: number;
  /** Which try of that run, from 1. */
  readonly attempt: number;
  /** When the part was made, epoch milliseconds; decides between two of the same run and attempt. */
  readonly at: number;
  /** Jobs of the same matrix, this one among them; 1 without a matrix. */
  readonly siblings: number;
  /**
   * As the job judged it. Once it has travelled only what a card shows is left: `changedFiles` is
   * empty, evidence is short, and there may be fewer verdicts than `outcome` and `headline` speak of.
   */
  readonly report: TriageReport;
  /** Verdicts that were left out on the way, by relation; absent when none was. */
  readonly left?: RelationCount;
}

/** `integration (22, ubuntu-latest)`: the job of a run, with the values of its matrix. */
export function jobNameOf({ context, project }: TriageReport): string {
  const job = context.job ?? project;
  return context.matrix ? `${job} (${context.matrix})` : job;
}

/** The number of a workflow's run in a run's id (`<run>-<attempt>-<job>`); 0 in any other id. */
export function runNumberOf({ context }: Pick<TriageReport, 'context'>): number {
  const digits = /^(\d{1,15})-\d+-/.exec(context.runId)?.[1];
  return digits === undefined ? 0 : Number(digits);
}

/** The part of a report. `at` is now, epoch milliseconds. */
export function commentPartOf(
  report: TriageReport,
  { at, siblings = 1 }: { readonly at: number; readonly siblings?: number },
): CommentPart {
  const { attempt } = report.context;
  return { job: jobNameOf(report), run: runNumberOf(report), attempt, at, siblings, report };
}

/** Equal for the parts of one job, of which the newest counts. */
export function partKeyOf({ job, report }: CommentPart): string {
  return JSON.stringify([report.context.workflow, job]);
}
