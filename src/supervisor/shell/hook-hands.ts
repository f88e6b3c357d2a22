import type { HookConfig, HookName, ServiceConfig } from '#domain';
import { type Clock, err, ok, type Result } from '#std';
import type { SupervisorAction } from '../core/action.ts';
import type { SupervisorSignal } from '../core/signal.ts';
import type { PortRegistry } from '../discovery/port-registry.ts';
import type { LeaseFile } from '../guardian/lease-file.ts';
import type { OpenLog } from '../output/service-logs.ts';
import type { GroupLeader } from '../processes/members.ts';
import type { Straggling, Sweeper } from '../processes/sweeper.ts';
import { type RunningHook, startHook } from '../runners/hook-runner.ts';
import type { Runner } from '../runners/runner.ts';
import type { Spawner } from '../spawner/spawner.ts';

export interface HookHandsInput {
  readonly services: readonly ServiceConfig[];
  readonly runners: Readonly<Record<ServiceConfig['runner'], Runner>>;
  readonly environmentOf: (
    service: ServiceConfig,
    hook: HookConfig,
  ) => Readonly<Record<string, string>>;
  /** Absolute. */
  readonly logFileOf: (service: ServiceConfig) => string;
  readonly openLog: OpenLog;
  readonly ports: PortRegistry;
  readonly lease: LeaseFile;
  readonly clock: Clock;
  readonly spawner: Spawner;
  readonly sweeper: Sweeper;
  readonly tell: (signal: SupervisorSignal) => void;
}

/** Carries out what concerns the hooks of services: run, signal, and sweep where no service ever was. */
export interface HookHands {
  run(action: RunHook): void;
  signal(node: number, signal: string): void;
  /** Reports `swept` once nobody of a node's hooks is left. */
  sweep(node: number, generation: number): void;
  /** Of the hook that is running; `null` when none is. */
  lastLines(node: number): readonly string[] | null;
}

type RunHook = Extract<SupervisorAction, { readonly type: 'run-hook' }>;

interface HeldHook {
  running: RunningHook | null;
  leader: GroupLeader;
  ended: boolean;
  /** What those it leaves behind get. */
  signalForRest: string | null;
  straggling: Straggling | null;
}

export function createHookHands(input: HookHandsInput): HookHands {
  const { services, lease, sweeper, tell } = input;
  const held = new Map<number, HeldHook>();

  /** Its service's ports are known: the hook is told them too. */
  function begin(
    { node, generation, hook, index }: RunHook,
    written: ServiceConfig,
    own: HeldHook,
    reserved: Result<void, string> = ok(undefined),
  ): void {
    const service = input.ports.resolve(written);
    const hooks = listOf(service, hook);
    const config = hooks[index];
    if (!config) return;
    const command = input.runners[service.runner].hookCommand?.(service, hook, config);
    const refusals = [reserved, command ?? NO_HOOKS_HERE, notSignalled(own)];
    own.running = startHook(
      input,
      {
        title: `${hook} ${index + 1} of ${hooks.length}`,
        hook: command?.ok ? command.value : config,
        refusal: refusals.find((one) => !one.ok)?.error ?? null,
        environment: input.environmentOf(service, command?.ok ? command.value : config),
        log: input.openLog(input.logFileOf(service)),
      },
      {
        started({ pid, startTime }) {
          own.leader = { pid, startTime };
          lease.add({ kind: 'started', pid, startTime });
        },
        ended(end) {
          own.ended = true;
          tell({ type: 'hook-finished', node, generation, hook, index, ...end });
        },
      },
    );
  }

  return {
    run(action) {
      const service = services[action.node];
      if (!service) return;
      const own: HeldHook = {
        running: null,
        leader: NOBODY,
        ended: false,
        signalForRest: null,
        straggling: null,
      };
      held.set(action.node, own);
      const reserving = action.hook === 'pre_start' ? input.ports.reserve(service) : null;
      if (reserving === null) begin(action, service, own);
      else reserving.then((reserved) => begin(action, service, own, reserved));
    },
    signal(node, signal) {
      const own = held.get(node);
      if (!own) return;
      own.signalForRest = signal;
      own.running?.signal(signal);
      own.straggling?.signal(signal);
    },
    sweep(node, generation) {
      const service = services[node];
      if (!service) return;
      const own = held.get(node);
      const leader = own?.leader ?? NOBODY;
      const straggling = sweeper.sweep(
        { leader, service: service.name, signal: own?.signalForRest ?? 'SIGTERM' },
        () => tell({ type: 'swept', node, generation }),
      );
      if (own) own.straggling = straggling;
    },
    lastLines(node) {
      const own = held.get(node);
      return own?.running && !own.ended ? own.running.lastLines() : null;
    },
  };
}

function listOf({ hooks }: ServiceConfig, hook: HookName): readonly HookConfig[] {
  switch (hook) {
    case 'pre_start':
      return hooks.preStart;
    case 'post_start':
      return hooks.postStart;
    case 'pre_stop':
      return hooks.preStop;
  }
}

/** A stop that came while its service's ports were being taken. */
function notSignalled(own: HeldHook): Result<void, string> {
  return own.signalForRest === null ? ok(undefined) : err('it was stopped before it was started');
}

const NO_HOOKS_HERE = err('this kind of service runs no hooks');
/** No group has this number: only the run's mark is looked for. */
const NOBODY: GroupLeader = { pid: -1, startTime: null };
