import type { ServiceName } from '#domain';
import { err, type Result } from '#std';
import type { SupervisorSignal } from './core/signal.ts';
import { initialState } from './core/state.ts';
import { transition } from './core/transition.ts';
import { discoveryEnvironment } from './discovery/discovery-environment.ts';
import { type Performer, perform } from './shell/perform.ts';
import { describeRestartFault, restartOutcome } from './shell/restart-outcome.ts';
import { openRunResources } from './shell/run-resources.ts';
import { createTimers } from './shell/timers.ts';
import type { BringUpOutcome, Supervision, SupervisionInput } from './supervision.ts';

interface Restart {
  readonly node: number;
  /** The generation it replaces. */
  readonly since: number;
  readonly resolve: (outcome: Result<void, string>) => void;
}

/** Starts bringing the graph up, at once. Everything that happens is in the journal. */
export function startSupervision(input: SupervisionInput): Supervision {
  const { graph, journal, clock } = input;
  const settled = Promise.withResolvers<BringUpOutcome>();
  const broken = Promise.withResolvers<ServiceName>();
  const finished = Promise.withResolvers<void>();
  const restarts = new Set<Restart>();
  const performer: Performer = {
    journal,
    resources: openRunResources(input, receive),
    timers: createTimers(clock),
    tell: receive,
    settle: settled.resolve,
    reportBroken: broken.resolve,
    finish: finished.resolve,
  };
  const inbox: SupervisorSignal[] = [];
  let state = initialState(graph, Math.floor(input.random() * 2 ** 32));
  let working = false;

  /** One signal after the other: what an action causes at once waits until all actions are done. */
  function receive(signal: SupervisorSignal): void {
    inbox.push(signal);
    if (working) return;
    working = true;
    for (let next = inbox.shift(); next; next = inbox.shift()) {
      const { state: after, actions } = transition(state, next, clock.now());
      state = after;
      for (const action of actions) perform(performer, action);
    }
    working = false;
    answerRestarts();
  }

  function answerRestarts(): void {
    for (const restart of restarts) {
      const outcome = restartOutcome(state, restart.node, restart.since);
      if (outcome === null) continue;
      restarts.delete(restart);
      restart.resolve(outcome);
    }
  }

  async function restart(service: ServiceName): Promise<Result<void, string>> {
    const node = state.plan.positions.get(service);
    if (node === undefined) return err(describeRestartFault({ kind: 'unknown' }));
    if (state.phase.kind !== 'up' && state.phase.kind !== 'bringing-up') {
      return err(describeRestartFault({ kind: 'stopping' }));
    }
    const { promise, resolve } = Promise.withResolvers<Result<void, string>>();
    const since = state.memories[node]?.generation ?? 0;
    receive({ type: 'restart', node });
    restarts.add({ node, since, resolve });
    answerRestarts();
    return promise;
  }

  performer.resources.hands.prepare();
  receive({ type: 'start' });
  return {
    marks: performer.resources.marks,
    discovery: () => discoveryEnvironment(graph, performer.resources.ports.assigned()),
    settled: settled.promise,
    broken: broken.promise,
    stop(options) {
      receive({ type: 'stop', deadlineMs: options?.deadlineMs ?? null });
      return finished.promise;
    },
    restart,
  };
}
