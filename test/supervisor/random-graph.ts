import fc from 'fast-check';
import type { DependencyCondition, ServiceGraph } from '#domain';
import { dependency, graphOf, healthcheck, service } from './build-graph.ts';
import type { Behaviour } from './simulated-world.ts';

export interface Scenario {
  readonly graph: ServiceGraph;
  readonly behaviours: Readonly<Record<string, Behaviour>>;
  readonly seed: number;
}

const CONDITIONS: readonly DependencyCondition[] = [
  'service_started',
  'service_healthy',
  'service_completed_successfully',
  'service_completed',
];

interface Raw {
  readonly task: boolean;
  readonly critical: boolean;
  readonly probed: boolean;
  readonly restarts: number;
  readonly edges: readonly {
    readonly back: number;
    readonly condition: number;
    readonly required: boolean;
  }[];
  readonly readyAfterMs: number;
  readonly misbehaves: number;
  readonly exitAfterMs: number;
  readonly times: number;
}

const rawNode: fc.Arbitrary<Raw> = fc.record({
  task: fc.boolean(),
  critical: fc.boolean(),
  probed: fc.boolean(),
  restarts: fc.nat(3),
  edges: fc.array(
    fc.record({
      back: fc.integer({ min: 1, max: 6 }),
      condition: fc.nat(3),
      required: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  readyAfterMs: fc.integer({ min: 1, max: 900 }),
  misbehaves: fc.nat(11),
  exitAfterMs: fc.integer({ min: 1, max: 1_500 }),
  times: fc.integer({ min: 1, max: 6 }),
});

/** Any graph of any services, most of them well behaved. */
export const anyScenario: fc.Arbitrary<Scenario> = scenario((raw) => raw);

/** Any graph whose services all become ready or complete. */
export const goodScenario: fc.Arbitrary<Scenario> = scenario((raw) => ({
  ...raw,
  misbehaves: 11,
  critical: true,
}));

function scenario(adjust: (raw: Raw) => Raw): fc.Arbitrary<Scenario> {
  return fc
    .tuple(
      fc.array(rawNode, { maxLength: 14 }),
      fc.option(fc.integer({ min: 1, max: 4 })),
      fc.nat(),
    )
    .map(([nodes, concurrency, seed]) => build(nodes.map(adjust), concurrency, seed));
}

function build(nodes: readonly Raw[], concurrency: number | null, seed: number): Scenario {
  const tasks = nodes.map((raw) => raw.task);
  const services = nodes.map((raw, position) => {
    const targets = new Map(raw.edges.map((edge) => [position - edge.back, edge]));
    const dependsOn = [...targets]
      .filter(([target]) => target >= 0)
      .map(([target, { condition, required }]) =>
        dependency(`n${target}`, conditionFor(tasks[target] ?? false, condition), { required }),
      );
    return service(`n${position}`, {
      type: raw.task ? 'task' : 'service',
      critical: raw.critical,
      dependsOn,
      healthcheck: raw.probed ? healthcheck({ kind: 'tcp', host: '127.0.0.1', port: 1 }) : null,
      restart: { when: raw.restarts > 0 ? 'on-failure' : 'no', maxRetries: raw.restarts },
      readyTimeoutMs: 3_000,
    });
  });
  const behaviours = Object.fromEntries(
    nodes.map((raw, position) => [`n${position}`, behaviourOf(raw)]),
  );
  return { graph: graphOf(services, { concurrency }), behaviours, seed };
}

function conditionFor(task: boolean, condition: number): DependencyCondition {
  return CONDITIONS[task ? condition : condition % 2] ?? 'service_healthy';
}

function behaviourOf(raw: Raw): Behaviour {
  const { readyAfterMs, exitAfterMs, times } = raw;
  const good = raw.task
    ? { exit: { afterMs: readyAfterMs, code: 0, times: Number.POSITIVE_INFINITY } }
    : { readyAfterMs };
  switch (raw.misbehaves) {
    case 0:
      return { ...good, spawnFails: true };
    case 1:
      return { ...good, exit: { afterMs: exitAfterMs, code: 1, times } };
    case 2:
      return { ...good, ignoresTerm: true };
    case 3:
      return { ...good, leavesChild: true };
    case 4:
      return { ...good, stranger: true };
    case 5:
      return { ignoresTerm: true };
    default:
      return good;
  }
}
