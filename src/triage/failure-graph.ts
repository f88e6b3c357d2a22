import type { RunRecord, ServiceName, ServiceRecord } from '#domain';

/** A failed node no other failure explains, with the nodes it took along. */
export interface RootFailure {
  readonly service: ServiceRecord;
  /** Nodes that lost it, directly or not, in the order they did. */
  readonly affected: readonly ServiceName[];
  /** One way from the last affected node to the root: effect first. */
  readonly path: readonly ServiceName[];
  /** Affected nodes that were never started, so that they had nothing to lose. */
  readonly skipped: ReadonlySet<ServiceName>;
}

/**
 * The culprits of a run: every node that failed by itself, unless a node it depends on had failed
 * before. Earliest first.
 */
export function findRoots(record: RunRecord): readonly RootFailure[] {
  const byName = new Map(record.services.map((service) => [service.name, service]));
  const failed = record.services
    .filter((service) => service.failure !== null && service.failure.kind !== 'dependency')
    .sort((left, right) => failedAt(left) - failedAt(right));
  return failed
    .filter((service) => !isExplained(service, byName))
    .map((service) => rootOf(service, record.services));
}

function failedAt(service: ServiceRecord): number {
  return service.failedAt ?? Number.POSITIVE_INFINITY;
}

function isExplained(
  service: ServiceRecord,
  byName: ReadonlyMap<ServiceName, ServiceRecord>,
): boolean {
  return [...dependenciesOf(service, byName)].some((name) => {
    const dependency = byName.get(name);
    if (!dependency?.failure || dependency.failure.kind === 'dependency') return false;
    return failedAt(dependency) <= failedAt(service);
  });
}

/** Everything a node needs, directly or not. */
function dependenciesOf(
  service: ServiceRecord,
  byName: ReadonlyMap<ServiceName, ServiceRecord>,
): ReadonlySet<ServiceName> {
  const found = new Set<ServiceName>();
  const open = [service];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const { service: name, required } of node.dependsOn) {
      const next = byName.get(name);
      if (!required || found.has(name)) continue;
      found.add(name);
      if (next) open.push(next);
    }
  }
  return found;
}

function rootOf(root: ServiceRecord, services: readonly ServiceRecord[]): RootFailure {
  const parents = dependentsOf(root.name, services);
  const affected = services
    .filter((service) => parents.has(service.name) && isAffected(service, root))
    .map((service, position) => ({ service, position, at: lostAt(service, root) }))
    .sort((left, right) => left.at - right.at || left.position - right.position)
    .map(({ service }) => service.name);
  const skipped = new Set(services.filter(isSkipped).map(({ name }) => name));
  return { service: root, affected, path: pathTo(root.name, affected.at(-1), parents), skipped };
}

/** Every node that needs `name`, directly or not, with the neighbour through which it does. */
function dependentsOf(
  name: ServiceName,
  services: readonly ServiceRecord[],
): ReadonlyMap<ServiceName, ServiceName> {
  const through = new Map<ServiceName, ServiceName>();
  const open = [name];
  for (let index = 0; index < open.length; index += 1) {
    const current = open[index];
    for (const service of services) {
      if (current === undefined || service.name === name || through.has(service.name)) continue;
      const needs = service.dependsOn.some((one) => one.required && one.service === current);
      if (!needs) continue;
      through.set(service.name, current);
      open.push(service.name);
    }
  }
  return through;
}

/** A task that was done before has what it needs; everything else that needs the root has lost it. */
function isAffected(service: ServiceRecord, root: ServiceRecord): boolean {
  if (service.status !== 'completed') return true;
  return (service.endedAt ?? 0) >= failedAt(root);
}

function isSkipped({ skippedBecause, spawnedAt }: ServiceRecord): boolean {
  return skippedBecause !== null && spawnedAt === null;
}

function lostAt(service: ServiceRecord, root: ServiceRecord): number {
  const losses = service.lost.map(({ at }) => at).filter((at) => at >= failedAt(root));
  const times = [...losses, service.failedAt ?? Number.POSITIVE_INFINITY];
  const earliest = Math.min(...times);
  return Number.isFinite(earliest) ? earliest : Number.MAX_SAFE_INTEGER;
}

function pathTo(
  root: ServiceName,
  last: ServiceName | undefined,
  through: ReadonlyMap<ServiceName, ServiceName>,
): readonly ServiceName[] {
  const path: ServiceName[] = [];
  for (let name = last; name !== undefined && name !== root; name = through.get(name)) {
    path.push(name);
  }
  return path;
}
