import { formatDuration, type RunOutcome, type TriageReport } from '#domain';
import { safeUrl } from '#safety';
import { counted, groupDigits, OUTCOME } from '../wording.ts';
import { type Html, html } from './html.ts';

const TONE: Readonly<Record<RunOutcome, 'good' | 'bad' | 'quiet'>> = {
  passed: 'good',
  failed: 'bad',
  'not-started': 'bad',
  cancelled: 'quiet',
};

/** The verdict first, then which run this was. */
export function heading(report: TriageReport): Html {
  const { context, outcome } = report;
  const url = safeUrl(context.url);
  const facts: readonly (Html | string | null)[] = [
    outcome === 'not-started'
      ? null
      : `${OUTCOME[outcome].label} in ${formatDuration(report.durationMs)}`,
    utc(report.startedAt),
    context.repository,
    context.pullRequest === null ? null : `pull request #${context.pullRequest}`,
    context.branch === null
      ? null
      : `${context.branch}${context.sha ? ` at ${context.sha.slice(0, 7)}` : ''}`,
    report.tests.run > 0
      ? `${counted(report.tests.run, 'test')}, ${groupDigits(report.tests.failed)} failed`
      : null,
    url === null ? null : html`<a href="${url}">job log</a>`,
  ];
  return html`<header>
<div class="project">${report.project} <span class="tag ${TONE[outcome]}">${OUTCOME[outcome].label}</span></div>
<h1>${report.headline}</h1>${report.incomplete === undefined ? null : html`<p class="warn">⚠ ${report.incomplete}</p>`}
<ul class="facts">${facts.filter((fact) => fact !== null).map((fact) => html`<li>${fact}</li>`)}</ul>
</header>`;
}

/** What the verdicts stand on. */
export function closing({ history, version }: TriageReport): Html {
  const base =
    history.baseBranch === null
      ? ''
      : `, ${groupDigits(history.baseRuns)} of them on ${history.baseBranch}`;
  return html`<footer>Judged against ${counted(history.runs, 'earlier run')}${base}. Signalbox ${version}.</footer>`;
}

function utc(at: number): string | null {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return null;
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
