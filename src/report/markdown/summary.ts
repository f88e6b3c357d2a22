import { commentPartOf, type RunRecord, type TriageReport } from '#domain';
import { cleanDeep, fitSections, type Section } from '#safety';
import type { ReportLinks, ReportOptions } from '../report-options.ts';
import { settled } from '../settled.ts';
import { bringUpTable } from './bring-up-table.ts';
import { shortened } from './comment.ts';
import { faultList } from './fault-list.ts';
import { footer } from './footer.ts';
import { headline } from './headline.ts';
import { incompleteNote } from './incomplete-note.ts';
import { shownReport } from './shown-report.ts';
import { verdictSections } from './verdict-sections.ts';

export interface SummaryOptions extends ReportOptions {
  /** Most UTF-8 bytes; without it, what GitHub keeps of a step with room to spare. */
  readonly budgetBytes?: number;
  readonly links?: ReportLinks;
}

/** GitHub drops the whole summary of a step above 1 MiB (actions/runner `FileCommandManager.cs`). */
const BUDGET_BYTES = 1_000_000;

/** No title and no line of a log says more in more than this. */
const TEXT_BUDGET_BYTES = 2000;

const LIMITS = { cards: 30, lines: 20, listed: 300 };

/** The job summary: the verdicts, then how every service came up and every gate went. */
export function renderSummary(
  report: TriageReport,
  record: RunRecord,
  options: SummaryOptions,
): string {
  const clean = cleanDeep(
    { report: shownReport(report, LIMITS.cards), record: settled(record) },
    { ...options, lineBudgetBytes: TEXT_BUDGET_BYTES },
  );
  const links = options.links ?? {};
  const { faults } = clean.report;
  const only = [commentPartOf(clean.report, { at: clean.report.startedAt })];
  const sections: readonly Section[] = [
    {
      name: 'the verdict',
      priority: 1000,
      forms: [[headline(only), incompleteNote(only)].filter(Boolean).join('\n\n')],
    },
    {
      name: 'findings before the start',
      priority: 900,
      forms: [faultList(faults, faults.length), faultList(faults, 20)],
    },
    ...verdictSections(only, links, LIMITS),
    {
      name: 'the table of services',
      priority: 700,
      forms: [bringUpTable(clean.record, 200), bringUpTable(clean.record, 20), ''],
    },
    { name: 'the footer', priority: 950, forms: [footer(only, links)] },
  ];
  return `${fitSections(sections, (options.budgetBytes ?? BUDGET_BYTES) - 1, shortened).text}\n`;
}
