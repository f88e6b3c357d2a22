import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent, RunRecord, ServiceStatus } from '#domain';
import { criticalPath } from '#graph';
import { EMPTY_RECORD, replay } from '#journal';
import { edgeState } from '../../src/supervisor/core/edge-state.ts';
import { type EndingLife, hasProcess, type NodeLife } from '../../src/supervisor/core/life.ts';
import { anyScenario, goodScenario, type Scenario } from './random-graph.ts';
import { simulate, type World } from './simulated-world.ts';

const RUNS = { numRuns: 300 };

/** One poll of the youngest services, and the time an attempt takes. */
const STEP_MS = 7;

describe('the supervisor on any graph of any services', () => {
  it('settles once, and leaves no process when it is stopped', () => {
    check(anyScenario, (world) => {
      world.runUntilSettled();
      world.tell({ type: 'stop', deadlineMs: null });
      world.runUntilFinished();
      expect(world.outcomes).toHaveLength(1);
      expect(world.processes.filter((process) => process.alive || process.childAlive)).toEqual([]);
      expect(world.state().lives.filter(hasProcess)).toEqual([]);
      expect(world.hooks.filter((hook) => hook.alive)).toEqual([]);
    });
  });

  it('leaves no process when it is stopped at any moment with any deadline, in time', () => {
    fc.assert(
      fc.property(
        anyScenario,
        fc.nat(4_000),
        fc.option(fc.nat(3_000)),
        ({ graph, behaviours, seed }, afterMs, deadlineMs) => {
          const world = simulate(graph, behaviours, seed);
          world.tell({ type: 'start' });
          world.runUntil(world.now() + afterMs);
          const askedAt = world.now();
          world.tell({ type: 'stop', deadlineMs });
          world.runUntilFinished();
          expect(world.processes.filter((process) => process.alive)).toEqual([]);
          if (deadlineMs !== null)
            expect(world.now() - askedAt).toBeLessThanOrEqual(deadlineMs + 10);
        },
      ),
      RUNS,
    );
  });

  it('starts nothing before all of its edges are met, and never more at once than allowed', () => {
    check(anyScenario, (world, { graph }) => {
      world.runUntilSettled();
      const limit = graph.config.concurrency ?? Number.POSITIVE_INFINITY;
      for (const { node, state } of world.spawns) {
        const needs = state.plan.nodes[node]?.needs ?? [];
        const states = needs.map((edge) => edgeState(edge, lifeAt(state.lives, edge.node)));
        expect(states).toEqual(needs.map(() => 'met'));
        expect(state.starting).toBeLessThanOrEqual(limit);
      }
    });
  });

  it('runs hooks where they belong: before the spawn, beside the running service, before its stop', () => {
    check(anyScenario, (world, { graph }) => {
      world.runUntilSettled();
      world.tell({ type: 'stop', deadlineMs: null });
      world.runUntilFinished();
      for (const { node, hook, serviceAlive, state } of world.hooks) {
        const states = (state.plan.nodes[node]?.needs ?? []).map((edge) =>
          edgeState(edge, lifeAt(state.lives, edge.node)),
        );
        if (hook === 'pre_start') {
          expect(serviceAlive).toBe(false);
          expect(states.filter((one) => one !== 'met')).toEqual([]);
        }
      }
      for (const { node, state } of world.spawns) {
        const wanted = graph.services[node]?.hooks.preStart.length ?? 0;
        expect(state.memories[node]?.prepared).toBe(wanted);
      }
    });
  });

  it('asks no service to stop while one of its hooks before that is still allowed to run', () => {
    check(goodScenario, (world, { graph }) => {
      world.runUntilSettled();
      world.tell({ type: 'stop', deadlineMs: null });
      world.runUntilFinished();
      const types = world.events.flatMap((event) =>
        event.type === 'hook.finished' && event.hook === 'pre_stop'
          ? [`${event.service} hook ${event.exit.code}`]
          : [],
      );
      const expected = graph.services.flatMap(({ name, type, hooks }) =>
        type === 'task' ? [] : hooks.preStop.map(() => `${name} hook 0`),
      );
      expect([...types].sort()).toEqual([...expected].sort());
      for (const hook of world.hooks) if (hook.hook !== 'pre_start') expect(hook.alive).toBe(false);
    });
  });

  it('stops in reverse order: nothing is asked to stop while what depends on it runs', () => {
    check(anyScenario, (world, { graph }) => {
      world.runUntilSettled();
      const asked = world.signals.length;
      world.tell({ type: 'stop', deadlineMs: null });
      world.runUntilFinished();
      const dependents = transitiveDependents(graph);
      for (const { node, alive } of world.signals.slice(asked)) {
        // What went down by itself is signalled too, for the children it may have left.
        if (!alive.has(node)) continue;
        const running = [...(dependents[node] ?? [])].filter((dependent) => alive.has(dependent));
        expect(running).toEqual([]);
      }
    });
  });

  it('writes a journal whose replay is its state', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(3_000), ({ graph, behaviours, seed }, afterMs) => {
        const world = simulate(graph, behaviours, seed);
        world.tell({ type: 'start' });
        world.runUntil(world.now() + afterMs);
        const { lives, memories } = world.state();
        const expected = lives.map((life, node) => statusOf(life, memories[node]?.generation ?? 0));
        expect(statuses(replayOf(world, graph))).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('gives every node that was not started a reason', () => {
    check(anyScenario, (world, { graph }) => {
      world.runUntilSettled();
      const record = replayOf(world, graph);
      for (const service of record.services) {
        if (service.spawnedAt !== null || service.status === 'stopped') continue;
        expect(service.skippedBecause ?? service.failure).not.toBeNull();
      }
    });
  });
});

describe('the supervisor on any graph of well-behaved services', () => {
  it('brings everything up, within the lower bound and 3 % and a few milliseconds a step', () => {
    check(goodScenario, (world, scenario) => {
      const { graph } = scenario;
      world.runUntilSettled();
      expect(world.outcomes).toEqual([{ kind: 'ready' }]);
      const { bringUp } = replayOf(world, graph);
      if (bringUp === null) throw new Error('no graph.ready');
      expect(bringUp.wallMs).toBeGreaterThanOrEqual(bringUp.lowerBoundMs - 0.001);
      if (graph.config.concurrency !== null) return;
      const allowed = trueLowerBound(scenario) * 1.03 + STEP_MS * graph.services.length;
      expect(bringUp.wallMs).toBeLessThanOrEqual(allowed);
    });
  });
});

function check(
  scenarios: fc.Arbitrary<Scenario>,
  body: (world: World, scenario: Scenario) => void,
): void {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const world = simulate(scenario.graph, scenario.behaviours, scenario.seed);
      world.tell({ type: 'start' });
      body(world, scenario);
    }),
    RUNS,
  );
}

