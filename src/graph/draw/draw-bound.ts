import { formatDuration, type ServiceGraph, type ServiceName } from '#domain';
import { criticalPath } from '../critical-path.ts';

/**
 * `lower bound 1.95 s · critical path database → migrate → auth`, from usual ready times in
 * milliseconds. A service without one counts as 0, and the line says how many those are; no line
 * when no time is known.
 */
export function drawBound(
  graph: ServiceGraph,
  usualReadyMs: ReadonlyMap<ServiceName, number>,
): readonly string[] {
  const known = graph.services.filter((service) => usualReadyMs.has(service.name)).length;
  if (known === 0) return [];
  const { path, lowerBoundMs } = criticalPath(graph, (name) => usualReadyMs.get(name) ?? 0);
  const total = graph.services.length;
  const gap = known === total ? '' : ` · known for ${known} of ${total}`;
  return [`lower bound ${formatDuration(lowerBoundMs)} · critical path ${path.join(' → ')}${gap}`];
}
