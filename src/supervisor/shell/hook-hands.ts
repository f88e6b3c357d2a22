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
import type { PreStartHook, Runner } from '../runners/runner.ts';
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

interface Wanted {
  readonly action: RunHook;
  readonly config: HookConfig;
  readonly own: HeldHook;
}

interface HeldHook {
  /** Ends what is prepared for it. */
  readonly cancel: AbortController;
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
  async function begin(
    action: RunHook,
    own: HeldHook,
    {
      written,
      reserved,
    }: { readonly written: ServiceConfig; readonly reserved: Result<void, string> },
  ): Promise<void> {
    const service = input.ports.resolve(written);
    const hooks = listOf(service, action.hook);
    const config = hooks[action.index];
    if (!config) return;
    const allowed = reserved.ok ? notSignalled(own) : reserved;
    const prepared = allowed.ok ? await prepare(service, { action, config, own }) : allowed;
    launch(service, {
      action,
      config,
      own,
      prepared: unlessSignalled(own, prepared),
      count: hooks.length,
    });
  }

  async function prepare(
    service: ServiceConfig,
    { action, config, own }: Wanted,
  ): Promise<Result<PreStartHook, string>> {
    const runner = input.runners[service.runner];
    if (action.hook === 'pre_start' && runner.preparePreStart) {
      const logFile = input.logFileOf(service);
      const { signal } = own.cancel;
      return runner.preparePreStart({ service, written: config, logFile, signal });
    }
    const command = runner.hookCommand?.(service, action.hook, config) ?? NO_HOOKS_HERE;
    return command.ok ? ok({ command: command.value, ended() {} }) : command;
  }

  function launch(
    service: ServiceConfig,
    {
      action: { node, generation, hook, index },
      config,
      own,
      prepared,
      count,
    }: Wanted & { readonly prepared: Result<PreStartHook, string>; readonly count: number },
  ): void {
    const command = prepared.ok ? prepared.value.command : config;
    own.running = startHook(
      input,
      {
        title: `${hook} ${index + 1} of ${count}`,
        written: config.command,
        hook: command,
        refusal: prepared.ok ? null : prepared.error,
        environment: input.environmentOf(service, command),
        log: input.openLog(input.logFileOf(service)),
      },
      {
        started({ pid, startTime }) {
          own.leader = { pid, startTime };
          lease.add({ kind: 'started', pid, startTime });
        },
        ended(end) {
          own.ended = true;
          if (prepared.ok) prepared.value.ended();
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
        ...{ running: null, leader: NOBODY, ended: false, signalForRest: null, straggling: null },
        cancel: new AbortController(),
      };
      held.set(action.node, own);
      const reserving = action.hook === 'pre_start' ? input.ports.reserve(service) : null;
      if (reserving === null)
        void begin(action, own, { written: service, reserved: ok(undefined) });
      else reserving.then((reserved) => begin(action, own, { written: service, reserved }));
    },
    signal(node, signal) {
      const own = held.get(node);
      if (!own) return;
      own.signalForRest = signal;
      own.cancel.abort();
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

/** A stop may have come while it was prepared. */
function unlessSignalled(
  own: HeldHook,
  prepared: Result<PreStartHook, string>,
): Result<PreStartHook, string> {
  const allowed = notSignalled(own);
  if (allowed.ok) return prepared;
  if (prepared.ok) prepared.value.ended();
  return allowed;
}

/** A stop that came while its service's ports were being taken. */
function notSignalled(own: HeldHook): Result<void, string> {
  return own.signalForRest === null ? ok(undefined) : err('it was stopped before it was started');
}

const NO_HOOKS_HERE = err('this kind of service runs no hooks');
/** No group has this number: only the run's mark is looked for. */
const NOBODY: GroupLeader = { pid: -1, startTime: null };
