import type { CommentPart, Relation, TriageReport, Verdict } from '#domain';

/** A failure, whatever the number of jobs that saw it. */
export interface SharedFailure {
  /** As the job that has most to fear of it judged it. */
  readonly verdict: Verdict;
  /** The job whose log the evidence is from. */
  readonly seenBy: CommentPart;
  /** Every job that saw it, in order. */
  readonly jobs: readonly CommentPart[];
}

/** Worst for the author first, as in a report. */
const ORDER: readonly Relation[] = ['introduced', 'unknown', 'pre-existing', 'intermittent'];

/**
 * The failures of all jobs, each once: equal signatures are the same failure. One that says nothing of
 * its own ("exit code 1") is another in each job.
 */
export function sharedFailures(
  parts: readonly CommentPart[],
  verdictsOf: (report: TriageReport) => readonly Verdict[] = ({ verdicts }) => verdicts,
): readonly SharedFailure[] {
  const groups = new Map<string, { readonly verdict: Verdict; readonly job: CommentPart }[]>();
  for (const [index, job] of parts.entries()) {
    const seen = new Map<string, number>();
    for (const verdict of verdictsOf(job.report)) {
      const { signature } = verdict;
      const times = seen.get(signature) ?? 0;
      seen.set(signature, times + 1);
      const key = `${signature} ${times}${verdict.generic ? ` ${index}` : ''}`;
      groups.set(key, [...(groups.get(key) ?? []), { verdict, job }]);
    }
  }
  return [...groups.values()].flatMap(together).sort(compareFailures);
}

function together(
  seen: readonly { readonly verdict: Verdict; readonly job: CommentPart }[],
): readonly SharedFailure[] {
  const [first] = seen;
  if (first === undefined) return [];
  const worst = seen.reduce((a, b) => (rank(b.verdict) < rank(a.verdict) ? b : a), first);
  const told = seen.find(({ verdict }) => verdict.evidence.length > 0) ?? worst;
  const verdict =
    told.verdict === worst.verdict
      ? worst.verdict
      : { ...worst.verdict, evidence: told.verdict.evidence };
  return [{ verdict, seenBy: told.job, jobs: seen.map(({ job }) => job) }];
}

function rank({ relation }: Verdict): number {
  return ORDER.indexOf(relation);
}

function compareFailures(a: SharedFailure, b: SharedFailure): number {
  return rank(a.verdict) - rank(b.verdict) || b.jobs.length - a.jobs.length;
}