function lifeAt(lives: readonly NodeLife[], node: number): NodeLife {
  const life = lives[node];
  if (!life) throw new Error(`no node ${node}`);
  return life;
}

function replayOf(world: World, graph: Scenario['graph']): RunRecord {
  const started: JournalEvent = {
    seq: 0,
    at: 0,
    type: 'run.started',
    version: '0',
    project: 'p',
    directory: '/',
    configFiles: [],
    supervisorPid: 1,
    context: EMPTY_RECORD.context,
    gates: [],
    nodes: graph.services.map(({ name, type, runner, critical }) => ({
      name,
      type,
      runner,
      critical,
      dependsOn: [],
      ports: [],
      probe: null,
    })),
  };
  return replay([started, ...world.events]);
}

function statuses(record: RunRecord): readonly ServiceStatus[] {
  return record.services.map((service) => service.status);
}

/** What the journal's readers call a life. */
function statusOf(life: NodeLife, generation: number): ServiceStatus {
  const runBefore = hasProcess(life) && life.run.pid === null ? generation - 1 : generation;
  const waiting = runBefore > 0 ? 'restarting' : 'waiting';
  if (life.kind === 'waiting' || life.kind === 'pausing') return waiting;
  if (life.kind === 'preparing') return waiting;
  if (hasProcess(life) && life.run.pid === null) {
    const failed = life.kind === 'ending' && life.afterwards.kind === 'failed';
    return failed ? 'failed' : waiting;
  }
  if (life.kind === 'finalising') return 'starting';
  return life.kind === 'ending' ? statusOfEnding(life) : life.kind;
}

function statusOfEnding(life: EndingLife): ServiceStatus {
  if (life.afterwards.kind === 'failed') return 'failed';

  if (life.announced) return 'stopping';
  return life.afterwards.kind === 'again' ? 'restarting' : 'ready';
}

function transitiveDependents(graph: Scenario['graph']): readonly ReadonlySet<number>[] {
  const names = graph.services.map((service) => service.name);
  const result = names.map(() => new Set<number>());
  for (let node = names.length - 1; node >= 0; node -= 1) {
    for (const edge of graph.edges) {
      if (edge.service !== names[node]) continue;
      const from = names.indexOf(edge.from);
      result[node]?.add(from);
      for (const further of result[from] ?? []) result[node]?.add(further);
    }
  }
  return result;
}

/** From what the processes truly do, not from what was measured. */
function trueLowerBound({ graph, behaviours }: Scenario): number {
  const durations = new Map(
    graph.services.map(({ name, type, healthcheck }) => {
      const { exit, readyAfterMs = 0, hooks } = behaviours[name] ?? {};
      const own = type === 'task' ? (exit?.afterMs ?? 0) : healthcheck ? readyAfterMs : 0;
      const around = [...(hooks?.pre_start ?? []), ...(hooks?.post_start ?? [])];
      return [name, around.reduce((sum, hook) => sum + hook.takesMs, own)];
    }),
  );
  const hooked = new Set(
    graph.services.flatMap(({ name, hooks }) =>
      hooks.preStart.length + hooks.postStart.length > 0 ? [name] : [],
    ),
  );
  // Whoever waits for a node with hooks to start waits for its hooks too.
  const edges = graph.edges.map((edge) =>
    edge.condition === 'service_started' && hooked.has(edge.service)
      ? { ...edge, condition: 'service_healthy' as const }
      : edge,
  );
  return criticalPath({ ...graph, edges }, (service) => durations.get(service) ?? 0).lowerBoundMs;
}
