import type { CommentPart, Fault } from '#domain';
import type { Section } from '#safety';
import type { ReportLinks } from '../report-options.ts';
import { faultList } from './fault-list.ts';
import { footer } from './footer.ts';
import { headline } from './headline.ts';
import { incompleteNote } from './incomplete-note.ts';
import { jobsLine } from './jobs-line.ts';
import { type CardLimits, verdictSections } from './verdict-sections.ts';

/** What is told of one job or of many: the verdict, findings before the start, cards, the footer. */
export function jobSections(
  parts: readonly CommentPart[],
  links: ReportLinks,
  limits: CardLimits,
): readonly Section[] {
  const faults = sharedFaults(parts);
  return [
    {
      name: 'the verdict',
      priority: 1000,
      forms: [[headline(parts), incompleteNote(parts)].filter(Boolean).join('\n\n')],
    },
    {
      name: 'findings before the start',
      priority: 900,
      forms: [faultList(faults, 20), faultList(faults, 3)],
    },
    ...verdictSections(parts, links, limits),
    { name: 'the list of jobs', priority: 100, forms: [unexplainedJobs(parts), ''] },
    { name: 'the footer', priority: 950, forms: [footer(parts, links)] },
  ];
}

/** The same finding stops every job of a matrix: it is told once. */
function sharedFaults(parts: readonly CommentPart[]): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const fault of parts.flatMap(({ report }) => report.faults)) {
    faults.set(JSON.stringify([fault.code, fault.path, fault.location, fault.problem]), fault);
  }
  return [...faults.values()];
}

/** Jobs no card speaks of although they failed. A single one says so in its headline. */
function unexplainedJobs(parts: readonly CommentPart[]): string {
  const silent = parts.filter(
    ({ report: { outcome, verdicts, faults }, left }) =>
      outcome !== 'passed' && verdicts.length + faults.length === 0 && left === undefined,
  );
  if (parts.length === 1 || silent.length === 0) return '';
  return `${jobsLine(silent)}: failed, and no evidence says why`;
}
