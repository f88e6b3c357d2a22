import type { CommentPart } from '#domain';
import { byteLength, cleanDeep, fitSections } from '#safety';
import type { ReportLinks, ReportOptions } from '../report-options.ts';
import { counted } from '../wording.ts';
import { digestOf, hiddenDigest } from './digest.ts';
import { jobSections } from './job-sections.ts';
import { shownReport } from './shown-report.ts';

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
  const sections = jobSections(clean, options.links ?? {}, LIMITS);
  const hidden = hiddenDigest(clean, options.budgetBytes / 4);
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

/** Told at the end, so that nobody takes a shortened comment for the whole. */
export function shortened(shed: readonly string[]): string {
  return shed.length > 0
    ? `<sub>Shortened to fit in ${counted(shed.length, 'place')}; the report has everything.</sub>`
    : '';
}
