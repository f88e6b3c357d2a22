// Adapter: child processes.
import { type ChildProcess, spawn } from 'node:child_process';
import { describeExit, type ExitStatus, formatDuration, type HookConfig } from '#domain';
import type { Clock } from '#std';
import { keepLastLines } from '../output/last-lines.ts';
import type { ServiceLog } from '../output/service-log.ts';
import type { ProcessTable } from '../processes/process-table.ts';
import { sendSignal } from '../processes/send-signal.ts';
import { whenDrained } from './when-drained.ts';

export interface HookRequest {
  /** What its marker lines call it: `pre_start 1 of 2`. */
  readonly title: string;
  /** As the file has it, for people; what is run for it may be another command. */
  readonly written: readonly string[];
  readonly hook: HookConfig;
  /** Why it cannot be run at all; `null` when it can. */
  readonly refusal: string | null;
  /** Complete: that of the service, the hook's own on top, the marks of the run over all. */
  readonly environment: Readonly<Record<string, string>>;
  /** Closed when nobody can write to it any more. */
  readonly log: ServiceLog;
}

export interface HookEnd {
  /** 126 or 127 when it could not be started, as a shell says it; the log says why. */
  readonly exit: ExitStatus;
  readonly durationMs: number;
  readonly lastLines: readonly string[];
}

/** A hook that is running: a process group of its own. */
export interface RunningHook {
  readonly pid: number | null;
  readonly startTime: string | null;
  signal(signal: string): void;
  lastLines(): readonly string[];
}

/** Runs the command of a hook: argv as it is, its output between two marker lines. */
export function startHook(
  { clock, table }: { readonly clock: Clock; readonly table: ProcessTable },
  request: HookRequest,
  whenEnded: (end: HookEnd) => void,
): RunningHook {
  const { log, title } = request;
  const begunAt = clock.now();
  const last = keepLastLines();
  log.write(MARKER, marker(`${title}: ${request.written.join(' ')}`));
  const child = spawnHook(request);

  function end(exit: ExitStatus, note: string): void {
    const durationMs = clock.now() - begunAt;
    log.flush();
    log.write(MARKER, marker(`${title}: ${note} after ${formatDuration(durationMs)}`));
    whenEnded({ exit, durationMs, lastLines: last.lines() });
  }

  function failToStart(error: NodeJS.ErrnoException): void {
    last.push(Buffer.from(`${error.message}\n`));
    log.write(MARKER, marker(`${title}: ${error.message}`));
    const code = error.code === 'ENOENT' ? NOT_FOUND : NOT_EXECUTABLE;
    end({ code, signal: null, outOfMemory: false }, 'could not be started');
    log.close();
  }

  if (child instanceof Error || child.pid === undefined) {
    if (child instanceof Error) clock.after(0, () => failToStart(child));
    else child.once('error', failToStart);
    return { pid: null, startTime: null, signal() {}, lastLines: () => last.lines() };
  }
  pump(child, (stream, chunk) => {
    last.push(chunk);
    log.write(stream, chunk);
  });
  whenDrained(child, clock, (code, signal) => {
    const exit = { code: signal === null ? code : null, signal, outOfMemory: false };
    end(exit, describeExit(exit));
  });
  child.once('close', () => log.close());
  const { pid } = child;
  return {
    pid,
    startTime: table.look(pid)?.startTime ?? null,
    signal(signal) {
      // Once the leader is collected its number may be anybody's.
      if (child.exitCode === null && child.signalCode === null) sendSignal(-pid, signal);
    },
    lastLines: () => last.lines(),
  };
}

function pump(child: ChildProcess, write: (stream: number, chunk: Buffer) => void): void {
  child.stdout?.on('data', (chunk: Buffer) => write(1, chunk)).on('error', () => {});
  child.stderr?.on('data', (chunk: Buffer) => write(2, chunk)).on('error', () => {});
}

function spawnHook(request: HookRequest): ChildProcess | NodeJS.ErrnoException {
  const { hook, environment, refusal } = request;
  if (refusal !== null) return new Error(refusal);
  const [file, ...rest] = hook.command;
  if (file === undefined) return new Error('its command is empty');
  try {
    const options = { cwd: hook.workingDir, env: environment, detached: true } as const;
    return spawn(file, rest, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function marker(text: string): Buffer {
  return Buffer.from(`[signalbox: ${text.replaceAll(/\s+/g, ' ')}]\n`);
}

/** The stream of our own lines: 1 and 2 are the hook's. */
const MARKER = 3;
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;
