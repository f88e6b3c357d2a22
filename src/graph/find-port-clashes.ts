import type { PortConfig, ServiceConfig } from '#domain';
import type { GraphProblem } from './problem.ts';

interface Holder {
  readonly service: ServiceConfig;
  readonly port: PortConfig;
}

/** Host addresses that take the port on every address of the machine. */
const EVERY_ADDRESS: ReadonlySet<string> = new Set(['', '0.0.0.0', '::', '[::]']);

/**
 * Services that publish the same port of this machine. Port 0 (a free one) never clashes, nor do
 * two different addresses. Each service is told once per port, against the first holder.
 */
export function findPortClashes(services: readonly ServiceConfig[]): readonly GraphProblem[] {
  const holders = new Map<string, Map<string, Holder>>();
  const problems: GraphProblem[] = [];
  for (const service of services) {
    for (const port of service.ports.filter(({ published }) => published !== 0)) {
      const key = `${port.protocol} ${port.published}`;
      const byAddress = holders.get(key) ?? new Map<string, Holder>();
      holders.set(key, byAddress);
      const other = claim({ service, port }, byAddress);
      if (other && other.service !== service) problems.push(clash({ service, port }, other));
    }
  }
  return problems;
}

/** Registers a holder under its address; the one that already has the port there, if any. */
function claim(holder: Holder, byAddress: Map<string, Holder>): Holder | undefined {
  const hostIp = holder.port.hostIp ?? '';
  const address = EVERY_ADDRESS.has(hostIp) ? '' : hostIp;
  const first: Holder | undefined = byAddress.values().next().value;
  const other = address === '' ? first : (byAddress.get('') ?? byAddress.get(address));
  if (!byAddress.has(address)) byAddress.set(address, holder);
  return other;
}

function clash(later: Holder, earlier: Holder): GraphProblem {
  return {
    kind: 'port-clash',
    port: later.port.published,
    protocol: later.port.protocol,
    service: later.service.name,
    location: later.port.location ?? later.service.location,
    other: earlier.service.name,
    otherLocation: earlier.port.location ?? earlier.service.location,
  };
}
