import type { TriageReport } from '#domain';
import { byteLength, cleanDeep, fitSections, type Section } from '#safety';
import type { ReportLinks, ReportOptions } from '../report-options.ts';
import { counted } from '../wording.ts';
import { digestOf, hiddenDigest } from './digest.ts';
import { faultList } from './fault-list.ts';
import { footer } from './footer.ts';
import { headline } from './headline.ts';
import { incompleteNote } from './incomplete-note.ts';
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

/** The comment of a pull request: yours or not, fix or re-run, who, where. */
export function renderComment(report: TriageReport, options: CommentOptions): RenderedComment {
  const clean = cleanDeep(shownReport(report, LIMITS.cards), {
    ...options,
    lineBudgetBytes: TEXT_BUDGET_BYTES,
  });
  const links = options.links ?? {};
  const sections: readonly Section[] = [
    {
      name: 'the verdict',
      priority: 1000,
      forms: [[headline(clean), incompleteNote(clean)].filter(Boolean).join('\n\n')],
    },
    {
      name: 'findings before the start',
      priority: 900,
      forms: [faultList(clean.faults, 20), faultList(clean.faults, 3)],
    },
    ...verdictSections(clean, links, LIMITS),
    { name: 'the footer', priority: 950, forms: [footer(clean, links)] },
  ];
  const hidden = (digest: string) => hiddenDigest(clean, digest, options.budgetBytes / 4);
  const room = options.budgetBytes - byteLength(hidden('0'.repeat(16))) - 2;
  const { text } = fitSections(sections, room, shortened);
  const digest = digestOf(text);
  return { body: `${text}\n\n${hidden(digest)}`, digest };
}

/** Told at the end, so that nobody takes a shortened comment for the whole. */
export function shortened(shed: readonly string[]): string {
  return shed.length > 0
    ? `<sub>Shortened to fit in ${counted(shed.length, 'place')}; the report has everything.</sub>`
    : '';
}
