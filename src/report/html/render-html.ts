import type { EvidenceBlock, RunRecord, TriageReport } from '#domain';

export interface HtmlInput {
  readonly report: TriageReport;
  readonly record: RunRecord;
  /** Blocks worth reading beyond those of the verdicts. */
  readonly excerpts: readonly EvidenceBlock[];
  readonly redact: (text: string) => string;
}

/** The whole run as one page. */
export function renderHtml(_input: HtmlInput): string {
  return '';
}
