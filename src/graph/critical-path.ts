import type { DependencyCondition, GraphEdge, ServiceGraph, ServiceName } from '#domain';

export interface CriticalPath {
  /** First started first; each waits for the one before it. Empty for an empty graph. */
  readonly path: readonly ServiceName[];
  /** No order of starting brings the whole graph up faster, milliseconds. */
  readonly lowerBoundMs: number;
}

interface Timing {
  readonly startMs: number;
  readonly finishMs: number;
  /** The dependency that decided the start. */
  readonly after: ServiceName | null;
}

/**
 * The longest chain of start times along the edges: with unlimited machines,
 * `finish(v) = start(v) + duration(v)` and `start(v) = max` over its edges of what the edge waits
 * for: the dependency's start for `service_started`, its finish for every other condition (critical
 * path method, Kelley and Walker 1959). `durationMs` is the time from spawn to ready, for a task to
 * completion; negative or non-finite values count as 0. Linear in nodes and edges.
 */
export function criticalPath(
  graph: ServiceGraph,
  durationMs: (service: ServiceName) => number,
): CriticalPath {
  const incoming = Map.groupBy(graph.edges, (edge) => edge.from);
  const timings = new Map<ServiceName, Timing>();
  let last: ServiceName | null = null;
  let lowerBoundMs = 0;
  for (const { name } of graph.services) {
    const { startMs, after } = latestStart(incoming.get(name) ?? [], timings);
    const own = durationMs(name);
    const finishMs = startMs + (Number.isFinite(own) ? Math.max(0, own) : 0);
    timings.set(name, { startMs, finishMs, after });
    if (last === null || finishMs > lowerBoundMs) {
      last = name;
      lowerBoundMs = finishMs;
    }
  }
  return { path: pathTo(last, timings), lowerBoundMs };
}

function latestStart(edges: readonly GraphEdge[], timings: ReadonlyMap<ServiceName, Timing>) {
  let startMs = 0;
  let after: ServiceName | null = null;
  for (const edge of edges) {
    const timing = timings.get(edge.service);
    if (!timing) continue;
    const readyMs = waitsForFinish(edge.condition) ? timing.finishMs : timing.startMs;
    if (after === null || readyMs > startMs) {
      startMs = readyMs;
      after = edge.service;
    }
  }
  return { startMs, after };
}

function waitsForFinish(condition: DependencyCondition): boolean {
  return condition !== 'service_started';
}

function pathTo(
  last: ServiceName | null,
  timings: ReadonlyMap<ServiceName, Timing>,
): readonly ServiceName[] {
  const path: ServiceName[] = [];
  for (let name = last; name !== null; name = timings.get(name)?.after ?? null) path.push(name);
  return path.reverse();
}
