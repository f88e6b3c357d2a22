import type { Config, Fault, GraphEdge, ServiceConfig, ServiceGraph, ServiceName } from '#domain';
import { err, ok, type Result } from '#std';
import { graphFault } from './catalogue.ts';
import { findDependencyCycles, findUnknownDependencies } from './check-dependencies.ts';
import { checkGates } from './check-gates.ts';
import { findPortClashes } from './find-port-clashes.ts';
import { type WaitsFor, walkOrder } from './walk-order.ts';

/**
 * The graph of a configuration: every dependency there, no circle, no port used twice, every gate's
 * needs met. All that is wrong is told at once, in the order of the file. Optional dependencies on
 * services that are absent are dropped from the graph's services. Linear in services and edges.
 */
export function buildGraph(config: Config): Result<ServiceGraph, readonly Fault[]> {
  const services = withoutAbsent(config.services);
  const waitsFor = dependencyNames(services);
  const walk = walkOrder(waitsFor);
  const problems = [
    ...findUnknownDependencies(config.services),
    ...findDependencyCycles(services, waitsFor, walk),
    ...findPortClashes(config.services),
    ...checkGates(config.gates),
  ];
  if (problems.length > 0) return err(inFileOrder(problems.map(graphFault), config.files));
  const byName = new Map(services.map((service) => [service.name, service]));
  const ordered = walk.order.flatMap((name) => byName.get(name) ?? []);
  return ok({ config, services: ordered, edges: edgesOf(ordered), waves: walk.waves });
}

/** Each service without dependencies that are optional and absent; the others are left for the check. */
function withoutAbsent(services: readonly ServiceConfig[]): readonly ServiceConfig[] {
  const known = new Set(services.map((service) => service.name));
  return services.map((service) => {
    const present = service.dependsOn.filter((dependency) => known.has(dependency.service));
    return present.length === service.dependsOn.length
      ? service
      : { ...service, dependsOn: present };
  });
}

function dependencyNames(services: readonly ServiceConfig[]): WaitsFor<ServiceName> {
  return new Map(
    services.map((service) => [
      service.name,
      [...new Set(service.dependsOn.map((dependency) => dependency.service))],
    ]),
  );
}

function edgesOf(services: readonly ServiceConfig[]): readonly GraphEdge[] {
  return services.flatMap((service) =>
    service.dependsOn.map((dependency) => ({ from: service.name, ...dependency })),
  );
}

function inFileOrder(faults: readonly Fault[], files: readonly string[]): readonly Fault[] {
  const rank = (fault: Fault) => (fault.location ? files.indexOf(fault.location.file) : -1);
  return [...faults].sort(
    (left, right) =>
      rank(left) - rank(right) ||
      (left.location?.line ?? 0) - (right.location?.line ?? 0) ||
      (left.location?.column ?? 0) - (right.location?.column ?? 0),
  );
}
