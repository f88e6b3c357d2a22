import type { JournalEvent, PortConfig, ServiceName } from '#domain';

/** Free ports that were chosen, by service and the port's key. */
export type AssignedPorts = ReadonlyMap<ServiceName, ReadonlyMap<string, number>>;

/** What a port goes by in `port.assigned`: its name, else its number inside the container. */
export function portKey(port: PortConfig): string {
  return port.name ?? String(port.target);
}

/** The port on this machine; `null` while a free one has not been chosen yet. */
export function publishedPort(
  port: PortConfig,
  assigned: ReadonlyMap<string, number> | undefined,
): number | null {
  return port.published > 0 ? port.published : (assigned?.get(portKey(port)) ?? null);
}

/** The latest choices a journal tells of, for who was not there. */
export function assignedPortsOf(events: Iterable<JournalEvent>): AssignedPorts {
  const assigned = new Map<ServiceName, Map<string, number>>();
  for (const event of events) {
    if (event.type !== 'port.assigned') continue;
    const ports = assigned.get(event.service) ?? new Map<string, number>();
    assigned.set(event.service, ports.set(event.name, event.port));
  }
  return assigned;
}
