import type { CommentPart, Verdict } from '#domain';
import type { Section } from '#safety';
import { cardedVerdicts } from '../carded-verdicts.ts';
import type { ReportLinks } from '../report-options.ts';
import { type SharedFailure, sharedFailures } from '../shared-failures.ts';
import { counted, RELATION } from '../wording.ts';
import { type CardContext, cardLine, foldedCard, openCard } from './card.ts';
import { jobLog } from './job-log.ts';

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
  parts: readonly CommentPart[],
  links: ReportLinks,
  limits: CardLimits,
): readonly Section[] {
  const failures = sharedFailures(parts, cardedVerdicts);
  const open = failures.filter(({ verdict }) => RELATION[verdict.relation].open);
  const folded = failures.filter(({ verdict }) => !RELATION[verdict.relation].open);
  const contextOf = (failure: SharedFailure) => cardContext(failure, { parts, links, limits });
  const openSections = open.slice(0, limits.cards).map((failure, index) => ({
    name: 'the evidence of a failure',
    priority: PRIORITY.open - index,
    forms: [
      openCard(failure.verdict, contextOf(failure)),
      openCard(failure.verdict, { ...contextOf(failure), lines: 3 }),
      `- ${cardLine(failure.verdict)}`,
      '',
    ] as const,
  }));
  const foldedSections = folded.slice(0, limits.cards).map((failure, index) => ({
    name: 'a failure that is not yours',
    priority: PRIORITY.folded - index,
    forms: [
      foldedCard(failure.verdict, contextOf(failure)),
      `- ${cardLine(failure.verdict)}`,
      '',
    ] as const,
  }));
  return [
    ...openSections,
    ...rest(open.slice(limits.cards), limits.listed, PRIORITY.openRest),
    ...foldedSections,
    ...rest(folded.slice(limits.cards), limits.listed, PRIORITY.foldedRest),
  ];
}

interface CardSurroundings {
  readonly parts: readonly CommentPart[];
  readonly links: ReportLinks;
  readonly limits: CardLimits;
}

/** Evidence leads to the log of the job it is from, where that has a page of its own. */
function cardContext(
  { jobs, seenBy }: SharedFailure,
  { parts, links, limits }: CardSurroundings,
): CardContext {
  const { context: run } = seenBy.report;
  return {
    run,
    jobs: parts.length > 1 ? jobs : [],
    links: { evidence: () => jobLog(run), ...links },
    lines: limits.lines,
  };
}

function rest(
  failures: readonly SharedFailure[],
  listed: number,
  priority: number,
): readonly Section[] {
  if (failures.length === 0) return [];
  const verdicts = failures.map(({ verdict }) => verdict);
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
