import type { RunRecord, Severity, TriageReport, Verdict } from '#domain';

/** Whether a run is of the branch that everybody builds on. */
export function isOfBaseBranch({ context }: Pick<TriageReport, 'context'>): boolean {
  const { pullRequest, branch, baseBranch } = context;
  return pullRequest === null && branch !== null && branch === baseBranch;
}

/**
 * How much a failure matters beyond the change it was found in: what stops everybody, the base branch
 * broken, is `high`, with a critical service as its culprit `critical`. What comes and goes is `low`,
 * or `medium` where a critical service does. A change's own failure is `medium`: its author is told.
 */
export function severityOf(
  verdict: Verdict,
  report: Pick<TriageReport, 'context'>,
  { services }: Pick<RunRecord, 'services'>,
): Severity {
  const isCritical = services.some(({ name, critical }) => critical && name === verdict.culprit);
  if (verdict.relation === 'intermittent') return isCritical ? 'medium' : 'low';
  if (isOfBaseBranch(report)) return isCritical ? 'critical' : 'high';
  return verdict.relation === 'pre-existing' ? 'low' : 'medium';
}
