import type { ServiceConfig, ServiceName } from '#domain';
import { nearest } from '#std';
import { findCycles } from './find-cycles.ts';
import type { GraphProblem } from './problem.ts';
import type { WaitsFor, WalkOrder } from './walk-order.ts';

/** Dependencies on services that are not there. An optional one may be absent. */
export function findUnknownDependencies(
  services: readonly ServiceConfig[],
): readonly GraphProblem[] {
  const known = new Set<ServiceName>(services.map((service) => service.name));
  return services.flatMap((service) =>
    service.dependsOn
      .filter((dependency) => dependency.required && !known.has(dependency.service))
      .map((dependency) => ({
        kind: 'unknown-dependency' as const,
        service: service.name,
        dependency: dependency.service,
        location: dependency.location ?? service.location,
        nearest: nearest(
          dependency.service,
          [...known].filter((name) => name !== service.name),
        ),
        known: [...known],
      })),
  );
}

/** Circles of waiting, each told at the dependency that begins it. */
export function findDependencyCycles(
  services: readonly ServiceConfig[],
  waitsFor: WaitsFor<ServiceName>,
  walk: WalkOrder<ServiceName>,
): readonly GraphProblem[] {
  const cycles = findCycles(waitsFor, walk.stuck);
  if (cycles.length === 0) return [];
  const byName = new Map(services.map((service) => [service.name, service]));
  return cycles.map((path) => {
    const first = path[0] === undefined ? undefined : byName.get(path[0]);
    const second = path[1] ?? path[0];
    const edge = first?.dependsOn.find((dependency) => dependency.service === second);
    return { kind: 'cycle', path, location: edge?.location ?? first?.location };
  });
}
