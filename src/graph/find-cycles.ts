import type { WaitsFor } from './walk-order.ts';

/**
 * Circles among `stuck` nodes, each as the path of its nodes, no node in two of them: enough to say
 * what to break first. At least one is found when `stuck` is what Kahn's algorithm left over.
 * Linear in nodes and edges.
 */
export function findCycles<Name extends string>(
  graph: WaitsFor<Name>,
  stuck: ReadonlySet<Name>,
): readonly (readonly Name[])[] {
  const cycles: Name[][] = [];
  const reported = new Set<Name>();
  const finished = new Set<Name>();
  for (const start of stuck) {
    if (finished.has(start)) continue;
    for (const cycle of cyclesFrom(start, graph, finished)) {
      if (cycle.some((name) => reported.has(name))) continue;
      for (const name of cycle) reported.add(name);
      cycles.push(cycle);
    }
  }
  return cycles;
}

/** Depth-first with a stack of its own, so that a chain of any length is no danger. */
function* cyclesFrom<Name extends string>(
  start: Name,
  graph: WaitsFor<Name>,
  finished: Set<Name>,
): Generator<Name[]> {
  const path: Name[] = [start];
  const depth = new Map<Name, number>([[start, 0]]);
  const nextEdge: number[] = [0];
  for (let name = path.at(-1); name !== undefined; name = path.at(-1)) {
    const edge = nextEdge[path.length - 1] ?? 0;
    nextEdge[path.length - 1] = edge + 1;
    const dependency = graph.get(name)?.[edge];
    if (dependency === undefined) {
      finished.add(name);
      depth.delete(name);
      path.pop();
    } else if (depth.has(dependency)) {
      yield path.slice(depth.get(dependency));
    } else if (!finished.has(dependency)) {
      depth.set(dependency, path.length);
      nextEdge[path.length] = 0;
      path.push(dependency);
    }
  }
}
