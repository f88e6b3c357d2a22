import type { GraphEdge, ProbeConfig, ServiceConfig, ServiceGraph } from '#domain';
import { asksForFreePort } from '../discovery/give-ports.ts';

/** One edge, seen from one of its ends; `node` is the position of the other end. */
export interface PlannedEdge {
  readonly node: number;
  readonly edge: GraphEdge;
  /** The dependency has `post_start` hooks: nobody goes on before they have ended. */
  readonly afterHooks: boolean;
}

export interface PlannedNode {
  readonly config: ServiceConfig;
  /** Nodes this one waits for. */
  readonly needs: readonly PlannedEdge[];
  /** Nodes that wait for this one. */
  readonly neededBy: readonly PlannedEdge[];
  /** Ends by itself: a task, or a service that a dependent expects to complete. */
  readonly completes: boolean;
  /**
   * How its probe looks: by asking, only by listening, by hearing from a container's engine, which asks
   * and counts failures itself, or not at all.
   */
  readonly probing: 'active' | 'passive' | 'engine' | 'none';
  /** It asks for a free port, so another one serves it as well. */
  readonly hasFreePort: boolean;
  /** Some part of the probe runs a program, which costs far more than a socket. */
  readonly probesByCommand: boolean;
}

/** A ServiceGraph prepared for lookups in constant time. Positions are those of `graph.services`. */
export interface SupervisionPlan {
  readonly graph: ServiceGraph;
  readonly nodes: readonly PlannedNode[];
  readonly positions: ReadonlyMap<string, number>;
}

export function planSupervision(graph: ServiceGraph): SupervisionPlan {
  const positions = new Map<string, number>(
    graph.services.map((service, position) => [service.name, position]),
  );
  const needs: PlannedEdge[][] = graph.services.map(() => []);
  const neededBy: PlannedEdge[][] = graph.services.map(() => []);
  for (const edge of graph.edges) {
    const from = positions.get(edge.from);
    const to = positions.get(edge.service);
    // An optional dependency may be absent from the graph.
    if (from === undefined || to === undefined) continue;
    const afterHooks = (graph.services[to]?.hooks.postStart.length ?? 0) > 0;
    needs[from]?.push({ node: to, edge, afterHooks });
    neededBy[to]?.push({ node: from, edge, afterHooks });
  }
  const nodes = graph.services.map((config, position): PlannedNode => {
    const dependents = neededBy[position] ?? [];
    const completes =
      config.type === 'task' || dependents.some(({ edge }) => waitsForCompletion(edge));
    const probe = completes ? null : (config.healthcheck?.probe ?? null);
    return {
      config,
      needs: needs[position] ?? [],
      neededBy: dependents,
      completes,
      hasFreePort: asksForFreePort(config),
      probing: probe === null ? 'none' : howToLook(probe, config),
      probesByCommand: probe !== null && runsCommand(probe),
    };
  });
  return { graph, nodes, positions };
}

function waitsForCompletion(edge: GraphEdge): boolean {
  return (
    edge.condition === 'service_completed_successfully' || edge.condition === 'service_completed'
  );
}

function howToLook(probe: ProbeConfig, config: ServiceConfig): PlannedNode['probing'] {
  if (isPassive(probe)) return 'passive';
  return probe.kind === 'command' && config.runner === 'docker' ? 'engine' : 'active';
}

function isPassive(probe: ProbeConfig): boolean {
  if ('probes' in probe) return probe.probes.every(isPassive);
  return probe.kind === 'log' || probe.kind === 'notify';
}

function runsCommand(probe: ProbeConfig): boolean {
  return 'probes' in probe ? probe.probes.some(runsCommand) : probe.kind === 'command';
}
