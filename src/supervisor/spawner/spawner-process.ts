// Adapter: child processes.
import { type ChildProcess, spawn } from 'node:child_process';
import { SPAWNER_PROGRAM } from './spawner-program.ts';
import { parseAnswer, type SpawnerAnswer } from './spawner-words.ts';

/** The process that starts others for us. */
export interface SpawnerProcess {
  readonly pid: number;
  say(frame: Buffer): void;
  /** Ends its input, and with it the process. */
  end(): void;
  kill(): void;
}

export interface SpawnerProcessListener {
  /** What has come at once. */
  answered(answers: readonly SpawnerAnswer[]): void;
  /** After its last answer. */
  gone(): void;
}

/**
 * Starts it, leader of a session of its own so that no signal of a terminal or a runner reaches it;
 * `null` where there is no Perl. `title` is what `ps` shows of it.
 */
export function startSpawnerProcess(
  title: string,
  listener: SpawnerProcessListener,
): SpawnerProcess | null {
  const child = tryStart(title);
  if (child?.pid === undefined || !child.stdin || !child.stdout) return null;
  const { pid, stdin, stdout } = child;
  const due: Buffer[] = [];
  let rest = '';
  stdin.on('error', () => {});
  stdout.on('error', () => {});
  stdout.setEncoding('latin1').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    listener.answered(lines.map(parseAnswer).filter((answer) => answer !== null));
  });
  child.once('close', listener.gone);

  function sayDue(): void {
    stdin.write(due.length === 1 ? due[0] : Buffer.concat(due));
    due.length = 0;
  }

  return {
    pid,
    say(frame) {
      due.push(frame);
      if (due.length === 1) queueMicrotask(sayDue);
    },
    end: () => void stdin.end(),
    kill: () => void child.kill('SIGKILL'),
  };
}

function tryStart(title: string): ChildProcess | null {
  try {
    const child = spawn(PERL, ['-e', SPAWNER_PROGRAM, title], {
      detached: true,
      // Nothing that changes what Perl does (PERL5OPT), and no mark: it is no service.
      env: { LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return child.on('error', () => {});
  } catch {
    return null;
  }
}

/** The system's own, part of every Debian and Ubuntu; another one on PATH may be anything. */
const PERL = '/usr/bin/perl';
