import { join } from 'node:path';
import type { ServiceConfig } from '#domain';
import { createProber, type SocketWatch, systemProcessTable } from '#probe';
import { asksForFreePort } from '../discovery/give-ports.ts';
import type { RunnerReport, RunningService } from '../runners/runner.ts';
import { createHookHands, type HookHands, type HookHandsInput } from './hook-hands.ts';
import { createServiceProbe, type ProbeTools, type ServiceProbe } from './service-probe.ts';
import { createSpawnQueue } from './spawn-queue.ts';

export interface HandsInput extends Omit<HookHandsInput, 'environmentOf' | 'logFileOf'> {
  readonly runDirectory: string;
  /** Of every child; a service's own is laid over it. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the run's processes are recognised by; nothing is laid over it. */
  readonly marks: Readonly<Record<string, string>>;
  /** Leaders that are running now; kept up to date here. */
  readonly liveLeaders: Set<number>;
  readonly socketWatch: SocketWatch;
}

/** Carries out what concerns one service: spawn, probe, signal, sweep; signals reach its hooks too. */
export interface ServiceHands {
  /** Does now what need not wait for a service's turn. */
  prepare(): void;
  spawn(node: number, generation: number): void;
  probe(node: number): void;
  cancelProbe(node: number): void;
  signal(node: number, signal: string): void;
  kill(node: number): void;
  sweep(node: number, generation: number): void;
  readonly hooks: HookHands;
  /** Of the hook that is running, else of the service. */
  lastLines(node: number): readonly string[];
}

interface Held {
  readonly service: ServiceConfig;
  readonly environment: Readonly<Record<string, string>>;
  readonly spawnedAt: number;
  pid: number | null;
  running: RunningService | null;
  readonly probe: ServiceProbe;
}

export function createServiceHands(input: HandsInput): ServiceHands {
  const { services, lease, liveLeaders, ports, tell } = input;
  const probeTools: ProbeTools = {
    prober: createProber(),
    table: systemProcessTable(),
    watch: input.socketWatch,
    track(pid) {
      lease.add({ kind: 'started', pid, startTime: null });
      return () => lease.add({ kind: 'gone', pid });
    },
    tell,
  };
  const held = new Map<number, Held>();
  const spawns = createSpawnQueue();
  const queued = new Map<number, number>();
  const hooks = createHookHands({
    ...input,
    environmentOf: (service, hook) => environmentOf(service, hook.environment),
    logFileOf: (service) => join(input.runDirectory, logFileOf(service)),
  });

  function environmentOf(
    service: ServiceConfig,
    own: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>> {
    return {
      ...input.environment,
      // A container's own variables are not for the command that runs it.
      ...(service.runner === 'docker' ? {} : service.environment),
      ...own,
      ...input.marks,
      SIGNALBOX_SERVICE: service.name,
    };
  }

  function hear(node: number, generation: number, own: Held, report: RunnerReport): void {
    const { service, spawnedAt } = own;
    if (report.type === 'port-assigned') {
      ports.assign(service.name, report.name, report.port);
      return;
    }
    if (report.type === 'spawned' && service.runner === 'process') {
      const { pid, startTime } = report;
      own.pid = pid;
      liveLeaders.add(pid);
      lease.add({ kind: 'started', pid, startTime });
    }
    if (report.type === 'spawned') {
      tell({ ...report, node, generation, logFile: logFileOf(service), spawnedAt });
      return;
    }
    if (report.type === 'exited') {
      own.probe.leave();
      if (own.pid !== null) liveLeaders.delete(own.pid);
    }
    if (report.type === 'swept' && own.pid !== null) lease.add({ kind: 'gone', pid: own.pid });
    tell({ ...report, node, generation });
  }

  function spawn(node: number, generation: number): void {
    const written = services[node];
    if (!written) return;
    const service = ports.resolve(written);
    ports.release(written);
    const environment = environmentOf(service, {});
    const spawnedAt = input.clock.now();
    const own: Held = {
      service,
      environment,
      spawnedAt,
      pid: null,
      running: null,
      probe: createServiceProbe(probeTools, {
        node,
        generation,
        service,
        environment,
        spawnedAt,
        hasFreePort: asksForFreePort(written),
        running: () => own.running,
        leader: () => own.pid,
        isLeaderAlive: () => own.pid !== null && liveLeaders.has(own.pid),
      }),
    };
    held.get(node)?.probe.cancel();
    held.set(node, own);
    // A runner may report before it returns; what answers to a report needs what it returns.
    const early: RunnerReport[] = [];
    const logFile = join(input.runDirectory, logFileOf(service));
    own.running = input.runners[service.runner].start(
      { service, environment, logFile },
      (report) => {
        if (own.running === null) early.push(report);
        else hear(node, generation, own, report);
      },
    );
    for (const report of early) hear(node, generation, own, report);
  }

  /** A start that has not been carried out yet needs no signal: it is taken back. */
  function takeBack(node: number): boolean {
    const generation = queued.get(node);
    if (generation === undefined) return false;
    spawns.cancel(node);
    failSpawn(node, generation, 'it was stopped before it was started');
    return true;
  }

  function failSpawn(node: number, generation: number, message: string): void {
    queued.delete(node);
    tell({ type: 'spawn-failed', node, generation, code: 'ECANCELED', message });
  }

  function enqueue(node: number, generation: number): void {
    spawns.add(node, () => {
      queued.delete(node);
      spawn(node, generation);
    });
  }

  return {
    prepare() {
      for (const [kind, { createAhead }] of Object.entries(input.runners)) {
        if (!createAhead || !services.some(({ runner }) => runner === kind)) continue;
        const requests = services.map((written) => {
          const service = ports.resolve(written);
          return { service, logFile: join(input.runDirectory, logFileOf(service)) };
        });
        createAhead(requests);
      }
    },
    spawn(node, generation) {
      queued.set(node, generation);
      const service = services[node];
      const reserving = service ? ports.reserve(service) : null;
      if (reserving === null) {
        enqueue(node, generation);
        return;
      }
      reserving.then((reserved) => {
        if (queued.get(node) !== generation) return;
        if (reserved.ok) enqueue(node, generation);
        else failSpawn(node, generation, reserved.error);
      });
    },
    probe(node) {
      held.get(node)?.probe.ask();
    },
    cancelProbe(node) {
      held.get(node)?.probe.cancel();
    },
    signal(node, signal) {
      hooks.signal(node, signal);
      if (!takeBack(node)) held.get(node)?.running?.signal(signal);
    },
    kill(node) {
      hooks.signal(node, 'SIGKILL');
      if (!takeBack(node)) held.get(node)?.running?.kill();
    },
    sweep(node, generation) {
      const running = held.get(node)?.running;
      if (running) running.sweep();
      else hooks.sweep(node, generation);
    },
    hooks,
    lastLines: (node) => hooks.lastLines(node) ?? held.get(node)?.running?.lastLines() ?? [],
  };
}

/** Relative to the run's folder. Service names hold no separator and no `..` alone would leave it. */
function logFileOf(service: ServiceConfig): string {
  return join('services', `${service.name}.log`);
}
