import type {
  DependencyCondition,
  EdgeChange,
  GraphEdge,
  IdleEdge,
  ServiceName,
  WhatIf,
} from '#domain';

/** As much of a graph as start times need. `services` stand after what they depend on. */
export interface TimedGraph {
  readonly services: readonly { readonly name: ServiceName }[];
  readonly edges: readonly Pick<GraphEdge, 'from' | 'service' | 'condition'>[];
}

/** A change that saves less than this share of the bring-up, or less than this, is not worth a word. */
const LEAST_SHARE = 0.1;
const LEAST_SAVING_MS = 100;

/** Waiting only for the start is the smaller change, so it wins when it saves nearly as much. */
const NEARLY = 0.9;

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly condition: DependencyCondition;
}

/** A graph by number: `incoming[v]` are the edges on which node `v` waits. */
interface Timed {
  readonly names: readonly ServiceName[];
  readonly durations: readonly number[];
  readonly incoming: readonly (readonly Edge[])[];
}

interface Timing {
  readonly startMs: readonly number[];
  readonly finishMs: readonly number[];
  readonly boundMs: number;
}

/** How the lower bound is computed anew: one edge changed, one node faster. */
interface Change {
  readonly edge?: { readonly edge: Edge; readonly change: EdgeChange['change'] };
  readonly halved?: number;
}

/**
 * The lower bound of `criticalPath` computed again for each single change on that path: an edge that
 * waits only for the start or not at all, a node that takes half the time. What is reported is the
 * change that saves most. `durationMs` is the time from spawn to ready or to completion; what is
 * negative or not finite counts as 0. Quadratic in the length of the path at worst.
 */
export function whatIf(
  graph: TimedGraph,
  durationMs: (service: ServiceName) => number,
): WhatIf | null {
  const timed = numbered(graph, durationMs);
  const base = timingOf(timed, {});
  if (base.boundMs <= 0) return null;
  const path = pathOf(timed, base);
  const worth = Math.max(LEAST_SAVING_MS, base.boundMs * LEAST_SHARE);
  const saves = (change: Change) => base.boundMs - timingOf(timed, change).boundMs;
  const name = (node: number) => timed.names[node] as ServiceName;
  const edges = path.edges.map((edge): EdgeChange => {
    const removed = saves({ edge: { edge, change: 'removed' } });
    const started = mayOnlyStart(edge) ? saves({ edge: { edge, change: 'only-started' } }) : 0;
    const change = started > 0 && started >= removed * NEARLY ? 'only-started' : 'removed';
    const savesMs = change === 'removed' ? removed : started;
    return { from: name(edge.from), service: name(edge.to), change, savesMs };
  });
  const nodes = path.nodes.map((halved) => ({ service: name(halved), savesMs: saves({ halved }) }));
  return {
    edge: most(edges, worth),
    node: most(nodes, worth),
    idle: idleEdges(timed, base),
  };
}

/** A task that has only started has done nothing yet. */
function mayOnlyStart({ condition }: Edge): boolean {
  return condition === 'service_healthy' || condition === 'service_log_ready';
}

function most<T extends { readonly savesMs: number }>(changes: readonly T[], least: number) {
  let best: T | null = null;
  for (const change of changes) {
    if (change.savesMs >= least && change.savesMs > (best?.savesMs ?? 0)) best = change;
  }
  return best;
}

function numbered(graph: TimedGraph, durationMs: (service: ServiceName) => number): Timed {
  const names = graph.services.map(({ name }) => name);
  const positions = new Map(names.map((name, position) => [name, position]));
  const incoming: Edge[][] = names.map(() => []);
  for (const { from, service, condition } of graph.edges) {
    const [waiting, awaited] = [positions.get(from), positions.get(service)];
    // A walk backwards along such edges always ends.
    if (waiting === undefined || awaited === undefined || awaited >= waiting) continue;
    incoming[waiting]?.push({ from: waiting, to: awaited, condition });
  }
  const durations = names.map((name) => {
    const own = durationMs(name);
    return Number.isFinite(own) ? Math.max(0, own) : 0;
  });
  return { names, durations, incoming };
}

function timingOf({ names, durations, incoming }: Timed, change: Change): Timing {
  const startMs: number[] = new Array(names.length).fill(0);
  const finishMs: number[] = new Array(names.length).fill(0);
  let boundMs = 0;
  for (let node = 0; node < names.length; node += 1) {
    let start = 0;
    for (const edge of incoming[node] ?? []) {
      const changed = change.edge?.edge === edge ? change.edge.change : null;
      if (changed === 'removed') continue;
      const early = changed !== null || edge.condition === 'service_started';
      start = Math.max(start, (early ? startMs[edge.to] : finishMs[edge.to]) ?? 0);
    }
    const own = durations[node] ?? 0;
    startMs[node] = start;
    finishMs[node] = start + (change.halved === node ? own / 2 : own);
    boundMs = Math.max(boundMs, finishMs[node] ?? 0);
  }
  return { startMs, finishMs, boundMs };
}

/** Backwards from the node that finishes last, along the edge that decided each start. */
function pathOf(timed: Timed, timing: Timing) {
  const nodes: number[] = [];
  const edges: Edge[] = [];
  let node = timing.finishMs.indexOf(timing.boundMs);
  for (;;) {
    nodes.push(node);
    const deciding = decidingEdge(timed.incoming[node] ?? [], timing);
    if (deciding === null) return { nodes, edges };
    edges.push(deciding);
    node = deciding.to;
  }
}

function decidingEdge(incoming: readonly Edge[], timing: Timing): Edge | null {
  let deciding: Edge | null = null;
  for (const edge of incoming) {
    if (deciding === null || metAt(edge, timing) > metAt(deciding, timing)) deciding = edge;
  }
  return deciding;
}

function metAt({ to, condition }: Edge, { startMs, finishMs }: Timing): number {
  return (condition === 'service_started' ? startMs[to] : finishMs[to]) ?? 0;
}

function idleEdges({ names, incoming }: Timed, timing: Timing): readonly IdleEdge[] {
  return incoming.flat().flatMap((edge) => {
    const slackMs = (timing.startMs[edge.from] ?? 0) - metAt(edge, timing);
    const [from, service] = [names[edge.from], names[edge.to]];
    return slackMs > 0 && from !== undefined && service !== undefined
      ? [{ from, service, slackMs }]
      : [];
  });
}
