import type { CommentPart, Fault } from '#domain';
import { byteLength, cleanDeep, fitSections, type Section } from '#safety';
import type { ReportLinks, ReportOptions } from '../report-options.ts';
import { counted } from '../wording.ts';
import { digestOf, hiddenDigest } from './digest.ts';
import { faultList } from './fault-list.ts';
import { footer } from './footer.ts';
import { headline } from './headline.ts';
import { incompleteNote } from './incomplete-note.ts';
import { jobsLine } from './jobs-line.ts';
import { shownReport } from './shown-report.ts';
import { verdictSections } from './verdict-sections.ts';

export interface CommentOptions extends ReportOptions {
  /** Most UTF-8 bytes of the body, what is hidden included. GitHub documents 65,536 characters. */
  readonly budgetBytes: number;
  readonly links?: ReportLinks;
}

export interface RenderedComment {
  readonly body: string;
  /** Changes when the visible text changes. Also in the body, as `"digest"` of the hidden JSON. */
  readonly digest: string;
}

/** More cards than this, and nobody reads to the end. */
const LIMITS = { cards: 10, lines: 8, listed: 50 };

/** No title and no line of a log says more in more than this. */
const TEXT_BUDGET_BYTES = 1000;

/** The comment of a pull request, of one job or of many: yours or not, fix or re-run, who, where. */
export function renderComment(
  parts: readonly CommentPart[],
  options: CommentOptions,
): RenderedComment {
  const clean = parts.map((part) => shownPart(part, options));
  const links = options.links ?? {};
  const faults = sharedFaults(clean);
  const sections: readonly Section[] = [
    {
      name: 'the verdict',
      priority: 1000,
      forms: [[headline(clean), incompleteNote(clean)].filter(Boolean).join('\n\n')],
    },
    {
      name: 'findings before the start',
      priority: 900,
      forms: [faultList(faults, 20), faultList(faults, 3)],
    },
    ...verdictSections(clean, links, LIMITS),
    {
      name: 'the list of jobs',
      priority: 100,
      forms: [unexplainedJobs(clean), ''],
    },
    { name: 'the footer', priority: 950, forms: [footer(clean, links)] },
  ];
  const hidden = (digest: string) => hiddenDigest(clean, digest, options.budgetBytes / 4);
  const room = options.budgetBytes - byteLength(hidden('0'.repeat(16))) - 2;
  const { text } = fitSections(sections, room, shortened);
  const digest = digestOf(text, clean);
  return { body: `${text}\n\n${hidden(digest)}`, digest };
}

/**
 * A part with the evidence of the failures that get a card, and without secrets: what may leave the
 * machine, to be drawn or to travel.
 */
export function shownPart(part: CommentPart, options: ReportOptions): CommentPart {
  const report = shownReport(part.report, LIMITS.cards);
  return cleanDeep({ ...part, report }, { ...options, lineBudgetBytes: TEXT_BUDGET_BYTES });
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

/** Told at the end, so that nobody takes a shortened comment for the whole. */
export function shortened(shed: readonly string[]): string {
  return shed.length > 0
    ? `<sub>Shortened to fit in ${counted(shed.length, 'place')}; the report has everything.</sub>`
    : '';
}
