import type { ProbeConfig } from '#domain';
import type { Finding } from './finding.ts';

/** Whether the line has been seen; the service's output is watched by who holds its pipes. */
export function probeLog(probe: ProbeConfig, seen: (probe: ProbeConfig) => boolean): Finding {
  return { kind: 'line', seen: seen(probe) };
}
