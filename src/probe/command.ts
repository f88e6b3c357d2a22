import { type ChildProcess, spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { type Finding, oneLine } from './finding.ts';

/** What a `command` probe needs of the world. */
export interface CommandProbe {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDir: string;
  /** Told the group's leader; the returned function is called once the group is gone. */
  readonly track?: ((groupLeaderPid: number) => () => void) | undefined;
}

/** Runs the command without a shell, in its own process group: exit 0 is ready. */
export function probeCommand(probe: CommandProbe, signal: AbortSignal): Promise<Finding> {
  const [program, ...rest] = probe.argv;
  if (program === undefined || program === '') {
    return Promise.resolve({ kind: 'no-start', program: '(empty command)', code: 'ENOENT' });
  }
  const started = start(program, rest, probe);
  if ('finding' in started) return Promise.resolve(started.finding);
  return follow(started.child, program, { signal, track: probe.track });
}

function start(
  program: string,
  rest: readonly string[],
  probe: CommandProbe,
): { child: ChildProcess } | { finding: Finding } {
  try {
    const child = spawn(program, rest, {
      cwd: probe.workingDir,
      env: { ...probe.environment },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { child };
  } catch (error) {
    // An argument with a NUL byte, for one, is refused before anything is started.
    return { finding: { kind: 'no-start', program, code: codeOf(error) } };
  }
}

interface Following {
  readonly signal: AbortSignal;
  readonly track: CommandProbe['track'];
}

function follow(child: ChildProcess, program: string, following: Following): Promise<Finding> {
  const { signal, track } = following;
  const untrack = child.pid === undefined ? undefined : track?.(child.pid);
  const tail = keepTail(child);
  return new Promise((resolve) => {
    let drained: NodeJS.Timeout | undefined;
    function settle(finding: Finding): void {
      clearTimeout(drained);
      signal.removeEventListener('abort', stop);
      killGroup(child);
      child.stdout?.destroy();
      child.stderr?.destroy();
      untrack?.();
      resolve(finding);
    }
    function stop(): void {
      settle({ kind: 'cancelled' });
    }
    child.once('error', (error) => settle({ kind: 'no-start', program, code: codeOf(error) }));
    child.once('exit', (code, killedBy) => {
      const finish = () =>
        settle(
          killedBy === null
            ? { kind: 'exit', code: code ?? 0, output: tail() }
            : { kind: 'killed', signal: killedBy },
        );
      child.once('close', finish);
      // A grandchild that left the group may hold the pipes open for ever.
      drained = setTimeout(finish, DRAIN_MS);
      killGroup(child);
    });
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}

/** How long the last output may take to arrive once the command has exited. */
const DRAIN_MS = 50;

const TAIL_BYTES = 4096;

/** Keeps the end of the command's output; the returned function gives its last line. */
function keepTail(child: ChildProcess): () => string {
  let tail: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  function add(chunk: Buffer): void {
    const all = Buffer.concat([tail, chunk]);
    tail = all.subarray(Math.max(0, all.length - TAIL_BYTES));
  }
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => {
    const lines = stripVTControlCharacters(tail.toString('utf8')).split('\n');
    return oneLine(lines.findLast((line) => line.trim() !== '') ?? '');
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // ESRCH: the group is gone, which is what was wanted.
  }
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : String(error);
}
