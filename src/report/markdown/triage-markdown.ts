import { commentPartOf, formatDuration, type TriageReport } from '#domain';
import { cleanDeep, escapeMarkdownInline } from '#safety';
import { cardedVerdicts } from '../carded-verdicts.ts';
import type { ReportOptions } from '../report-options.ts';
import { OUTCOME } from '../wording.ts';
import { openCard } from './card.ts';
import { faultList } from './fault-list.ts';
import { footer } from './footer.ts';
import { headline } from './headline.ts';
import { incompleteNote } from './incomplete-note.ts';

/** Lines of evidence a verdict; the file has no limit but the reader's patience. */
const LINES = 40;

/** `triage.md`: the whole verdict as a document of its own, nothing folded, nothing left out. */
export function renderTriageMarkdown(report: TriageReport, options: ReportOptions): string {
  const clean = cleanDeep(report, options);
  const only = [commentPartOf(clean, { at: clean.startedAt })];
  const context = { run: clean.context, jobs: [], links: {}, lines: LINES };
  const parts = [
    headline(only),
    incompleteNote(only),
    facts(clean),
    faultList(clean.faults, clean.faults.length),
    ...cardedVerdicts(clean).map((verdict) => openCard(verdict, context)),
    footer(only, {}),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function facts(report: TriageReport): string {
  const { context } = report;
  const started = new Date(report.startedAt);
  const at = Number.isNaN(started.getTime())
    ? ''
    : `${started.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const parts = [
    `${escapeMarkdownInline(report.project)} ${OUTCOME[report.outcome].label} in ${formatDuration(report.durationMs)}`,
    at,
    context.branch ? `branch ${escapeMarkdownInline(context.branch)}` : '',
    context.pullRequest ? `pull request ${context.pullRequest}` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
