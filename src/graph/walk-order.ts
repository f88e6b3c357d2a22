/** A directed graph over names: each name with the names it waits for, all of them keys of the map. */
export type WaitsFor<Name extends string> = ReadonlyMap<Name, readonly Name[]>;

export interface WalkOrder<Name extends string> {
  /** Every node that is on no circle and behind none, after all the nodes it waits for. */
  readonly order: readonly Name[];
  /** The same nodes by the length of their longest chain of waiting. */
  readonly waves: readonly (readonly Name[])[];
  /** Nodes on a circle, or waiting for one. */
  readonly stuck: ReadonlySet<Name>;
}

/** Kahn's algorithm, linear in nodes and edges; ties keep the order of the map. */
export function walkOrder<Name extends string>(graph: WaitsFor<Name>): WalkOrder<Name> {
  const { missing, dependents } = invert(graph);
  const order: Name[] = [];
  const waves: Name[][] = [];
  let wave = [...graph.keys()].filter((name) => missing.get(name) === 0);
  while (wave.length > 0) {
    waves.push(wave);
    order.push(...wave);
    const next: Name[] = [];
    for (const name of wave) {
      for (const dependent of dependents.get(name) ?? []) {
        const left = (missing.get(dependent) ?? 0) - 1;
        missing.set(dependent, left);
        if (left === 0) next.push(dependent);
      }
    }
    wave = next;
  }
  const stuck = new Set([...graph.keys()].filter((name) => (missing.get(name) ?? 0) > 0));
  return { order, waves, stuck };
}

function invert<Name extends string>(graph: WaitsFor<Name>) {
  const missing = new Map<Name, number>();
  const dependents = new Map<Name, Name[]>();
  for (const [name, waitsFor] of graph) {
    missing.set(name, waitsFor.length);
    for (const dependency of waitsFor) {
      const known = dependents.get(dependency);
      if (known) known.push(name);
      else dependents.set(dependency, [name]);
    }
  }
  return { missing, dependents };
}
