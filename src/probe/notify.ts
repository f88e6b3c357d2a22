import type { ProbeConfig } from '#domain';
import type { Finding } from './finding.ts';

/** Whether the service has written a newline to its readiness pipe, as s6 and dinit have it. */
export function probeNotify(probe: ProbeConfig, seen: (probe: ProbeConfig) => boolean): Finding {
  return { kind: 'notified', seen: seen(probe) };
}
