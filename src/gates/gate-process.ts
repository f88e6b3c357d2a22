import { type ChildProcess, spawn } from 'node:child_process';
import type { Clock } from '#std';

/** How one attempt of a gate's command ended. */
export type AttemptEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'no-start'; readonly program: string; readonly code: string }
  | { readonly kind: 'timeout'; readonly timeoutMs: number }
  | { readonly kind: 'cancelled' };

export interface GateProcess {
  readonly argv: readonly string[];
  readonly workingDir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Bytes of stdout or stderr; the pipe is not read on until it resolves. */
  readonly onBytes: (stream: 'stdout' | 'stderr', bytes: Buffer) => Promise<void>;
  /** Told the group's leader; the returned function is called once the group is gone. */
  readonly track?: ((groupLeaderPid: number) => () => void) | undefined;
}

/** Between TERM and KILL: long enough for a test runner to write its report. */
const GRACE_MS = 3000;

/** How long output may still arrive once the command and its group are gone. */
const DRAIN_MS = 1000;

/**
 * Runs the command without a shell in a process group of its own and leaves nothing of the group
 * behind: on time-out and cancel TERM, then KILL; after a normal exit what the command left in the
 * background is ended too. Resolves after the last byte of output was handed over.
 */
export async function runGateProcess(gate: GateProcess): Promise<AttemptEnd> {
  if (gate.signal.aborted) return { kind: 'cancelled' };
  const [program = '', ...rest] = gate.argv;
  let child: ChildProcess;
  try {
    child = spawn(program, rest, {
      cwd: gate.workingDir,
      env: { ...gate.environment },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    return { kind: 'no-start', program, code: codeOf(error) };
  }
  const untrack = child.pid === undefined ? undefined : gate.track?.(child.pid);
  const output = Promise.all([read(child, 'stdout', gate), read(child, 'stderr', gate)]);
  const end = await waitForEnd(child, program, gate);
  await drain(child, output, gate.clock);
  untrack?.();
  return end;
}

function waitForEnd(child: ChildProcess, program: string, gate: GateProcess): Promise<AttemptEnd> {
  return new Promise((resolve) => {
    let stopped: AttemptEnd | null = null;
    let cancelKill = () => {};
    function stop(reason: AttemptEnd): void {
      if (stopped !== null) return;
      stopped = reason;
      signalGroup(child, 'SIGTERM');
      cancelKill = gate.clock.after(GRACE_MS, () => signalGroup(child, 'SIGKILL'));
    }
    const cancel = () => stop({ kind: 'cancelled' });
    const cancelTimeout = gate.clock.after(gate.timeoutMs, () =>
      stop({ kind: 'timeout', timeoutMs: gate.timeoutMs }),
    );
    gate.signal.addEventListener('abort', cancel, { once: true });
    function finish(end: AttemptEnd): void {
      cancelTimeout();
      cancelKill();
      gate.signal.removeEventListener('abort', cancel);
      resolve(stopped ?? end);
    }
    child.once('error', (error) => finish({ kind: 'no-start', program, code: codeOf(error) }));
    child.once('exit', (code, signal) =>
      finish(signal === null ? { kind: 'exit', code: code ?? 0 } : { kind: 'killed', signal }),
    );
  });
}

/** Ends what is left of the group, then waits for the pipes, but not for ever. */
async function drain(child: ChildProcess, output: Promise<unknown>, clock: Clock): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const quiet = await within(DRAIN_MS, output, clock);
  signalGroup(child, 'SIGKILL');
  // A process that left the group may still hold the pipes: its output is no longer the gate's.
  if (!quiet && !(await within(DRAIN_MS, output, clock))) {
    child.stdout?.destroy();
    child.stderr?.destroy();
    await output;
  }
}

function within(delayMs: number, work: Promise<unknown>, clock: Clock): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = clock.after(delayMs, () => resolve(false));
    void work.then(() => {
      cancel();
      resolve(true);
    });
  });
}

async function read(
  child: ChildProcess,
  stream: 'stdout' | 'stderr',
  gate: GateProcess,
): Promise<void> {
  try {
    for await (const chunk of child[stream] ?? []) await gate.onBytes(stream, chunk as Buffer);
  } catch {
    // Destroyed by `drain`, or the command could not be started.
  }
}

function signalGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // ESRCH: the group is gone, which is what was wanted.
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : String(error);
}
