import type { EvidenceBlock, RunRecord, TriageReport } from '#domain';
import { cleanDeep } from '#safety';
import { settled } from '../settled.ts';
import { OUTCOME } from '../wording.ts';
import { excerptsSection } from './excerpts.ts';
import { closing, heading } from './heading.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import { gatesSection, servicesSection } from './tables.ts';
import { timelineSection } from './timeline.ts';
import { faultsSection, verdictsSection } from './verdicts.ts';

export interface HtmlInput {
  readonly report: TriageReport;
  readonly record: RunRecord;
  /** Blocks worth reading beyond those of the verdicts. */
  readonly excerpts: readonly EvidenceBlock[];
  readonly redact: (text: string) => string;
}

/** A longer text is a dump; the log files have it whole. */
const TEXT_BUDGET_BYTES = 4000;

/** `report.html`: the whole run as one page that opens from disk and asks nothing of the network. */
export function renderHtml(input: HtmlInput): string {
  const { report, record, excerpts } = cleanDeep(
    { report: input.report, record: settled(input.record), excerpts: input.excerpts },
    { redact: input.redact, lineBudgetBytes: TEXT_BUDGET_BYTES },
  );
  const body = html`${heading(report)}
<main>
${faultsSection(report.faults)}
${verdictsSection(report)}
${timelineSection(record)}
${servicesSection(record)}
${gatesSection(record)}
${excerptsSection(excerpts)}
</main>
${closing(report)}`;
  return page(`${OUTCOME[report.outcome].label} · ${report.project}`, body);
}
