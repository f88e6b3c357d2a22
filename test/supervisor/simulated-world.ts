import type { EventBody, ExitStatus, HookName, JournalEvent, ServiceGraph } from '#domain';
import type { SupervisorAction } from '../../src/supervisor/core/action.ts';
import type { SupervisorSignal } from '../../src/supervisor/core/signal.ts';
import { initialState, type SupervisorState } from '../../src/supervisor/core/state.ts';
import { transition } from '../../src/supervisor/core/transition.ts';
import type { BringUpOutcome } from '../../src/supervisor/supervision.ts';

/** How the processes of one service behave; times count from their spawn. */
export interface Behaviour {
  readonly spawnFails?: boolean;
  readonly readyAfterMs?: number;
  /** Ends by itself, in each of its first `times` runs. */
  readonly exit?: { readonly afterMs: number; readonly code: number; readonly times: number };
  readonly ignoresTerm?: boolean;
  /** Leaves a child in its group that only SIGKILL ends. */
  readonly leavesChild?: boolean;
  /** A stranger answers its probe. */
  readonly stranger?: boolean;
  readonly stopsAfterMs?: number;
  /** Somebody watches for its listener; without it the service is only polled. */
  readonly watch?: {
    readonly seesOpening: boolean;
    /** Other sockets come and go this often. */
    readonly noiseEveryMs: number;
  };
  readonly hooks?: Readonly<Record<HookName, readonly HookBehaviour[]>>;
}

export interface HookBehaviour {
  /** Infinite: it hangs. */
  readonly takesMs: number;
  readonly code: number;
  readonly ignoresTerm: boolean;
}

interface SimulatedHook {
  readonly node: number;
  readonly hook: HookName;
  readonly behaviour: HookBehaviour;
  /** The service's process was alive when it began. */
  readonly serviceAlive: boolean;
  readonly state: SupervisorState;
  alive: boolean;
  end(exit: ExitStatus): void;
}

interface SimulatedProcess {
  readonly node: number;
  readonly generation: number;
  readonly spawnedAt: number;
  alive: boolean;
  childAlive: boolean;
}

/** A machine of made-up processes on a virtual clock, driven by the real state machine. */
export interface World {
  readonly events: readonly JournalEvent[];
  readonly outcomes: readonly BringUpOutcome[];
  readonly processes: readonly SimulatedProcess[];
  readonly hooks: readonly SimulatedHook[];
  /** What was signalled and who was alive just then. */
  readonly signals: readonly { readonly node: number; readonly alive: ReadonlySet<number> }[];
  /** For each spawn: the state it was decided in. */
  readonly spawns: readonly { readonly node: number; readonly state: SupervisorState }[];
  /** How often its probe was asked, all runs together. */
  attemptsOf(node: number): number;
  state(): SupervisorState;
  now(): number;
  finished(): boolean;
  tell(signal: SupervisorSignal): void;
  /** Lets everything happen that is due until then. */
  runUntil(time: number): void;
  runUntilSettled(): void;
  runUntilFinished(): void;
}

