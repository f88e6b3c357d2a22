import type { Healthcheck, PortConfig, ProbeConfig } from '#domain';
import { nearest } from '#std';
import type { ConfigProblem } from '../problem.ts';
import type { ServiceView } from './service-view.ts';

/** Free ports (`auto:NAME`) a healthcheck asks for that are not among the service's. */
export function unknownPortNames(
  view: ServiceView,
  healthcheck: Healthcheck | null,
  ports: readonly PortConfig[],
): readonly ConfigProblem[] {
  if (!healthcheck) return [];
  const known = ports.flatMap((port) => port.name ?? []);
  return portNames(healthcheck.probe)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      kind: 'unknown-port-name',
      name,
      nearest: nearest(name, known),
      ...view.about('healthcheck'),
    }));
}

function portNames(probe: ProbeConfig): readonly string[] {
  switch (probe.kind) {
    case 'http':
    case 'tcp':
      return probe.portName === undefined ? [] : [probe.portName];
    case 'all':
    case 'any':
      return probe.probes.flatMap(portNames);
    default:
      return [];
  }
}
