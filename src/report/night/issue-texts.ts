import {
  type FlakyFailure,
  type FlakyJob,
  formatDuration,
  type NightChange,
  shortSignature,
} from '#domain';
import {
  cleanDeep,
  cleanLine,
  codeFence,
  escapeMarkdownInline,
  inertTitle,
  inlineCode,
  truncate,
} from '#safety';
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

/** Of a failure's title, and of each line of its log. */
const TEXT_BYTES = 300;
const MOST_LINES = 8;
const MOST_JOBS = 5;

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

/** The issue about one failure that passes when it is repeated, whichever jobs see it. */
export function renderFlakyFailureIssue(
  failure: FlakyFailure,
  { redact }: ReportOptions,
): IssueText {
  const clean = cleanDeep(failure, { redact, lineBudgetBytes: TEXT_BYTES });
  const { signature, cause, culprit, excerpt, passes, reruns, lostMs } = clean;
  const title = cleanLine(clean.title, { redact });
  const rate = `${passes} of ${counted(reruns, 're-run')} passed in 30 days (${percent(passes / reruns)})`;
  const whose = culprit === null ? '' : `, of ${inlineCode(culprit)}`;
  const lines = excerpt.split('\n').filter((line) => line.trim() !== '');
  return {
    title: inertTitle(`Flaky: ${title}`),
    body: [
      `**${escapeMarkdownInline(title)}** (${inlineCode(cause)}${whose}) comes and goes: ${rate}, in ${jobsText(clean)}.`,
      ...(lines.length > 0 ? [codeFence(lines.slice(0, MOST_LINES), 'text')] : []),
      `It cost ${formatDuration(lostMs)} of machine time: the failed runs and their repetitions.`,
      'Make it reliable, or quarantine the test. This issue is closed when it has not passed again for 30 days.',
      `<sub>signature ${inlineCode(shortSignature(signature))}</sub>`,
    ].join('\n\n'),
  };
}

function jobsText({ jobs }: FlakyFailure): string {
  const named = jobs.slice(0, MOST_JOBS).map(({ job }) => inlineCode(truncate(job, NAME_BYTES)));
  const left = jobs.length - named.length;
  return [...named, ...(left > 0 ? [`${left} more`] : [])].join(', ');
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
