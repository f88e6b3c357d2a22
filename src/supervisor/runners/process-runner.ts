// Adapter: the file system.
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { LogMatching } from '#probe';
import { type Clock, ok } from '#std';
import type { ServiceLog } from '../output/service-log.ts';
import type { OpenLog } from '../output/service-logs.ts';
import type { Straggling, Sweeper } from '../processes/sweeper.ts';
import type { MemoryWitness } from '../resources/memory-witness.ts';
import type { Spawner, SpawnListener, StartedProcess } from '../spawner/spawner.ts';
import { type PassiveWatch, watchPassively } from './passive-watch.ts';
import type { Runner, RunnerReport, RunningService, RunRequest } from './runner.ts';
import { whenDrained } from './when-drained.ts';

export interface ProcessRunnerInput {
  readonly clock: Clock;
  readonly spawner: Spawner;
  readonly sweeper: Sweeper;
  readonly openLog: OpenLog;
  readonly memory: MemoryWitness;
  readonly logMatching: LogMatching;
}

/**
 * Runs a service as a process of this machine: argv as it is, never through a shell, leader of its own
 * session and group, output through pipes into one log file.
 */
export function createProcessRunner(input: ProcessRunnerInput): Runner {
  return {
    start(request, report) {
      const watch = watchPassively(request.service.healthcheck?.probe ?? null, input.logMatching);
      const life: Life = { request, report, watch, process: null, log: null };
      const running = runService(input, life);
      const { command, workingDir } = request.service;
      const descriptors = [1, 2, ...watch.notifyDescriptors];
      const { environment } = request;
      input.spawner.spawn({ command, workingDir, environment, descriptors }, running.listener);
      return running.service;
    },
    hookCommand: (_service, _hook, written) => ok(written),
  };
}

interface Life {
  readonly request: RunRequest;
  readonly report: (report: RunnerReport) => void;
  readonly watch: PassiveWatch;
  /** `null` until it is there. */
  process: StartedProcess | null;
  log: ServiceLog | null;
}

function runService(
  input: ProcessRunnerInput,
  life: Life,
): { readonly service: RunningService; readonly listener: SpawnListener } {
  const { request, report, watch } = life;
  let tellExit: ((code: number | null, signal: string | null) => void) | null = null;
  let exited = false;
  /** The latest signal it was sent, or is to be sent as soon as it is there. */
  let sent: string | null = null;
  let straggling: Straggling | null = null;

  function drained(code: number | null, signal: string | null): void {
    exited = true;
    life.log?.flush();
    const ownSignal = sent === 'SIGKILL';
    const leader = leaderOf(life);
    const outOfMemory = input.memory.killedForMemory({ code, signal, ownSignal, leader });
    report({
      type: 'exited',
      exit: { code, signal, outOfMemory },
      lastLines: life.log?.lastLines() ?? [],
    });
  }

  function toAll(signal: string): void {
    sent = signal;
    straggling?.signal(signal);
    life.process?.signal(signal);
  }

  const listener: SpawnListener = {
    started(process) {
      life.process = process;
      life.log = input.openLog(request.logFile);
      pumpOutput(life, process, life.log);
      tellExit = whenDrained(process.streams.values(), input.clock, drained);
      report({ type: 'spawned', pid: process.pid, startTime: process.startTime });
      if (sent !== null) process.signal(sent);
    },
    failed: (error) => reportFailure(life, error),
    exited: (code, signal) => tellExit?.(code, signal),
  };
  const service: RunningService = {
    signal: toAll,
    kill() {
      toAll('SIGKILL');
    },
    sweep() {
      if (!exited) return;
      straggling = input.sweeper.sweep(
        { leader: leaderOf(life), service: request.service.name, signal: sent ?? 'SIGTERM' },
        () => report({ type: 'swept' }),
      );
    },
    lastLines: () => life.log?.lastLines() ?? [],
    seen: (probe) => watch.seen(probe),
  };
  return { service, listener };
}

function leaderOf({ process }: Life): { readonly pid: number; readonly startTime: string | null } {
  return process ?? { pid: NOBODY, startTime: null };
}

function reportFailure(
  { request, report }: Life,
  error: { readonly code: string; readonly message: string },
): void {
  const { workingDir } = request.service;
  // The kernel says ENOENT for a missing directory too, and the message names the program.
  const message = existsSync(workingDir)
    ? error.message
    : `its working directory ${workingDir} does not exist`;
  report({ type: 'spawn-failed', code: error.code, message });
}

function pumpOutput({ watch, report }: Life, { streams }: StartedProcess, log: ServiceLog): void {
  let open = 0;
  function pump(number: number, stream: Readable): void {
    open += 1;
    stream.on('data', (chunk: Buffer) => {
      log.write(number, chunk);
      if (watch.output(number, chunk)) report({ type: 'signalled' });
    });
    stream.once('close', () => {
      if (watch.ended(number)) report({ type: 'signalled' });
      open -= 1;
      if (open === 0) log.close();
    });
  }
  function listen(descriptor: number, stream: Readable): void {
    stream.on('data', (chunk: Buffer) => {
      if (chunk.includes(10) && watch.notified(descriptor)) report({ type: 'signalled' });
    });
  }
  for (const [descriptor, stream] of streams) {
    stream.on('error', () => {});
    if (watch.notifyDescriptors.includes(descriptor)) listen(descriptor, stream);
    else pump(descriptor, stream);
  }
}

/** No group has this number. */
const NOBODY = -1;
