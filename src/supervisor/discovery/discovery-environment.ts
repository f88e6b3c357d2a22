import type {
  GraphEdge,
  PortConfig,
  ProbeConfig,
  ServiceConfig,
  ServiceGraph,
  ServiceName,
} from '#domain';
import { type AssignedPorts, portKey, publishedPort } from './assigned-ports.ts';

export type Variables = Readonly<Record<string, string>>;

/**
 * Where every service of the graph can be reached from this machine, as environment variables:
 * `SIGNALBOX_<SERVICE>_HOST`, `_PORT` and `_URL` of its first port, and `_<NAME>_PORT` of each named
 * one. In names, whatever is no letter or digit becomes `_`; of two services that then share a name
 * the later one in start order is told. A service without a port has no address and no variables, nor
 * has one whose free port is not chosen yet. The URL's scheme is that of its `http` probe, the port's
 * own name if that is `http` or `https`, else the protocol.
 */
export function discoveryEnvironment(graph: ServiceGraph, ports: AssignedPorts): Variables {
  return variablesOf(graph.services, ports, reachFromHere);
}

/**
 * The same of what a service depends on, directly or through others, as seen by it. From inside a
 * container, a container is reached by its service's name and the port it listens on, a process of
 * this machine as `host.docker.internal`.
 */
export function dependencyEnvironment(
  graph: ServiceGraph,
  ports: AssignedPorts,
  dependent: ServiceConfig,
): Variables {
  const names = transitiveDependencies(
    Map.groupBy(graph.edges, ({ from }) => from),
    dependent.name,
  );
  const needed = graph.services.filter(({ name }) => names.has(name));
  return environmentOf(needed, ports, dependent.runner);
}

/** What a service that runs that way is told of these, in this order. */
export function environmentOf(
  services: readonly ServiceConfig[],
  ports: AssignedPorts,
  runner: ServiceConfig['runner'],
): Variables {
  return variablesOf(services, ports, runner === 'docker' ? reachFromContainer : reachFromHere);
}

interface Place {
  readonly host: string;
  readonly port: number;
}

type Reach = (service: ServiceConfig, port: PortConfig, published: number | null) => Place | null;

function variablesOf(
  services: readonly ServiceConfig[],
  ports: AssignedPorts,
  reach: Reach,
): Variables {
  const variables: Record<string, string> = {};
  for (const service of services) {
    const prefix = `SIGNALBOX_${variableName(service.name)}`;
    const assigned = ports.get(service.name);
    const own = portsOf(service);
    for (const port of own) {
      const place = reach(service, port, publishedPort(port, assigned));
      if (place === null) continue;
      if (port.name !== undefined) {
        variables[`${prefix}_${variableName(port.name)}_PORT`] = String(place.port);
      }
      if (port !== own[0]) continue;
      variables[`${prefix}_HOST`] = place.host;
      variables[`${prefix}_PORT`] = String(place.port);
      variables[`${prefix}_URL`] =
        `${schemeOf(service, port)}://${inUrl(place.host)}:${place.port}`;
    }
  }
  return variables;
}

/** A service that writes no port but is asked on one has that. */
function portsOf(service: ServiceConfig): readonly PortConfig[] {
  if (service.ports.length > 0) return service.ports;
  const port = service.healthcheck ? probedPort(service.healthcheck.probe) : null;
  return port === null ? [] : [{ published: port, target: port, protocol: 'tcp' }];
}

function reachFromHere(
  _service: ServiceConfig,
  port: PortConfig,
  published: number | null,
): Place | null {
  return published === null ? null : { host: addressOf(port), port: published };
}

function reachFromContainer(
  service: ServiceConfig,
  port: PortConfig,
  published: number | null,
): Place | null {
  if (service.runner === 'docker') return { host: service.name, port: port.target };
  return published === null ? null : { host: 'host.docker.internal', port: published };
}

const ANY_ADDRESS = ['0.0.0.0', '::', ''];

function addressOf({ hostIp }: PortConfig): string {
  return hostIp === undefined || ANY_ADDRESS.includes(hostIp) ? '127.0.0.1' : hostIp;
}

function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function schemeOf(service: ServiceConfig, port: PortConfig): string {
  if (port.name === 'http' || port.name === 'https') return port.name;
  const url = service.healthcheck ? httpUrl(service.healthcheck.probe, port) : null;
  return url?.protocol.slice(0, -1) ?? port.protocol;
}

/** The URL of the first `http` probe that asks on the port. */
function httpUrl(probe: ProbeConfig, port: PortConfig): URL | null {
  switch (probe.kind) {
    case 'http': {
      const url = URL.parse(probe.url);
      if (url === null) return null;
      const asked = portOfUrl(url);
      const named = probe.portName === undefined || probe.portName === portKey(port);
      const same = asked === 0 ? named : asked === port.published || asked === port.target;
      return same ? url : null;
    }
    case 'all':
    case 'any':
      return probe.probes.map((part) => httpUrl(part, port)).find((url) => url !== null) ?? null;
    default:
      return null;
  }
}

function probedPort(probe: ProbeConfig): number | null {
  switch (probe.kind) {
    case 'tcp':
      return isLoopback(probe.host) && probe.port > 0 ? probe.port : null;
    case 'http': {
      const url = URL.parse(probe.url);
      const port = url !== null && isLoopback(url.hostname) ? portOfUrl(url) : 0;
      return port > 0 ? port : null;
    }
    case 'all':
    case 'any':
      return probe.probes.map(probedPort).find((port) => port !== null) ?? null;
    default:
      return null;
  }
}

function portOfUrl(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(host);
}

export function transitiveDependencies(
  needs: ReadonlyMap<ServiceName, readonly GraphEdge[]>,
  dependent: ServiceName,
): ReadonlySet<ServiceName> {
  const found = new Set<ServiceName>();
  const open = [dependent];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const { service } of needs.get(name) ?? []) {
      if (found.has(service)) continue;
      found.add(service);
      open.push(service);
    }
  }
  return found;
}

/** `SIGNALBOX_PORT_` and its like are in capitals; what no shell accepts in a name becomes `_`. */
export function variableName(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}
