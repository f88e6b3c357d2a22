import { describeExit, type ExitStatus, formatDuration, type HookConfig } from '#domain';
import type { Clock } from '#std';
import { keepLastLines } from '../output/last-lines.ts';
import type { ServiceLog } from '../output/service-log.ts';
import type { Spawner, SpawnListener, StartedProcess } from '../spawner/spawner.ts';
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

export interface HookListener {
  /** Never for one that could not be started. */
  started(leader: { readonly pid: number; readonly startTime: string | null }): void;
  ended(end: HookEnd): void;
}

/** A hook that is running: a process group of its own. */
export interface RunningHook {
  signal(signal: string): void;
  lastLines(): readonly string[];
}

/** Runs the command of a hook: argv as it is, its output between two marker lines. */
export function startHook(
  { clock, spawner }: { readonly clock: Clock; readonly spawner: Spawner },
  request: HookRequest,
  listener: HookListener,
): RunningHook {
  const { log, title, hook, environment, refusal } = request;
  const begunAt = clock.now();
  const last = keepLastLines();
  let process: StartedProcess | null = null;
  let wanted: string | null = null;
  let tellExit: SpawnListener['exited'] = () => {};
  log.write(MARKER, marker(`${title}: ${request.written.join(' ')}`));

  function end(exit: ExitStatus, note: string): void {
    const durationMs = clock.now() - begunAt;
    log.flush();
    log.write(MARKER, marker(`${title}: ${note} after ${formatDuration(durationMs)}`));
    listener.ended({ exit, durationMs, lastLines: last.lines() });
  }

  function failToStart({ code, message }: { readonly code: string; readonly message: string }) {
    last.push(Buffer.from(`${message}\n`));
    log.write(MARKER, marker(`${title}: ${message}`));
    const said = code === 'ENOENT' ? NOT_FOUND : NOT_EXECUTABLE;
    end({ code: said, signal: null, outOfMemory: false }, 'could not be started');
    log.close();
  }

  function started(child: StartedProcess): void {
    process = child;
    listener.started(child);
    const release = pump(child, log, (chunk) => last.push(chunk));
    tellExit = whenDrained(child.streams.values(), clock, (code, signal) => {
      const exit = { code, signal, outOfMemory: false };
      end(exit, describeExit(exit));
      release();
    });
    if (wanted !== null) child.signal(wanted);
  }

  if (refusal !== null) {
    clock.after(0, () => failToStart({ code: 'EINVAL', message: refusal }));
  } else {
    spawner.spawn(
      { command: hook.command, workingDir: hook.workingDir, environment, descriptors: [1, 2] },
      { started, failed: failToStart, exited: (code, signal) => tellExit(code, signal) },
    );
  }
  return {
    signal(signal) {
      wanted = signal;
      process?.signal(signal);
    },
    lastLines: () => last.lines(),
  };
}

/** The log is closed once nobody of the hook can write and, by the call of what this returns, nor do we. */
function pump(
  { streams }: StartedProcess,
  log: ServiceLog,
  keep: (chunk: Buffer) => void,
): () => void {
  let writers = streams.size + 1;
  function release(): void {
    writers -= 1;
    if (writers === 0) log.close();
  }
  for (const [descriptor, stream] of streams) {
    stream.on('error', () => {});
    stream.on('data', (chunk: Buffer) => {
      keep(chunk);
      log.write(descriptor, chunk);
    });
    stream.once('close', release);
  }
  return release;
}

function marker(text: string): Buffer {
  return Buffer.from(`[signalbox: ${text.replaceAll(/\s+/g, ' ')}]\n`);
}

/** The stream of our own lines: 1 and 2 are the hook's. */
const MARKER = 3;
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;
