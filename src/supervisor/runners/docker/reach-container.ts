import type { PortConfig, ProbeConfig } from '#domain';
import type { PublishedPort } from './inspect.ts';

/** How a container can be reached from this process. */
export interface ContainerAddress {
  /** What its service says of its ports. */
  readonly ports: readonly PortConfig[];
  /** What the engine published. */
  readonly published: readonly PublishedPort[];
  /** Its own address, when this machine can send packets there; `null` otherwise. */
  readonly address: string | null;
}

/**
 * A probe of this machine's loopback is pointed at the container: at the port the engine chose, and
 * for `tcp` at the container's own address where there is one, because the engine's proxy accepts
 * connections on a published port before anybody in the container listens. Other parts stay the very
 * same objects.
 */
export function reachContainer(probe: ProbeConfig, container: ContainerAddress): ProbeConfig {
  switch (probe.kind) {
    case 'tcp': {
      if (!isLoopback(probe.host)) return probe;
      const place = placeOf(container, probe.port, probe.portName);
      if (container.address !== null) {
        return { kind: 'tcp', host: container.address, port: place.target };
      }
      return { kind: 'tcp', host: probe.host, port: place.published ?? probe.port };
    }
    case 'http': {
      const url = URL.parse(probe.url);
      if (url === null || !isLoopback(url.hostname)) return probe;
      const wanted = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
      const place = placeOf(container, wanted, probe.portName);
      if (place.published === null && container.address !== null) {
        url.hostname = container.address;
        url.port = String(place.target);
      } else {
        url.port = String(place.published ?? wanted);
      }
      return { ...probe, url: url.href };
    }
    case 'all':
    case 'any':
      return { ...probe, probes: probe.probes.map((part) => reachContainer(part, container)) };
    default:
      return probe;
  }
}

interface Place {
  readonly target: number;
  /** On this machine; `null` when the port is not published. */
  readonly published: number | null;
}

/** Port 0 is the named port or the first; another number is one of this machine, else the container's. */
function placeOf(container: ContainerAddress, port: number, name: string | undefined): Place {
  const { ports, published } = container;
  const tcp = ports.filter(({ protocol }) => protocol === 'tcp');
  const config =
    port === 0
      ? (tcp.find((one) => name !== undefined && one.name === name) ?? tcp[0])
      : (tcp.find((one) => one.published === port) ?? tcp.find((one) => one.target === port));
  const target = config?.target ?? port;
  const found = published.find((one) => one.target === target && one.protocol === 'tcp');
  return { target, published: found?.published ?? null };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(host);
}
