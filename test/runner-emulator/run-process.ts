import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** `src/Runner.Sdk/ProcessInvoker.cs:32-33`: after SIGINT so long until SIGTERM, and then until the kill. */
const SIGINT_MS = 7500;
const SIGTERM_MS = 2500;
/** `ProcessInvoker.cs:489-494`: who still holds the output so long after the exit is waited for no more. */
const OUTPUT_MS = 5000;

export interface ProcessRequest {
  readonly argv: readonly [string, ...string[]];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Real time over the runner's. */
  readonly scale: number;
  readonly onLine: (line: string) => void;
  readonly interrupt: AbortSignal;
}

export interface EndedProcess {
  readonly exitCode: number;
  /** Signals it was sent, in order. */
  readonly signals: readonly string[];
}

/** Runs a step's program to its end; on cancel SIGINT, SIGTERM and SIGKILL in the runner's own time. */
export function runProcess(request: ProcessRequest): Promise<EndedProcess> {
  const [program, ...args] = request.argv;
  const child = spawn(program, args, {
    cwd: request.directory,
    env: request.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const signals: string[] = [];
  const timers: NodeJS.Timeout[] = [];
  const send = (signal: NodeJS.Signals) => {
    signals.push(signal);
    child.kill(signal);
  };
  const after = (ms: number, work: () => void) =>
    void timers.push(setTimeout(work, ms * request.scale));
  const cancel = () => {
    send('SIGINT');
    after(SIGINT_MS, () => send('SIGTERM'));
    after(SIGINT_MS + SIGTERM_MS, () => send('SIGKILL'));
  };
  const { promise, resolve, reject } = Promise.withResolvers<EndedProcess>();
  const outputs = [child.stdout, child.stderr].map((stream) => linesOf(stream, request.onLine));
  child.once('error', reject);
  child.once('exit', async (code) => {
    request.interrupt.removeEventListener('abort', cancel);
    for (const timer of timers) clearTimeout(timer);
    await Promise.race([Promise.all(outputs), new Promise<void>((late) => after(OUTPUT_MS, late))]);
    for (const timer of timers) clearTimeout(timer);
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
    resolve({ exitCode: code ?? 137, signals });
  });
  if (request.interrupt.aborted) cancel();
  else request.interrupt.addEventListener('abort', cancel, { once: true });
  return promise;
}

async function linesOf(stream: Readable, onLine: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: stream })) onLine(line);
}
