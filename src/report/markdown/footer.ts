import type { CommentPart, ForecastRecord } from '#domain';
import { inlineCode, safeUrl } from '#safety';
import type { ReportLinks } from '../report-options.ts';
import { counted, groupDigits } from '../wording.ts';

/** What the verdicts stand on, and how to say that one is wrong. */
export function footer(parts: readonly CommentPart[], links: ReportLinks): string {
  const [first] = parts;
  if (first === undefined) return '';
  const reports = parts.map(({ report }) => report);
  const { context, version } = first.report;
  const texts = [
    context.sha ? `${shortSha(context.sha)}${baseText(first)}` : '',
    testsText(parts),
    historyText(parts),
    forecastText(reports.flatMap(({ forecasts = [] }) => forecasts)),
    link('report', links.report),
    link('run', runPage(links.run ?? context.url, parts.length)),
    `Signalbox ${inlineCode(version)}`,
    reports.some(({ verdicts }) => verdicts.length > 0) ? 'wrong? react 👎' : '',
  ];
  return `<sub>${texts.filter((text) => text !== '').join(' · ')}</sub>`;
}

/** Of many jobs the run they are in, not the log of one of them. */
function runPage(url: string | null, jobs: number): string | null {
  return jobs > 1 && url ? url.replace(/\/job\/\d+$/, '') : url;
}

function baseText({ report: { context, history } }: CommentPart): string {
  if (!history.baseBranch) return '';
  const sha = context.baseSha ? ` (${shortSha(context.baseSha)})` : '';
  return ` on ${inlineCode(history.baseBranch)}${sha}`;
}

function testsText(parts: readonly CommentPart[]): string {
  const run = parts.reduce((sum, { report }) => sum + report.tests.run, 0);
  const failed = parts.reduce((sum, { report }) => sum + report.tests.failed, 0);
  return run > 0 ? `${counted(run, 'test')}, ${groupDigits(failed)} failed` : '';
}

/** Jobs that remember different numbers of runs: the most. */
function historyText(parts: readonly CommentPart[]): string {
  const runs = Math.max(...parts.map(({ report }) => report.history.runs));
  const baseRuns = Math.max(...parts.map(({ report }) => report.history.baseRuns));
  const { baseBranch = null } = parts[0]?.report.history ?? {};
  if (!baseBranch) return `history ${counted(runs, 'run')}`;
  return `history ${counted(runs, 'run')}, ${groupDigits(baseRuns)} of ${inlineCode(baseBranch)}`;
}

/** The record that stands on most forecasts; what is too little to say is not said. */
function forecastText(records: readonly ForecastRecord[]): string {
  const [best] = [...records].sort((a, b) => b.graded - a.graded);
  if (best === undefined || best.verdict === 'too-few' || best.skill === null) return '';
  const graded = counted(best.graded, 'forecast');
  return best.verdict === 'better'
    ? `${graded} graded, skill ${best.skill.toFixed(2)} against EMA(5)`
    : `${graded} graded, no better than EMA(5)`;
}

function shortSha(sha: string): string {
  return inlineCode(sha.slice(0, 7));
}

function link(text: string, address: string | null | undefined): string {
  const safe = safeUrl(address);
  return safe ? `[${text}](${safe})` : '';
}
