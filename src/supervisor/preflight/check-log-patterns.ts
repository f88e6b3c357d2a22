import type { ProbeConfig, ServiceConfig } from '#domain';
import { checkLogPattern } from '#probe';
import type { PreflightProblem } from './problem.ts';

/** Patterns of `log` probes that RE2 does not accept. */
export function checkLogPatterns(service: ServiceConfig): readonly PreflightProblem[] {
  return flatten(service.healthcheck?.probe).flatMap((probe) => {
    if (probe.kind !== 'log') return [];
    const checked = checkLogPattern(probe);
    if (checked.ok) return [];
    return [
      { kind: 'log-pattern', service, pattern: probe.pattern, reason: checked.error } as const,
    ];
  });
}

/** A probe and all the probes inside it. */
export function flatten(probe: ProbeConfig | undefined): readonly ProbeConfig[] {
  if (probe === undefined) return [];
  return probe.kind === 'all' || probe.kind === 'any' ? probe.probes.flatMap(flatten) : [probe];
}
