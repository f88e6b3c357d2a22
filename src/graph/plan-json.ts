import type { DependencyCondition, ServiceGraph, ServiceName } from '#domain';
import { criticalPath } from './critical-path.ts';

/** What `signalbox plan --json` prints. */
export interface PlanJson {
  readonly schema: 'signalbox.plan/1';
  readonly name: string;
  /** In a start order. */
  readonly services: readonly {
    readonly name: ServiceName;
    readonly type: 'service' | 'task';
    readonly runner: 'process' | 'docker';
    readonly critical: boolean;
    /** Counts from 1. */
    readonly wave: number;
    readonly dependsOn: readonly {
      readonly service: ServiceName;
      readonly condition: DependencyCondition;
      readonly required: boolean;
    }[];
    readonly ports: readonly number[];
    readonly usualReadyMs: number | null;
  }[];
  readonly waves: readonly (readonly ServiceName[])[];
  readonly gates: readonly {
    readonly name: string;
    readonly kind: 'health' | 'command';
    readonly needs: readonly string[];
  }[];
  /** `null` while no usual ready time is known. */
  readonly lowerBoundMs: number | null;
  readonly criticalPath: readonly ServiceName[] | null;
}

/** The plan as plain data; `usualReadyMs` holds usual ready times, milliseconds, of services that have one. */
export function planJson(
  graph: ServiceGraph,
  usualReadyMs: ReadonlyMap<ServiceName, number> = new Map(),
): PlanJson {
  const waveOf = new Map(
    graph.waves.flatMap((wave, index) => wave.map((name) => [name, index + 1] as const)),
  );
  const known = graph.services.some((service) => usualReadyMs.has(service.name));
  const bound = known ? criticalPath(graph, (name) => usualReadyMs.get(name) ?? 0) : null;
  return {
    schema: 'signalbox.plan/1',
    name: graph.config.name,
    services: graph.services.map((service) => ({
      name: service.name,
      type: service.type,
      runner: service.runner,
      critical: service.critical,
      wave: waveOf.get(service.name) ?? 1,
      dependsOn: service.dependsOn.map(({ service: on, condition, required }) => ({
        service: on,
        condition,
        required,
      })),
      ports: service.ports.map((port) => port.published),
      usualReadyMs: usualReadyMs.get(service.name) ?? null,
    })),
    waves: graph.waves,
    gates: graph.config.gates.map(({ name, kind, needs }) => ({ name, kind, needs })),
    lowerBoundMs: bound?.lowerBoundMs ?? null,
    criticalPath: bound?.path ?? null,
  };
}
