import type { CommentPart, RunOutcome, TriageReport } from '#domain';
import { jobsHeadline, sharedFailures } from '#report';

/** Worst first. */
const OUTCOMES: readonly RunOutcome[] = ['failed', 'not-started', 'cancelled', 'passed'];

/** What the jobs said together, as far as outputs need it; `null` without any. */
export function mergedReport(parts: readonly CommentPart[]): TriageReport | null {
  const reports = parts.map(({ report }) => report);
  const outcome = OUTCOMES.find((each) => reports.some((report) => report.outcome === each));
  const worst = reports.find((report) => report.outcome === outcome);
  if (outcome === undefined || worst === undefined) return null;
  const verdicts = sharedFailures(parts).map(({ verdict }) => verdict);
  return { ...worst, outcome, headline: jobsHeadline(parts), verdicts };
}
