import type { TriageReport } from '#domain';
import { RELATION } from '../wording.ts';

/** The report without the evidence of failures that get no card: nothing is cleaned that nobody sees. */
export function shownReport(report: TriageReport, cards: number): TriageReport {
  const left = { open: cards, folded: cards };
  const verdicts = report.verdicts.map((verdict) => {
    const kind = RELATION[verdict.relation].open ? 'open' : 'folded';
    left[kind] -= 1;
    return left[kind] >= 0
      ? verdict
      : { ...verdict, annotations: [], evidence: [], tests: [], affected: [], chain: [] };
  });
  return { ...report, verdicts };
}
