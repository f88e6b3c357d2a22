import type { TriageReport } from '#domain';
import { inlineCode, safeUrl } from '#safety';
import type { ReportLinks } from '../report-options.ts';
import { counted, groupDigits } from '../wording.ts';

/** What the verdicts stand on, and how to say that one is wrong. */
export function footer(report: TriageReport, links: ReportLinks): string {
  const { context, history, version, tests } = report;
  const base = history.baseBranch
    ? ` on ${inlineCode(history.baseBranch)}${context.baseSha ? ` (${shortSha(context.baseSha)})` : ''}`
    : '';
  const parts = [
    context.sha ? `${shortSha(context.sha)}${base}` : '',
    tests.run > 0 ? `${counted(tests.run, 'test')}, ${groupDigits(tests.failed)} failed` : '',
    `history ${counted(history.runs, 'run')}${history.baseBranch ? `, ${groupDigits(history.baseRuns)}${base ? ` of ${inlineCode(history.baseBranch)}` : ''}` : ''}`,
    link('report', links.report),
    link('run', links.run ?? context.url),
    `Signalbox ${inlineCode(version)}`,
    report.verdicts.length > 0 ? 'wrong? react 👎' : '',
  ];
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}

function shortSha(sha: string): string {
  return inlineCode(sha.slice(0, 7));
}

function link(text: string, address: string | null | undefined): string {
  const safe = safeUrl(address);
  return safe ? `[${text}](${safe})` : '';
}
