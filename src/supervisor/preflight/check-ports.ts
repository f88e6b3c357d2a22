import pLimit from 'p-limit';
import type { PortConfig, ServiceConfig, ServiceGraph } from '#domain';
import { listenerOwner } from '#probe';
import { unreachable } from '#std';
import { tcpPortState, udpPortState } from './port-state.ts';
import type { PreflightProblem } from './problem.ts';

/** Each check holds a few sockets; a thousand services must not use up the file descriptors. */
const CHECKS_AT_ONCE = 64;

/** Ports that cannot be listened on, with who holds them. Port 0 is chosen at start and always free. */
export async function checkPorts(graph: ServiceGraph): Promise<readonly PreflightProblem[]> {
  const limit = pLimit(CHECKS_AT_ONCE);
  const checks = graph.services.flatMap((service) =>
    service.ports
      .filter(({ published }) => published > 0)
      .map((port) => limit(() => checkPort(service, port))),
  );
  return (await Promise.all(checks)).flat();
}

async function checkPort(
  service: ServiceConfig,
  port: PortConfig,
): Promise<readonly PreflightProblem[]> {
  const address = port.hostIp ?? null;
  const look = port.protocol === 'udp' ? udpPortState : tcpPortState;
  const state = await look(port.published, address);
  switch (state) {
    case 'free':
      return [];
    case 'forbidden':
      return [{ kind: 'port-forbidden', service, port }];
    case 'no-such-address':
      return [{ kind: 'port-address', service, port }];
    case 'taken': {
      const holder = port.protocol === 'tcp' ? await listenerOwner(port.published) : null;
      return [{ kind: 'port-taken', service, port, holder }];
    }
    default:
      return unreachable(state);
  }
}
