import { join } from 'node:path';
import type { ServiceConfig } from '#domain';
import { createProber } from '#probe';
import type { SupervisorAction } from '../core/action.ts';
import type { SupervisorSignal } from '../core/signal.ts';
import type { LeaseFile } from '../guardian/lease-file.ts';
import type { Runner, RunnerReport, RunningService } from '../runners/runner.ts';
import { askProbe } from './ask-probe.ts';

export interface HandsInput {
  readonly services: readonly ServiceConfig[];
  readonly runners: Readonly<Record<ServiceConfig['runner'], Runner>>;
  readonly runDirectory: string;
  /** Of every child; a service's own is laid over it. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the run's processes are recognised by; nothing is laid over it. */
  readonly marks: Readonly<Record<string, string>>;
  readonly lease: LeaseFile;
  /** Leaders that are running now; kept up to date here. */
  readonly liveLeaders: Set<number>;
  readonly tell: (signal: SupervisorSignal) => void;
}

/** Carries out what concerns one service: spawn, probe, signal, sweep. */
export interface ServiceHands {
  spawn(node: number, generation: number): void;
  probe(node: number, generation: number): void;
  cancelProbe(node: number): void;
  signal(node: number, signal: string): void;
  kill(node: number): void;
  sweep(node: number): void;
  lastLines(node: number): readonly string[];
}

export type ServiceAction = Extract<
  SupervisorAction,
  { readonly type: 'spawn' | 'probe' | 'cancel-probe' | 'signal' | 'kill' | 'sweep' }
>;

interface Held {
  readonly service: ServiceConfig;
  readonly environment: Readonly<Record<string, string>>;
  pid: number | null;
  running: RunningService | null;
  probe: AbortController | null;
  identified: boolean;
}

export function createServiceHands(input: HandsInput): ServiceHands {
  const { services, lease, liveLeaders, tell } = input;
  const prober = createProber();
  const held = new Map<number, Held>();

  function hear(node: number, generation: number, own: Held, report: RunnerReport): void {
    if (report.type === 'spawned') {
      const { pid, startTime } = report;
      own.pid = pid;
      liveLeaders.add(pid);
      lease.add({ kind: 'started', pid, startTime });
      tell({ ...report, node, generation, logFile: logFileOf(own.service) });
      return;
    }
    if (report.type === 'exited' && own.pid !== null) liveLeaders.delete(own.pid);
    if (report.type === 'swept' && own.pid !== null) lease.add({ kind: 'gone', pid: own.pid });
    tell({ ...report, node, generation });
  }

  return {
    spawn(node, generation) {
      const service = services[node];
      if (!service) return;
      const environment = {
        ...input.environment,
        ...service.environment,
        ...input.marks,
        SIGNALBOX_SERVICE: service.name,
      };
      const own: Held = {
        service,
        environment,
        pid: null,
        running: null,
        probe: null,
        identified: false,
      };
      held.get(node)?.probe?.abort();
      held.set(node, own);
      own.running = input.runners[service.runner].start(
        { service, environment, logFile: join(input.runDirectory, logFileOf(service)) },
        (report) => hear(node, generation, own, report),
      );
    },
    probe(node, generation) {
      const own = held.get(node);
      if (!own) return;
      const { service, environment } = own;
      own.probe = new AbortController();
      askProbe(prober, {
        service,
        environment,
        signal: own.probe.signal,
        passive: (probe) => own.running?.seen(probe) ?? false,
        track(pid) {
          lease.add({ kind: 'started', pid, startTime: null });
          return () => lease.add({ kind: 'gone', pid });
        },
        identifyBy: own.identified || service.runner !== 'process' ? null : own.pid,
      }).then(({ outcome, stranger }) => {
        own.probe = null;
        if (outcome.ok) own.identified = true;
        const lastLines = stranger || !outcome.ok ? (own.running?.lastLines() ?? []) : [];
        tell({ type: 'probed', node, generation, outcome, stranger, lastLines });
      });
    },
    cancelProbe(node) {
      held.get(node)?.probe?.abort();
    },
    signal(node, signal) {
      held.get(node)?.running?.signal(signal);
    },
    kill(node) {
      held.get(node)?.running?.kill();
    },
    sweep(node) {
      held.get(node)?.running?.sweep();
    },
    lastLines: (node) => held.get(node)?.running?.lastLines() ?? [],
  };
}

/** Relative to the run's folder. Service names hold no separator and no `..` alone would leave it. */
function logFileOf(service: ServiceConfig): string {
  return join('services', `${service.name}.log`);
}
