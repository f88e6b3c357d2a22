import type { CommentPart } from '#domain';
import { fitSections, type Section } from '#safety';
import type { ReportLinks, ReportOptions } from '../report-options.ts';
import { groupDigits, OUTCOME } from '../wording.ts';
import { shortened, shownPart } from './comment.ts';
import { jobSections } from './job-sections.ts';
import { jobText } from './jobs-line.ts';

export interface JobsSummaryOptions extends ReportOptions {
  readonly links?: ReportLinks;
}

/** GitHub drops the whole summary of a step above 1 MiB (actions/runner `FileCommandManager.cs`). */
const BUDGET_BYTES = 1_000_000;

const LIMITS = { cards: 30, lines: 20, listed: 300 };

/** The job summary of a job that reports for others: the verdicts, then how each job came out. */
export function renderJobsSummary(
  parts: readonly CommentPart[],
  options: JobsSummaryOptions,
): string {
  const clean = parts.map((part) => shownPart(part, options));
  const table: Section = {
    name: 'the table of jobs',
    priority: 700,
    forms: [jobsTable(clean), ''],
  };
  const sections = [...jobSections(clean, options.links ?? {}, LIMITS), table];
  return `${fitSections(sections, BUDGET_BYTES - 1, shortened).text}\n`;
}

function jobsTable(parts: readonly CommentPart[]): string {
  const rows = parts.map((part) => {
    const { outcome, tests } = part.report;
    const { icon, label } = OUTCOME[outcome];
    return `| ${icon} | ${jobText(part)} | ${label} | ${groupDigits(tests.run)} | ${groupDigits(tests.failed)} |`;
  });
  return ['| | Job | Outcome | Tests | Failed |', '| --- | --- | --- | --: | --: |', ...rows].join(
    '\n',
  );
}
