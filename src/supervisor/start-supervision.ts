// Adapter: this process's own pid.
import { join } from 'node:path';
import type { ServiceName } from '#domain';
import { err, type Result, unreachable } from '#std';
import type { SupervisorAction } from './core/action.ts';
import type { SupervisorSignal } from './core/signal.ts';
import { initialState } from './core/state.ts';
import { transition } from './core/transition.ts';
import { keepGuardian } from './guardian/keep-guardian.ts';
import { writeLease } from './guardian/lease-file.ts';
import { endMembers } from './processes/end-members.ts';
import { machineProcessTable } from './processes/machine-process-table.ts';
import type { GroupLeader } from './processes/members.ts';
import { createSweeper } from './processes/sweeper.ts';
import { createDockerRunner } from './runners/docker-runner.ts';
import { createProcessRunner } from './runners/process-runner.ts';
import { describeRestartFault, restartOutcome } from './shell/restart-outcome.ts';
import { createServiceHands } from './shell/service-hands.ts';
import { createTimers } from './shell/timers.ts';
import type { BringUpOutcome, Supervision, SupervisionInput } from './supervision.ts';

/** Starts bringing the graph up, at once. Everything that happens is in the journal. */
export function startSupervision(input: SupervisionInput): Supervision {
  const { graph, journal, clock, environment, runDirectory } = input;
  const table = machineProcessTable();
  const mark = newMark(input);
  const runId = journal.record().context.runId;
  const lease = writeLease(join(runDirectory, 'lease.ndjson'), {
    kind: 'lease',
    runId,
    mark,
    supervisor: { pid: process.pid, startTime: table.look(process.pid)?.startTime ?? null },
  });
  const guardian =
    input.guardianCommand && keepGuardian(input.guardianCommand, lease.file, environment);
  const liveLeaders = new Set<number>();
  const leaders: GroupLeader[] = [];
  const sweeper = createSweeper({ table, clock, lease: mark, liveLeaders });
  const timers = createTimers(clock);
  const hands = createServiceHands({
    services: graph.services,
    runners: {
      process: createProcessRunner({ clock, table, sweeper }),
      docker: createDockerRunner(),
    },
    runDirectory,
    environment,
    marks: { SIGNALBOX_RUN_ID: runId, SIGNALBOX_LEASE: mark },
    lease,
    liveLeaders,
    tell: receive,
  });
  const settled = Promise.withResolvers<BringUpOutcome>();
  const broken = Promise.withResolvers<ServiceName>();
  const finished = Promise.withResolvers<void>();
  const restarts = new Set<Restart>();

  let state = initialState(graph, Math.floor(input.random() * 2 ** 32));
  const inbox: SupervisorSignal[] = [];
  let working = false;

  function receive(signal: SupervisorSignal): void {
    if (signal.type === 'spawned') leaders.push({ pid: signal.pid, startTime: signal.startTime });
    inbox.push(signal);
    if (working) return;
    working = true;
    for (let next = inbox.shift(); next; next = inbox.shift()) {
      const { state: after, actions } = transition(state, next, clock.now());
      state = after;
      for (const action of actions) perform(action);
    }
    working = false;
    for (const restart of restarts) {
      const outcome = restartOutcome(state, restart.node, restart.since);
      if (outcome === null) continue;
      restarts.delete(restart);
      restart.resolve(outcome);
    }
  }

  function perform(action: SupervisorAction): void {
    switch (action.type) {
      case 'journal':
        journal.append(action.body);
        return;
      case 'spawn':
        hands.spawn(action.node, action.generation);
        return;
      case 'probe':
        hands.probe(action.node, action.generation);
        return;
      case 'cancel-probe':
        hands.cancelProbe(action.node);
        return;
      case 'signal':
        hands.signal(action.node, action.signal);
        return;
      case 'kill':
        hands.kill(action.node);
        return;
      case 'sweep':
        hands.sweep(action.node);
        return;
      case 'set-timer': {
        const { node, generation, timer } = action;
        timers.set(`${node} ${timer}`, action.delayMs, () => {
          const lastLines = timer === 'ready-timeout' ? hands.lastLines(node) : [];
          receive({ type: 'timer', node, generation, timer, lastLines });
        });
        return;
      }
      case 'clear-timer':
        timers.clear(`${action.node} ${action.timer}`);
        return;
      case 'set-graph-timer': {
        const { timer } = action;
        timers.set(timer, action.delayMs, () => receive({ type: 'graph-timer', timer }));
        return;
      }
      case 'sweep-all':
        void sweepAll(action.graceMs);
        return;
      case 'settled':
        settled.resolve(action.outcome);
        return;
      case 'broken':
        broken.resolve(graph.services[action.node]?.name ?? ('' as ServiceName));
        return;
      case 'finished':
        void finish();
        return;
      default:
        unreachable(action);
    }
  }

  async function sweepAll(graceMs: number): Promise<void> {
    const membership = { leaders, lease: mark, service: null };
    await endMembers({ table, clock, membership, graceMs, spare: process.pid });
    receive({ type: 'all-swept' });
  }

  async function finish(): Promise<void> {
    timers.clearAll();
    lease.release();
    await guardian?.dismiss();
    finished.resolve();
  }

  receive({ type: 'start' });
  return {
    settled: settled.promise,
    broken: broken.promise,
    stop(options) {
      receive({ type: 'stop', deadlineMs: options?.deadlineMs ?? null });
      return finished.promise;
    },
    restart(service) {
      const node = state.plan.positions.get(service);
      if (node === undefined) {
        return Promise.resolve(err(describeRestartFault({ kind: 'unknown' })));
      }
      if (state.phase.kind !== 'up' && state.phase.kind !== 'bringing-up') {
        return Promise.resolve(err(describeRestartFault({ kind: 'stopping' })));
      }
      const { promise, resolve } = Promise.withResolvers<Result<void, string>>();
      restarts.add({ node, since: state.memories[node]?.generation ?? 0, resolve });
      receive({ type: 'restart', node });
      return promise;
    },
  };
}

interface Restart {
  readonly node: number;
  readonly since: number;
  readonly resolve: (outcome: Result<void, string>) => void;
}

/**
 * What every process of this run carries in its environment as `SIGNALBOX_LEASE`; unique on this
 * machine even when two runs share a seed. A run inside a run appends to the outer mark, so that
 * ending the outer run finds the inner one's processes too.
 */
function newMark(input: SupervisionInput): string {
  const moment = Math.floor(input.clock.now() * 1_000).toString(36);
  const chance = Math.floor(input.random() * 2 ** 32).toString(36);
  const own = `${process.pid}-${moment}-${chance}`;
  const outer = input.environment['SIGNALBOX_LEASE'];
  return outer ? `${outer}/${own}` : own;
}
