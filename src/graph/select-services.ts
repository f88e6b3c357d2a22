import type { Fault, ServiceGraph, ServiceName } from '#domain';
import { err, nearest, ok, type Result } from '#std';
import { graphFault } from './catalogue.ts';

/**
 * The part of a graph that `names` need: themselves and everything they wait for, directly or not.
 * No names means the whole graph. Gates are left as they are.
 */
export function selectServices(
  graph: ServiceGraph,
  names: readonly string[],
): Result<ServiceGraph, readonly Fault[]> {
  if (names.length === 0) return ok(graph);
  const known = graph.services.map((service) => service.name);
  const unknown = names.filter((name) => !known.some((service) => service === name));
  if (unknown.length > 0) {
    return err(
      unknown.map((name) =>
        graphFault({ kind: 'unknown-service', name, nearest: nearest(name, known), known }),
      ),
    );
  }
  const wanted = withDependencies(graph, new Set(names));
  return ok({
    config: {
      ...graph.config,
      services: graph.config.services.filter((service) => wanted.has(service.name)),
    },
    services: graph.services.filter((service) => wanted.has(service.name)),
    edges: graph.edges.filter((edge) => wanted.has(edge.from)),
    waves: graph.waves
      .map((wave) => wave.filter((name) => wanted.has(name)))
      .filter((wave) => wave.length > 0),
  });
}

/** Walks the start order backwards: when a node is reached, all that wait for it were seen before. */
function withDependencies(
  graph: ServiceGraph,
  names: ReadonlySet<string>,
): ReadonlySet<ServiceName> {
  const wanted = new Set<ServiceName>();
  for (const service of graph.services.toReversed()) {
    if (!names.has(service.name) && !wanted.has(service.name)) continue;
    wanted.add(service.name);
    for (const dependency of service.dependsOn) wanted.add(dependency.service);
  }
  return wanted;
}
