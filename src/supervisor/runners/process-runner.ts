// Adapter: child processes.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { ServiceConfig } from '#domain';
import { type Clock, ok } from '#std';
import type { ServiceLog } from '../output/service-log.ts';
import type { OpenLog } from '../output/service-logs.ts';
import type { ProcessTable } from '../processes/process-table.ts';
import { sendSignal } from '../processes/send-signal.ts';
import type { Straggling, Sweeper } from '../processes/sweeper.ts';
import type { MemoryWitness } from '../resources/memory-witness.ts';
import { type PassiveWatch, watchPassively } from './passive-watch.ts';
import type { Runner, RunnerReport, RunningService, RunRequest } from './runner.ts';
import { whenDrained } from './when-drained.ts';

export interface ProcessRunnerInput {
  readonly clock: Clock;
  readonly table: ProcessTable;
  readonly sweeper: Sweeper;
  readonly openLog: OpenLog;
  readonly memory: MemoryWitness;
}

type Report = (report: RunnerReport) => void;

/**
 * Runs a service as a process of this machine: argv as it is, never through a shell, leader of its own
 * session and group, output through pipes into one log file.
 */
export function createProcessRunner(input: ProcessRunnerInput): Runner {
  return {
    start(request, report) {
      const watch = watchPassively(request.service.healthcheck?.probe ?? null);
      const spawned = spawnChild(request, watch.notifyDescriptors);
      if (!(spawned instanceof Error) && spawned.pid !== undefined) {
        return superviseChild(input, { request, report, watch, child: spawned, pid: spawned.pid });
      }
      if (spawned instanceof Error) reportFailure(request.service, spawned, report);
      else spawned.once('error', (error) => reportFailure(request.service, error, report));
      return NOT_RUNNING;
    },
    hookCommand: (_service, _hook, written) => ok(written),
  };
}

function spawnChild(request: RunRequest, descriptors: readonly number[]): ChildProcess | Error {
  const [file, ...rest] = request.service.command;
  if (file === undefined) return new Error('its command is empty');
  const stdio: ('ignore' | 'pipe')[] = ['ignore', 'pipe', 'pipe'];
  for (const descriptor of descriptors) {
    while (stdio.length <= descriptor) stdio.push('ignore');
    stdio[descriptor] = 'pipe';
  }
  try {
    return spawn(file, rest, {
      cwd: request.service.workingDir,
      env: request.environment,
      detached: true,
      stdio,
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function reportFailure(service: ServiceConfig, error: NodeJS.ErrnoException, report: Report): void {
  const { workingDir } = service;
  // The kernel says ENOENT for a missing directory too, and Node then names the program.
  const message = existsSync(workingDir)
    ? error.message
    : `its working directory ${workingDir} does not exist`;
  report({ type: 'spawn-failed', code: error.code ?? 'EINVAL', message });
}

const NOT_RUNNING: RunningService = {
  signal() {},
  kill() {},
  sweep() {},
  lastLines: () => [],
  seen: () => false,
};

interface Child {
  readonly request: RunRequest;
  readonly report: Report;
  readonly watch: PassiveWatch;
  readonly child: ChildProcess;
  readonly pid: number;
}

function superviseChild(input: ProcessRunnerInput, started: Child): RunningService {
  const { request, report, watch, child, pid } = started;
  const startTime = input.table.look(pid)?.startTime ?? null;
  const log = input.openLog(request.logFile);
  let exited = false;
  let signalForRest = 'SIGTERM';
  let straggling: Straggling | null = null;

  pumpOutput(started, log);
  whenDrained(child, input.clock, (code, signal) => {
    exited = true;
    log.flush();
    const leader = { pid, startTime };
    const ownSignal = signalForRest === 'SIGKILL';
    const outOfMemory = input.memory.killedForMemory({ code, signal, ownSignal, leader });
    const exit = { code: signal === null ? code : null, signal, outOfMemory };
    report({ type: 'exited', exit, lastLines: log.lastLines() });
  });
  report({ type: 'spawned', pid, startTime });

  function toAll(signal: string): void {
    signalForRest = signal;
    straggling?.signal(signal);
    // Once the leader is collected its number may be anybody's: the sweeper looks before it signals.
    if (child.exitCode === null && child.signalCode === null) sendSignal(-pid, signal);
  }

  return {
    signal: toAll,
    kill() {
      toAll('SIGKILL');
    },
    sweep() {
      if (!exited) return;
      const service = request.service.name;
      straggling = input.sweeper.sweep(
        { leader: { pid, startTime }, service, signal: signalForRest },
        () => report({ type: 'swept' }),
      );
    },
    lastLines: () => log.lastLines(),
    seen: (probe) => watch.seen(probe),
  };
}

function pumpOutput({ child, watch, report }: Child, log: ServiceLog): void {
  let open = 0;
  function pump(stream: Readable | null, number: number): void {
    if (stream === null) return;
    open += 1;
    stream.on('data', (chunk: Buffer) => {
      log.write(number, chunk);
      if (watch.output(number, chunk)) report({ type: 'signalled' });
    });
    stream.on('error', () => {});
    stream.once('close', () => {
      if (watch.ended(number)) report({ type: 'signalled' });
      open -= 1;
      if (open === 0) log.close();
    });
  }
  pump(child.stdout, 1);
  pump(child.stderr, 2);
  for (const descriptor of watch.notifyDescriptors) {
    const pipe = child.stdio[descriptor];
    if (!pipe || !('read' in pipe)) continue;
    pipe.on('error', () => {});
    pipe.on('data', (chunk: Buffer) => {
      if (chunk.includes(10) && watch.notified(descriptor)) report({ type: 'signalled' });
    });
  }
}
