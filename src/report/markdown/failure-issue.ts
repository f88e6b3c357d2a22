import { commentPartOf, type TriageReport, type Verdict } from '#domain';
import {
  cleanDeep,
  cleanLine,
  escapeMarkdownInline,
  fitSections,
  inertTitle,
  inlineCode,
} from '#safety';
import type { ReportLinks, ReportOptions } from '../report-options.ts';
import { openCard } from './card.ts';
import { footer } from './footer.ts';

export interface FailureIssue {
  /** Plain text without anything meant. */
  readonly title: string;
  readonly body: string;
}

/** GitHub documents 65,536 characters for the body of an issue; nobody reads as much. */
const BUDGET_BYTES = 20_000;
const TEXT_BUDGET_BYTES = 1000;
const EVIDENCE_LINES = 8;

/** The issue about one failure of the base branch. */
export function renderFailureIssue(
  report: TriageReport,
  verdict: Verdict,
  options: ReportOptions & { readonly links: ReportLinks },
): FailureIssue {
  const { redact, links } = options;
  const clean = cleanDeep(
    { report: { ...report, verdicts: [] }, verdict },
    {
      redact,
      lineBudgetBytes: TEXT_BUDGET_BYTES,
    },
  );
  const { context, project, startedAt } = clean.report;
  const part = commentPartOf(clean.report, { at: startedAt });
  const branch = context.branch ?? 'The base branch';
  const opening = `${inlineCode(branch)} of ${escapeMarkdownInline(project)} fails for everybody who builds on it.`;
  const card = { run: context, jobs: [], links };
  const { text } = fitSections(
    [
      { name: 'the opening', priority: 1000, forms: [opening] },
      {
        name: 'the failure',
        priority: 900,
        forms: [
          openCard(clean.verdict, { ...card, lines: EVIDENCE_LINES }),
          openCard({ ...clean.verdict, tests: [] }, { ...card, lines: 1 }),
        ],
      },
      { name: 'the footer', priority: 950, forms: [footer([part], links)] },
    ],
    BUDGET_BYTES,
  );
  const title = inertTitle(cleanLine(`${branch} is broken: ${clean.verdict.title}`, { redact }));
  return { title, body: text };
}
