import type { ProbeConfig, ServiceConfig } from '#domain';
import { checkLogPattern } from '#probe';
import type { PreflightProblem } from './problem.ts';

/** Patterns of `log` probes that RE2 does not accept. */
export async function checkLogPatterns(
  service: ServiceConfig,
): Promise<readonly PreflightProblem[]> {
  const problems: PreflightProblem[] = [];
  for (const probe of flatten(service.healthcheck?.probe)) {
    if (probe.kind !== 'log') continue;
    const { pattern } = probe;
    const checked = await checkLogPattern(probe);
    if (!checked.ok)
      problems.push({ kind: 'log-pattern', service, pattern, reason: checked.error });
  }
  return problems;
}

/** A probe and all the probes inside it. */
export function flatten(probe: ProbeConfig | undefined): readonly ProbeConfig[] {
  if (probe === undefined) return [];
  return probe.kind === 'all' || probe.kind === 'any' ? probe.probes.flatMap(flatten) : [probe];
}
