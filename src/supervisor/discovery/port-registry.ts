import type { PortConfig, ServiceConfig, ServiceGraph, ServiceName } from '#domain';
import { err, ok, type Random, type Result } from '#std';
import { type AssignedPorts, portKey } from './assigned-ports.ts';
import { environmentOf, transitiveDependencies } from './discovery-environment.ts';
import { asksForFreePort, givePorts } from './give-ports.ts';
import { type Reservation, type ReserveRequest, reservePort } from './reserve-port.ts';

export interface PortRegistryInput {
  readonly graph: ServiceGraph;
  readonly random: Random;
  /** A free port was chosen, or another one than before. */
  readonly announce: (service: ServiceName, name: string, port: number) => void;
}

/** Which free ports the services of a graph have, and what each service is told of the others. */
export interface PortRegistry {
  /** Takes the free ports a service asks for and holds them; `null` when there is nothing to wait for. */
  reserve(service: ServiceConfig): Promise<Result<void, string>> | null;
  /** The service is about to be spawned: its ports are let go for it. */
  release(service: ServiceConfig): void;
  /** A container's engine chose one. */
  assign(service: ServiceName, name: string, port: number): void;
  /** The service as it is started: with its ports, and where its dependencies are. */
  resolve(service: ServiceConfig): ServiceConfig;
  assigned(): AssignedPorts;
  close(): void;
}

interface Held {
  readonly reservations: Reservation[];
  complete: boolean;
  reserving: Promise<Result<void, string>> | null;
}

const NO_PORTS: ReadonlyMap<string, number> = new Map();

export function createPortRegistry(input: PortRegistryInput): PortRegistry {
  const { graph } = input;
  const assigned = new Map<ServiceName, Map<string, number>>();
  const held = new Map<ServiceName, Held>();
  const needs = Map.groupBy(graph.edges, ({ from }) => from);
  /** Never given twice in a run: a service may not listen yet on what it was given. */
  const taken = new Set(graph.services.flatMap(({ ports }) => ports.map((port) => port.published)));

  function assign(service: ServiceName, name: string, port: number): void {
    const ports = assigned.get(service) ?? new Map<string, number>();
    if (ports.get(name) === port) return;
    taken.add(port);
    assigned.set(service, ports.set(name, port));
    input.announce(service, name, port);
  }

  async function reserveAll(service: ServiceConfig, own: Held): Promise<Result<void, string>> {
    for (const port of service.ports) {
      if (port.published !== 0) continue;
      const reserved = await reservePort(requestFor(service, port));
      if (!reserved.ok) {
        return err(`no free port could be taken for ${portKey(port)}: ${reserved.error}`);
      }
      if (held.get(service.name) !== own) {
        reserved.value.release();
        return err('it was stopped before it was started');
      }
      own.reservations.push(reserved.value);
      assign(service.name, portKey(port), reserved.value.port);
    }
    own.complete = true;
    return ok(undefined);
  }

  function requestFor(service: ServiceConfig, port: PortConfig): ReserveRequest {
    const preferred = assigned.get(service.name)?.get(portKey(port)) ?? null;
    return { preferred, hostIp: port.hostIp, taken, random: input.random };
  }

  function neededBy(name: ServiceName): readonly ServiceConfig[] {
    const names = transitiveDependencies(needs, name);
    return names.size === 0 ? [] : graph.services.filter((service) => names.has(service.name));
  }

  function release(name: ServiceName): void {
    const own = held.get(name);
    held.delete(name);
    for (const reservation of own?.reservations ?? []) reservation.release();
  }

  return {
    reserve(service) {
      if (!asksForFreePort(service)) return null;
      const before = held.get(service.name);
      if (before) return before.complete ? null : before.reserving;
      const own: Held = { reservations: [], complete: false, reserving: null };
      held.set(service.name, own);
      own.reserving = reserveAll(service, own);
      return own.reserving;
    },
    release: ({ name }) => release(name),
    assign,
    resolve(service) {
      const found = environmentOf(neededBy(service.name), assigned, service.runner);
      return givePorts(service, assigned.get(service.name) ?? NO_PORTS, found);
    },
    assigned: () => assigned,
    close() {
      for (const name of [...held.keys()]) release(name);
    },
  };
}
