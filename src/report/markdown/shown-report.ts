import type { TriageReport } from '#domain';
import { RELATION } from '../wording.ts';

/** The report without what only a card says of failures that get none: nothing is cleaned that nobody sees. */
export function shownReport(report: TriageReport, cards: number): TriageReport {
  const left = { open: cards, folded: cards };
  const verdicts = report.verdicts.map((verdict) => {
    const kind = RELATION[verdict.relation].open ? 'open' : 'folded';
    left[kind] -= 1;
    return left[kind] >= 0 ? verdict : { ...verdict, ...UNCARDED };
  });
  return { ...report, verdicts };
}

const UNCARDED = {
  annotations: [],
  evidence: [],
  tests: [],
  affected: [],
  chain: [],
  owners: [],
  because: '',
  action: '',
};
