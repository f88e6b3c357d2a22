import type { ServiceName } from '#domain';
import type { Journal } from '#journal';
import { unreachable } from '#std';
import type { SupervisorAction } from '../core/action.ts';
import type { SupervisorSignal } from '../core/signal.ts';
import type { BringUpOutcome } from '../supervision.ts';
import type { RunResources } from './run-resources.ts';
import type { ServiceHands } from './service-hands.ts';
import type { Timers } from './timers.ts';

export interface Performer {
  readonly journal: Journal;
  readonly resources: RunResources;
  readonly timers: Timers;
  readonly tell: (signal: SupervisorSignal) => void;
  readonly settle: (outcome: BringUpOutcome) => void;
  readonly reportBroken: (culprit: ServiceName) => void;
  readonly finish: () => void;
}

type ServiceAction = Extract<
  SupervisorAction,
  {
    readonly type:
      | 'spawn'
      | 'run-hook'
      | 'end-hook'
      | 'probe'
      | 'cancel-probe'
      | 'signal'
      | 'kill'
      | 'sweep';
  }
>;
type TimerAction = Extract<
  SupervisorAction,
  { readonly type: 'set-timer' | 'clear-timer' | 'set-graph-timer' }
>;

/** Carries out one action of the state machine. What comes of it is told as a signal, later or at once. */
export function perform(performer: Performer, action: SupervisorAction): void {
  const { journal, resources, tell } = performer;
  switch (action.type) {
    case 'journal':
      journal.append(action.body);
      return;
    case 'spawn':
    case 'run-hook':
    case 'end-hook':
    case 'probe':
    case 'cancel-probe':
    case 'signal':
    case 'kill':
    case 'sweep':
      performOnService(resources.hands, action);
      return;
    case 'set-timer':
    case 'clear-timer':
    case 'set-graph-timer':
      performTimer(performer, action);
      return;
    case 'sweep-all':
      resources.sweepAll(action.graceMs).then(() => tell({ type: 'all-swept' }));
      return;
    case 'settled':
      performer.settle(action.outcome);
      return;
    case 'broken':
      performer.reportBroken(action.culprit);
      return;
    case 'finished':
      performer.timers.clearAll();
      resources.release().then(performer.finish);
      return;
    default:
      unreachable(action);
  }
}

function performOnService(hands: ServiceHands, action: ServiceAction): void {
  const { node } = action;
  switch (action.type) {
    case 'spawn':
      hands.spawn(node, action.generation);
      return;
    case 'run-hook':
      hands.hooks.run(action);
      return;
    case 'end-hook':
      hands.hooks.signal(node, 'SIGKILL');
      return;
    case 'probe':
      hands.probe(node);
      return;
    case 'cancel-probe':
      hands.cancelProbe(node);
      return;
    case 'signal':
      hands.signal(node, action.signal);
      return;
    case 'kill':
      hands.kill(node);
      return;
    case 'sweep':
      hands.sweep(node, action.generation);
      return;
    default:
      unreachable(action);
  }
}

function performTimer({ timers, tell, resources }: Performer, action: TimerAction): void {
  switch (action.type) {
    case 'set-timer': {
      const { node, generation, timer } = action;
      timers.set(`${node} ${timer}`, action.delayMs, () => {
        const lastLines = timer === 'ready-timeout' ? resources.hands.lastLines(node) : [];
        tell({ type: 'timer', node, generation, timer, lastLines });
      });
      return;
    }
    case 'clear-timer':
      timers.clear(`${action.node} ${action.timer}`);
      return;
    case 'set-graph-timer': {
      const { timer } = action;
      timers.set(timer, action.delayMs, () => tell({ type: 'graph-timer', timer }));
      return;
    }
    default:
      unreachable(action);
  }
}
