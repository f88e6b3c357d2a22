import type { TriageReport, Verdict } from '#domain';

/**
 * The verdicts that get a card. Where findings prevented the start, each of them is a verdict too: the
 * list of findings has already said what it is, where, and the way out.
 */
export function cardedVerdicts(report: TriageReport): readonly Verdict[] {
  return report.faults.length > 0 ? [] : report.verdicts;
}
