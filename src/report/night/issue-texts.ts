import { type FlakyJob, formatDuration, type NightChange } from '#domain';
import { cleanLine, escapeMarkdownInline, inertTitle, inlineCode, truncate } from '#safety';
import type { ReportOptions } from '../report-options.ts';
import { counted, percent } from '../wording.ts';
import { changedName, changeText, evidenceText } from './change-sentences.ts';
import { commitRange, moment } from './sentences.ts';

export interface IssueText {
  /** Plain text without anything meant. */
  readonly title: string;
  readonly body: string;
}

/** Names of jobs come from workflows, which may be written by anybody who opens a pull request. */
const NAME_BYTES = 120;

/**
 * The issue about a job whose failures pass when repeated. Nothing in it changes from night to night by
 * itself, so that an issue is touched only when there is news.
 */
export function renderFlakyIssue(flaky: FlakyJob, { redact }: ReportOptions): IssueText {
  const job = truncate(cleanLine(flaky.job, { redact }), NAME_BYTES);
  const { passes, reruns, lostMs } = flaky;
  const rate = `${passes} of ${counted(reruns, 're-run')} passed in 30 days (${percent(passes / reruns)})`;
  return {
    title: inertTitle(`Flaky: ${job}`),
    body: [
      `${inlineCode(job)} fails, and passes when it is repeated: ${rate}.`,
      `It cost ${formatDuration(lostMs)} of machine time: the failed runs and their repetitions.`,
      'Make it reliable, or quarantine its flaky tests. This issue is closed when no failure has passed again for 30 days.',
    ].join('\n\n'),
  };
}

/** The issue, or the last word, about a job whose failure rate or duration changed. */
export function renderChangeIssue(change: NightChange, { redact }: ReportOptions): IssueText {
  const name = truncate(cleanLine(changedName(change), { redact }), NAME_BYTES);
  const range = commitRange(change.commits);
  const since = `since ${moment(change.at)}${range === null ? '' : `, in ${range}`}`;
  const happened = HAPPENED[change.kind];
  return {
    title: inertTitle(`${name} ${happened}`),
    body: [
      `${inlineCode(name)} ${happened}, ${escapeMarkdownInline(`${since}: ${changeText(change)}`)}.`,
      `How sure it is that there is a change: ${percent(change.probability)} (${escapeMarkdownInline(evidenceText(change))}).`,
    ].join('\n\n'),
  };
}

const HAPPENED: Readonly<Record<NightChange['kind'], string>> = {
  broke: 'is broken',
  fixed: 'works again',
  slower: 'became slower',
  faster: 'became faster',
  grew: 'uses more',
  shrank: 'uses less again',
};