export function simulate(
  graph: ServiceGraph,
  behaviours: Readonly<Record<string, Behaviour>>,
  seed = 1,
): World {
  let state = deepFrozen(initialState(graph, seed));
  let now = 1_000_000;
  let finished = false;
  let order = 0;
  const due: { at: number; order: number; run: () => void }[] = [];
  const timers = new Map<string, { cancelled: boolean }>();
  const events: JournalEvent[] = [];
  const outcomes: BringUpOutcome[] = [];
  const processes: SimulatedProcess[] = [];
  const hooks: SimulatedHook[] = [];
  const attempts = new Map<number, number>();
  const signals: { node: number; alive: ReadonlySet<number> }[] = [];
  const spawns: { node: number; state: SupervisorState }[] = [];

  function later(delayMs: number, run: () => void): void {
    due.push({ at: now + Math.max(0, delayMs), order: order++, run });
  }

  function timer(key: string, delayMs: number, run: () => void): void {
    clear(key);
    const handle = { cancelled: false };
    timers.set(key, handle);
    later(delayMs, () => {
      if (!handle.cancelled) run();
    });
  }

  function clear(key: string): void {
    const handle = timers.get(key);
    if (handle) handle.cancelled = true;
  }

  function tell(signal: SupervisorSignal): void {
    const next = transition(state, signal, now);
    state = deepFrozen(next.state);
    for (const action of next.actions) perform(action);
  }

  function behaviourOf(node: number): Behaviour {
    return behaviours[graph.services[node]?.name ?? ''] ?? {};
  }

  function current(node: number): SimulatedProcess | undefined {
    return processes.findLast((process) => process.node === node);
  }

  function end(process: SimulatedProcess, code: number | null, signal: string | null): void {
    if (!process.alive) return;
    process.alive = false;
    const { node, generation } = process;
    const exit = { code, signal, outOfMemory: false };
    later(0.1, () => tell({ type: 'exited', node, generation, exit, lastLines: [] }));
  }

  function append(body: EventBody): void {
    events.push({ seq: events.length + 1, at: now, ...body });
  }

  function spawn(node: number, generation: number): void {
    const behaviour = behaviourOf(node);
    spawns.push({ node, state });
    if (behaviour.spawnFails) {
      const failure = { code: 'ENOENT', message: 'no such program' };
      later(0, () => tell({ type: 'spawn-failed', node, generation, ...failure }));
      return;
    }
    const process = {
      node,
      generation,
      spawnedAt: now,
      alive: true,
      childAlive: behaviour.leavesChild ?? false,
    };
    processes.push(process);
    const identity = {
      pid: processes.length + 1,
      startTime: '1',
      logFile: 'x.log',
      spawnedAt: now,
    };
    later(0, () => tell({ type: 'spawned', node, generation, ...identity }));
    const { exit } = behaviour;
    if (exit && generation <= exit.times) later(exit.afterMs, () => end(process, exit.code, null));
  }

  /** Until the next attempt: what happens to sockets, and what the watch tells of it. */
  function watchFor(node: number, generation: number, asked: number): void {
    const { readyAfterMs = Number.POSITIVE_INFINITY, watch } = behaviourOf(node);
    const openedAt = (current(node)?.spawnedAt ?? 0) + readyAfterMs;
    function tellStirred(): boolean {
      if (attempts.get(node) !== asked || !current(node)?.alive) return false;
      tell({ type: 'stirred', node, generation });
      return true;
    }
    function makeNoise(): void {
      if (tellStirred()) later(watch?.noiseEveryMs ?? 0, makeNoise);
    }
    if (watch?.seesOpening && Number.isFinite(openedAt)) {
      later(openedAt - now + LOOK_MS, tellStirred);
    }
    if (Number.isFinite(watch?.noiseEveryMs)) later(watch?.noiseEveryMs ?? 0, makeNoise);
  }

  function probe(node: number, generation: number): void {
    const process = current(node);
    const { readyAfterMs = Number.POSITIVE_INFINITY, stranger, watch } = behaviourOf(node);
    const asked = (attempts.get(node) ?? 0) + 1;
    attempts.set(node, asked);
    later(0.3, () => {
      const up = process?.alive === true && now - process.spawnedAt >= readyAfterMs;
      const ok = up || stranger === true;
      if (!ok && watch) watchFor(node, generation, asked);
      tell({
        type: 'probed',
        node,
        generation,
        outcome: { ok, detail: ok ? 'connected' : 'refused', durationMs: 0.3 },
        watched: !ok && watch !== undefined,
        stranger: stranger ? { port: 1, pid: 1, command: 'other' } : null,
        lastLines: [],
      });
    });
  }

  function runHook(action: Extract<SupervisorAction, { readonly type: 'run-hook' }>): void {
    const { node, generation, hook, index } = action;
    const behaviour = behaviourOf(node).hooks?.[hook][index] ?? {
      takesMs: 1,
      code: 0,
      ignoresTerm: false,
    };
    const begun = now;
    const running: SimulatedHook = {
      node,
      hook,
      behaviour,
      serviceAlive: current(node)?.alive ?? false,
      state,
      alive: true,
      end(exit) {
        if (!running.alive) return;
        running.alive = false;
        later(0.1, () =>
          tell({
            type: 'hook-finished',
            node,
            generation,
            hook,
            index,
            exit,
            durationMs: now - begun,
            lastLines: [],
          }),
        );
      },
    };
    hooks.push(running);
    const { takesMs, code } = behaviour;
    if (Number.isFinite(takesMs)) {
      later(takesMs, () => running.end({ code, signal: null, outOfMemory: false }));
    }
  }

  function endHooks(node: number, signal: string): void {
    for (const hook of hooks) {
      if (hook.node !== node || (signal !== 'SIGKILL' && hook.behaviour.ignoresTerm)) continue;
      later(0.1, () => hook.end({ code: null, signal, outOfMemory: false }));
    }
  }

  function sweep(node: number, generation: number): void {
    const process = current(node);
    endHooks(node, 'SIGTERM');
    later(1, () => {
      const hooked = hooks.some((hook) => hook.node === node && hook.alive);
      if (process?.alive || process?.childAlive || hooked) sweep(node, generation);
      else tell({ type: 'swept', node, generation });
    });
  }

  function perform(action: SupervisorAction): void {
    switch (action.type) {
      case 'journal':
        append(action.body);
        return;
      case 'spawn':
        spawn(action.node, action.generation);
        return;
      case 'probe':
        probe(action.node, action.generation);
        return;
      case 'run-hook':
        runHook(action);
        return;
      case 'end-hook':
        endHooks(action.node, 'SIGKILL');
        return;
      case 'signal': {
        endHooks(action.node, 'SIGTERM');
        const alive = processes.filter((process) => process.alive).map(({ node }) => node);
        signals.push({ node: action.node, alive: new Set(alive) });
        const { ignoresTerm, stopsAfterMs = 1 } = behaviourOf(action.node);
        const process = current(action.node);
        if (process && !ignoresTerm) later(stopsAfterMs, () => end(process, null, 'SIGTERM'));
        return;
      }
      case 'kill': {
        endHooks(action.node, 'SIGKILL');
        const process = current(action.node);
        if (!process) return;
        process.childAlive = false;
        later(0.1, () => end(process, null, 'SIGKILL'));
        return;
      }
      case 'sweep':
        sweep(action.node, action.generation);
        return;
      case 'set-timer': {
        const { node, generation, timer: kind } = action;
        timer(`${node} ${kind}`, action.delayMs, () =>
          tell({ type: 'timer', node, generation, timer: kind, lastLines: [] }),
        );
        return;
      }
      case 'clear-timer':
        clear(`${action.node} ${action.timer}`);
        return;
      case 'set-graph-timer': {
        const { timer: kind } = action;
        timer(kind, action.delayMs, () => tell({ type: 'graph-timer', timer: kind }));
        return;
      }
      case 'sweep-all':
        later(2, () => {
          for (const process of processes) process.childAlive = false;
          tell({ type: 'all-swept' });
        });
        return;
      case 'settled':
        outcomes.push(action.outcome);
        return;
      case 'finished':
        finished = true;
        return;
      case 'cancel-probe':
      case 'broken':
        return;
    }
  }

  /** The earliest due thing, or nothing before `limit`. */
  function step(limit: number): boolean {
    due.sort((left, right) => left.at - right.at || left.order - right.order);
    const next = due[0];
    if (!next || next.at > limit) return false;
    due.shift();
    now = Math.max(now, next.at);
    next.run();
    return true;
  }

  function runWhile(goesOn: () => boolean): void {
    const limit = now + 3_600_000;
    while (goesOn()) {
      if (!step(limit)) throw new Error('nothing happens any more, or nothing within an hour');
    }
  }

  return {
    events,
    outcomes,
    processes,
    hooks,
    signals,
    spawns,
    attemptsOf: (node) => attempts.get(node) ?? 0,
    state: () => state,
    now: () => now,
    finished: () => finished,
    tell,
    runUntil(time) {
      while (step(time));
      now = time;
    },
    runUntilSettled: () => runWhile(() => outcomes.length === 0),
    runUntilFinished: () => runWhile(() => !finished),
  };
}

/** How late the watch sees what happened. */
const LOOK_MS = 3;

/** A transition that changed its input would throw. The plan is shared and only read. */
function deepFrozen(state: SupervisorState): SupervisorState {
  Object.freeze(state);
  Object.freeze(state.lives);
  Object.freeze(state.memories);
  Object.freeze(state.queue);
  for (const life of state.lives) {
    Object.freeze(life);
    if ('probing' in life) Object.freeze(life.probing);
    if ('run' in life) Object.freeze(life.run);
  }
  return state;
}
