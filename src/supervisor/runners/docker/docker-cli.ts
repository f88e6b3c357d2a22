// Adapter: child processes.
import { type ChildProcess, spawn } from 'node:child_process';
import pLimit from 'p-limit';

/** What one call of the `docker` command said. */
export interface DockerAnswer {
  readonly ok: boolean;
  /** `null` when the command was ended by a signal or could not be started. */
  readonly exitCode: number | null;
  readonly stdout: string;
  /** The engine's or the command's own words when it failed. */
  readonly stderr: string;
}

export interface DockerCall {
  /** Laid over the command's own environment: values that must not stand in its argv. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Ends the command; what the engine had begun may still be finished by it. */
  readonly signal?: AbortSignal;
  /** What the command reads; without it, nothing. */
  readonly input?: Buffer;
  /** Told every chunk of stdout (1) and stderr (2) as it comes. */
  readonly onOutput?: (stream: number, chunk: Buffer) => void;
}

export interface DockerStream {
  readonly pid: number | null;
  /** Resolves when the command has exited and all it wrote has been told; never rejects. */
  readonly ended: Promise<DockerAnswer>;
  stop(): void;
}

/** The `docker` command: argv as it is, never through a shell. */
export interface DockerCli {
  /** A call that ends by itself; only so many at once, each is a program of some 30 MB. */
  run(argv: readonly string[], call?: DockerCall): Promise<DockerAnswer>;
  /** A call that lasts. */
  stream(argv: readonly string[], call?: DockerCall): DockerStream;
}

/**
 * Each call is the leader of its own session, so that a Ctrl-C meant for the supervisor does not reach
 * it. `environment` tells it the engine (`DOCKER_HOST`) and carries the run's mark.
 */
export function createDockerCli(environment: Readonly<Record<string, string>>): DockerCli {
  const limit = pLimit(CALLS_AT_ONCE);
  function stream(argv: readonly string[], call: DockerCall = {}): DockerStream {
    const child = start(argv, { ...environment, ...call.environment }, call.input);
    if (child instanceof Error) {
      return { pid: null, ended: Promise.resolve(failure(child)), stop() {} };
    }
    const stop = () => void child.kill('SIGTERM');
    call.signal?.addEventListener('abort', stop, { once: true });
    if (call.signal?.aborted) stop();
    const ended = listen(child, call.onOutput).finally(() => {
      call.signal?.removeEventListener('abort', stop);
    });
    return { pid: child.pid ?? null, ended, stop };
  }
  return { stream, run: (argv, call) => limit(() => stream(argv, call).ended) };
}

function start(
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
  input: Buffer | undefined,
): ChildProcess | Error {
  try {
    const stdin = input === undefined ? 'ignore' : 'pipe';
    const child: ChildProcess = spawn('docker', argv, {
      env: environment,
      detached: true,
      stdio: [stdin, 'pipe', 'pipe'],
    });
    // A command that ends before it has read everything says why itself.
    child.stdin?.on('error', () => {}).end(input);
    return child;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function listen(child: ChildProcess, onOutput: DockerCall['onOutput']): Promise<DockerAnswer> {
  return new Promise((resolve) => {
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    function keep(parts: Buffer[], number: number, chunk: Buffer): void {
      if (onOutput) {
        onOutput(number, chunk);
        // Whoever listens has the output; only the last words are needed for an answer.
        parts.splice(0, parts.length, chunk.subarray(-MOST_LAST_BYTES));
      } else {
        parts.push(chunk);
      }
    }
    child.stdout?.on('data', (chunk: Buffer) => keep(stdout, 1, chunk));
    child.stderr?.on('data', (chunk: Buffer) => keep(stderr, 2, chunk));
    child.once('error', (error) => resolve(failure(error)));
    child.once('close', (code) => {
      const told = { stdout: textOf(stdout), stderr: textOf(stderr) };
      resolve({ ok: code === 0, exitCode: code, ...told });
    });
  });
}

function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString('utf8');
}

function failure(error: NodeJS.ErrnoException): DockerAnswer {
  const stderr = error.code === 'ENOENT' ? 'there is no "docker" command on PATH' : error.message;
  return { ok: false, exitCode: null, stdout: '', stderr };
}

const CALLS_AT_ONCE = 8;
const MOST_LAST_BYTES = 4_096;
