import type { TriageReport, Verdict } from '#domain';
import type { Section } from '#safety';
import { cardedVerdicts } from '../carded-verdicts.ts';
import type { ReportLinks } from '../report-options.ts';
import { counted, RELATION } from '../wording.ts';
import { cardLine, foldedCard, openCard } from './card.ts';

/** How much room verdicts may take. */
export interface CardLimits {
  /** Cards in full, of each kind; the rest are lines of a list. */
  readonly cards: number;
  readonly lines: number;
  /** Lines of that list. */
  readonly listed: number;
}

/** What stays longest when room is short: failures that are up to who reads, then the others. */
const PRIORITY = { open: 800, openRest: 300, folded: 400, foldedRest: 200 } as const;

/** One section a card, each with shorter forms, and one for those beyond the limit. */
export function verdictSections(
  report: TriageReport,
  links: ReportLinks,
  limits: CardLimits,
): readonly Section[] {
  const carded = cardedVerdicts(report);
  const open = carded.filter(({ relation }) => RELATION[relation].open);
  const folded = carded.filter(({ relation }) => !RELATION[relation].open);
  const context = { run: report.context, links, lines: limits.lines };
  const openSections = open.slice(0, limits.cards).map((verdict, index) => ({
    name: 'the evidence of a failure',
    priority: PRIORITY.open - index,
    forms: [
      openCard(verdict, context),
      openCard(verdict, { ...context, lines: 3 }),
      `- ${cardLine(verdict)}`,
      '',
    ] as const,
  }));
  const foldedSections = folded.slice(0, limits.cards).map((verdict, index) => ({
    name: 'a failure that is not yours',
    priority: PRIORITY.folded - index,
    forms: [foldedCard(verdict, context), `- ${cardLine(verdict)}`, ''] as const,
  }));
  return [
    ...openSections,
    ...rest(open.slice(limits.cards), limits.listed, PRIORITY.openRest),
    ...foldedSections,
    ...rest(folded.slice(limits.cards), limits.listed, PRIORITY.foldedRest),
  ];
}

function rest(verdicts: readonly Verdict[], listed: number, priority: number): readonly Section[] {
  if (verdicts.length === 0) return [];
  const forms = [listed, Math.ceil(listed / 5), 0].map((count) => list(verdicts, count));
  return [{ name: 'a list of failures', priority, forms: [forms[0] ?? '', ...forms.slice(1)] }];
}

function list(verdicts: readonly Verdict[], most: number): string {
  const title = counted(verdicts.length, 'more failure');
  if (most === 0) return title;
  const items = verdicts.slice(0, most).map((verdict) => `- ${cardLine(verdict)}`);
  const left = verdicts.length - items.length;
  const tail = left > 0 ? [`- and ${left} more`] : [];
  return `<details><summary>${title}</summary>\n\n${[...items, ...tail].join('\n')}\n\n</details>`;
}
