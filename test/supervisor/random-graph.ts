import fc from 'fast-check';
import type { DependencyCondition, HookConfig, ServiceGraph } from '#domain';
import { dependency, graphOf, healthcheck, service } from './build-graph.ts';
import type { Behaviour, HookBehaviour } from './simulated-world.ts';

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
  readonly hooks: NonNullable<Behaviour['hooks']>;
}

/** Most do what they should; some fail, hang or ignore SIGTERM. */
const hook: fc.Arbitrary<HookBehaviour> = fc
  .record({ takesMs: fc.integer({ min: 1, max: 600 }), misbehaves: fc.nat(9) })
  .map(({ takesMs, misbehaves }) => ({
    takesMs: misbehaves === 0 || misbehaves === 1 ? Number.POSITIVE_INFINITY : takesMs,
    ignoresTerm: misbehaves === 1 || misbehaves === 2,
    code: misbehaves === 3 ? 1 : 0,
  }));

/** Half of the nodes have none. */
const hookList = fc.oneof(fc.constant([]), fc.array(hook, { maxLength: 2 }));

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
  hooks: fc.record({ pre_start: hookList, post_start: hookList, pre_stop: hookList }),
});

/** Any graph of any services, most of them well behaved. */
export const anyScenario: fc.Arbitrary<Scenario> = scenario((raw) => raw);

/** Any graph whose services all become ready or complete. */
export const goodScenario: fc.Arbitrary<Scenario> = scenario((raw) => ({
  ...raw,
  misbehaves: 11,
  critical: true,
  hooks: {
    pre_start: raw.hooks.pre_start.map(wellBehaved),
    post_start: raw.hooks.post_start.map(wellBehaved),
    pre_stop: raw.hooks.pre_stop.map(wellBehaved),
  },
}));

function wellBehaved({ takesMs }: HookBehaviour): HookBehaviour {
  return { takesMs: Number.isFinite(takesMs) ? takesMs : 1, code: 0, ignoresTerm: false };
}

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
      hooks: {
        preStart: raw.hooks.pre_start.map(hookConfig),
        postStart: raw.hooks.post_start.map(hookConfig),
        preStop: raw.hooks.pre_stop.map(hookConfig),
      },
    });
  });
  const behaviours = Object.fromEntries(
    nodes.map((raw, position) => [`n${position}`, { ...behaviourOf(raw), hooks: raw.hooks }]),
  );
  return { graph: graphOf(services, { concurrency }), behaviours, seed };
}

function hookConfig(): HookConfig {
  return { command: ['true'], workingDir: '/', environment: {}, user: null };
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
