import { type CommentPart, type RunContext, shortSignature, type Verdict } from '#domain';
import { escapeMarkdownInline, inlineCode } from '#safety';
import { causeSureness } from '../cause-sentence.ts';
import type { ReportLinks } from '../report-options.ts';
import { rerunDetails, rerunSentence } from '../rerun-sentence.ts';
import { actorSentence, clause, groupDigits, percent, RELATION } from '../wording.ts';
import { evidenceFence, evidencePlaces } from './evidence.ts';
import { complainedPlaces, testPlace, thrownPlaces } from './file-places.ts';
import { jobsLine } from './jobs-line.ts';
import { rerunCommand, retryAdvice } from './retry-advice.ts';

export interface CardContext {
  /** The run to start again. */
  readonly run: RunContext;
  /** The jobs that saw it; empty where only one speaks. */
  readonly jobs: readonly CommentPart[];
  readonly links: ReportLinks;
  /** Most lines of evidence. */
  readonly lines: number;
}

/** Names of tests and services listed before the rest is counted. */
const MOST_NAMES = 5;

/** A failure that is up to who reads: everything needed to decide, open. */
export function openCard(verdict: Verdict, context: CardContext): string {
  const { label } = RELATION[verdict.relation];
  const title = `**${escapeMarkdownInline(verdict.title)}** · ${causeText(verdict)} · **${label}** (${percent(verdict.relationProbability)})`;
  return join([title, ...cardBody(verdict, context)]);
}

/** A failure that is not: one line, and the same behind it. */
export function foldedCard(verdict: Verdict, context: CardContext): string {
  const { icon } = RELATION[verdict.relation];
  const summary = `${icon} ${cardLine(verdict)}`;
  return join([
    `<details><summary>${summary}</summary>`,
    ...cardBody(verdict, context),
    '</details>',
  ]);
}

/** The failure in one line of HTML, for a list or a summary. */
export function cardLine(verdict: Verdict): string {
  const { owner, label } = RELATION[verdict.relation];
  const parts = [
    `${owner}: <b>${escapeMarkdownInline(verdict.title)}</b>`,
    verdict.pinned ? causeText(verdict) : inlineCode(verdict.cause),
    `${label} (${percent(verdict.relationProbability)})`,
    retryAdvice(verdict),
  ];
  return parts.join(' · ');
}

function cardBody(verdict: Verdict, context: CardContext): readonly string[] {
  const places = evidencePlaces(verdict, context.links, 3);
  return [
    context.jobs.length > 0 ? jobsLine(context.jobs) : '',
    testLine(verdict, context.links),
    placeLine(verdict, context.links),
    thrownLine(verdict, context.links),
    evidenceFence(verdict, context.lines),
    [...places, escapeMarkdownInline(clause(verdict.because))].filter(Boolean).join(' · '),
    unreadLine(verdict),
    chainLine(verdict),
    actLine(verdict, context.run),
    rerunFold(verdict),
    signatureLine(verdict),
  ];
}

/** The short line, with the bounds behind it folded. */
function rerunFold({ rerun }: Verdict): string {
  if (rerun === undefined) return '';
  const summary = `<summary>${escapeMarkdownInline(rerunSentence(rerun))}</summary>`;
  return `<details>${summary}${escapeMarkdownInline(rerunDetails(rerun))}</details>`;
}

function causeText(verdict: Verdict): string {
  return `${inlineCode(verdict.cause)} ${escapeMarkdownInline(causeSureness(verdict))}`;
}

/** What a pin names. A signature that says nothing of its own cannot be pinned. */
function signatureLine({ generic, signature }: Verdict): string {
  return generic ? '' : `<sub>signature ${inlineCode(shortSignature(signature))}</sub>`;
}

function testLine(verdict: Verdict, links: ReportLinks): string {
  const named = verdict.tests
    .slice(0, MOST_NAMES)
    .map((test) => `${inlineCode(test.name)}${testPlace(test, verdict, links)}`);
  return named.length > 0
    ? `Fails: ${[...named, more(verdict.tests.length)].filter(Boolean).join(', ')}`
    : '';
}

function placeLine(verdict: Verdict, links: ReportLinks): string {
  const places = complainedPlaces(verdict, links);
  const named = places.slice(0, MOST_NAMES);
  return named.length > 0
    ? `In: ${[...named, more(places.length)].filter(Boolean).join(', ')}`
    : '';
}

function thrownLine(verdict: Verdict, links: ReportLinks): string {
  const places = thrownPlaces(verdict, links);
  return places.length > 0 ? `Thrown in: ${places.join(' · ')}` : '';
}

function unreadLine({ unread = [] }: Verdict): string {
  return unread.map((problem) => `⚠ ${escapeMarkdownInline(problem)}`).join('<br>');
}

function chainLine({ chain, affected }: Verdict): string {
  if (chain.length > 1) return chain.map(escapeMarkdownInline).join(' ← ');
  const named = affected.slice(0, MOST_NAMES).map(inlineCode);
  return named.length > 0
    ? `Took down: ${[...named, more(affected.length)].filter(Boolean).join(', ')}`
    : '';
}

function more(count: number): string {
  return count > MOST_NAMES ? `and ${groupDigits(count - MOST_NAMES)} more` : '';
}

function actLine(verdict: Verdict, run: RunContext): string {
  const owners = verdict.owners.slice(0, MOST_NAMES).map(inlineCode);
  const who =
    owners.length > 0
      ? `${owners.join(', ')} ${owners.length > 1 ? 'act' : 'acts'}`
      : actorSentence(verdict.whoActs);
  const command = rerunCommand(verdict, run);
  const advice = `${retryAdvice(verdict)}${command ? `: ${inlineCode(command)}` : ''}`;
  return [`**${who}**`, escapeMarkdownInline(clause(verdict.action)), advice]
    .filter((part) => part !== '')
    .join(' · ');
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
