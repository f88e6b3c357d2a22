import type { CommentPart } from '#domain';
import { escapeMarkdownInline } from '#safety';
import { countJobs, jobsHeadline } from '../job-count.ts';
import { OUTCOME, RELATION, RETRY } from '../wording.ts';

/** Icon and sentence. It starts with our own icon, so no text from outside can open the document. */
export function headline(parts: readonly CommentPart[]): string {
  const icon = headlineIcon(parts);
  const verdicts = parts.flatMap(({ report }) => report.verdicts);
  const isSafe = icon === SPARED && verdicts.every(({ retrySafe }) => retrySafe === 'yes');
  const advice = isSafe ? ` · ${RETRY.yes}` : '';
  return `### ${icon} ${escapeMarkdownInline(jobsHeadline(parts))}${advice}`;
}

/** Something failed, but nothing of it is up to who reads. */
const SPARED = '🟡';

/** The icon of the worst job. */
function headlineIcon(parts: readonly CommentPart[]): string {
  const reports = parts.map(({ report }) => report);
  const verdicts = reports.flatMap((report) => report.verdicts);
  const spared = verdicts.length > 0 && verdicts.every(({ relation }) => !RELATION[relation].open);
  const explained = reports.every(
    ({ outcome, verdicts: own }) =>
      outcome === 'passed' || (outcome === 'failed' && own.length > 0),
  );
  if (spared && explained && countJobs(parts).failed > 0) return SPARED;
  const worst =
    reports.find(({ outcome }) => outcome === 'not-started' || outcome === 'failed') ?? reports[0];
  return OUTCOME[worst?.outcome ?? 'cancelled'].icon;
}
