import type { PortConfig, ProbeConfig, ServiceConfig } from '#domain';
import { portKey, publishedPort } from './assigned-ports.ts';
import { type Variables, variableName } from './discovery-environment.ts';

/** A process that asks for a free port; a container's is chosen by its engine. */
export function asksForFreePort({ runner, ports }: ServiceConfig): boolean {
  return runner === 'process' && ports.some(({ published }) => published === 0);
}

/**
 * The service as it is started: its free ports are numbers, its probe asks on them, and it is told
 * them as `SIGNALBOX_PORT_<NAME>`, and as `PORT` when there is one and it sets no `PORT` itself.
 * `found` are variables about others; the service's own win over them.
 */
export function givePorts(
  service: ServiceConfig,
  assigned: ReadonlyMap<string, number>,
  found: Variables,
): ServiceConfig {
  const { healthcheck } = service;
  const probe = healthcheck?.probe;
  const asked = asksForFreePort(service) && probe ? withPort(probe, service, assigned) : probe;
  return {
    ...service,
    ports: asksForFreePort(service)
      ? service.ports.map((port) => numbered(port, assigned))
      : service.ports,
    environment: { ...found, ...ownVariables(service, assigned), ...service.environment },
    healthcheck: healthcheck && asked ? { ...healthcheck, probe: asked } : healthcheck,
  };
}

function numbered(port: PortConfig, assigned: ReadonlyMap<string, number>): PortConfig {
  return { ...port, published: publishedPort(port, assigned) ?? port.published };
}

function ownVariables(service: ServiceConfig, assigned: ReadonlyMap<string, number>): Variables {
  if (!asksForFreePort(service)) return {};
  const free = service.ports.filter(({ published }) => published === 0);
  const named = free.flatMap((port): [string, string][] => {
    const number = publishedPort(port, assigned);
    return number === null ? [] : [[portVariable(portKey(port)), String(number)]];
  });
  const only = free.length === 1 ? named[0]?.[1] : undefined;
  return { ...(only === undefined ? {} : { PORT: only }), ...Object.fromEntries(named) };
}

function portVariable(name: string): string {
  return `SIGNALBOX_PORT_${variableName(name)}`;
}

/** Parts of a probe that name no free port stay the very same objects. */
function withPort(
  probe: ProbeConfig,
  service: ServiceConfig,
  assigned: ReadonlyMap<string, number>,
): ProbeConfig {
  switch (probe.kind) {
    case 'tcp': {
      if (probe.port !== 0) return probe;
      return { ...probe, port: freePort(service, assigned, probe.portName) };
    }
    case 'http': {
      const url = URL.parse(probe.url);
      if (url?.port !== '0') return probe;
      url.port = String(freePort(service, assigned, probe.portName));
      return { ...probe, url: url.href };
    }
    case 'all':
    case 'any':
      return { ...probe, probes: probe.probes.map((part) => withPort(part, service, assigned)) };
    default:
      return probe;
  }
}

/** The named free port, or the first; 0 when it has none, which no probe reaches. */
function freePort(
  service: ServiceConfig,
  assigned: ReadonlyMap<string, number>,
  name: string | undefined,
): number {
  const port = service.ports.find(
    (one) => one.published === 0 && (name === undefined || portKey(one) === name),
  );
  return (port && assigned.get(portKey(port))) ?? 0;
}
