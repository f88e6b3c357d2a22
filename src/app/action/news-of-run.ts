import { createHash } from 'node:crypto';
import { jobNameOf, type TriageReport } from '#domain';
import type { WebhookNews } from '#publish';
import { cleanDeep, cleanLine } from '#safety';

/** No title and no line of a log says more in more than this. */
const TEXT_BUDGET_BYTES = 1000;

/** What a webhook is told of a run; `null` for one that somebody stopped. */
export function newsOfRun(
  report: TriageReport,
  redact: (text: string) => string,
): WebhookNews | null {
  if (report.outcome === 'cancelled') return null;
  const { repository, pullRequest, branch, url } = report.context;
  const job = jobNameOf(report);
  const change = pullRequest === null ? (branch ?? '') : `#${pullRequest}`;
  const where = [repository ?? report.project, job, change].filter(Boolean).join(' · ');
  const isPassed = report.outcome === 'passed';
  return {
    event: isPassed ? 'fixed' : 'failed',
    headline: cleanLine(isPassed ? `${report.project} passes again` : report.headline, { redact }),
    where: cleanLine(where, { redact }),
    lines: linesOf(report).map((line) => cleanLine(line, { redact })),
    url,
    data: cleanDeep(report, { redact, lineBudgetBytes: TEXT_BUDGET_BYTES }),
    state: isPassed ? 'passed' : `failed:${identityOf(report)}`,
    subject: JSON.stringify([repository, report.project, job, change]),
  };
}

function linesOf({ verdicts, faults }: TriageReport): readonly string[] {
  return [
    ...faults.map(({ problem }) => problem),
    ...verdicts.map(({ title, cause, relation }) => `${title} (${cause}, ${relation})`),
  ];
}

/** Equal for runs that failed in the same ways, in whatever order. */
function identityOf({ outcome, verdicts, faults }: TriageReport): string {
  const failures = verdicts.map(({ signature }) => String(signature)).sort();
  const whole = JSON.stringify([outcome, failures, faults.map(({ problem }) => problem)]);
  return createHash('sha256').update(whole).digest('hex').slice(0, 16);
}
