import { execFile } from 'node:child_process';
import type { ProcessMarks, ProcessPlace, ProcessTable } from './process-table.ts';

/** Processes as `lsof` and `ps` show them: for macOS, where there is no `/proc`. */
export function lsofProcessTable(): ProcessTable {
  return {
    async listenersOf(port) {
      const listing = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp']);
      return parseListeners(listing);
    },
    // Without privileges `lsof` leaves out the processes of others.
    isListenedOn: async () => null,
    async placeOf(pid) {
      return parsePlace(await run('ps', ['-o', 'pid=,ppid=,pgid=,sess=,lstart=', '-p', `${pid}`]));
    },
    async commandOf(pid) {
      return (await run('ps', ['-ww', '-o', 'command=', '-p', `${pid}`])).trim() || null;
    },
    async marksOf(pid) {
      return parseMarks(await run('ps', ['eww', '-o', 'command=', '-p', `${pid}`]));
    },
  };
}

/** `lsof -Fp` writes a line `p<pid>` for each process, and other fields on lines of their own. */
export function parseListeners(listing: string): readonly number[] {
  const pids = listing
    .split('\n')
    .filter((line) => /^p\d+$/.test(line))
    .map((line) => Number(line.slice(1)));
  return [...new Set(pids)];
}

/** `ps -o pid=,ppid=,pgid=,sess=,lstart=`; on macOS `sess` is 0 or an address, then it says nothing. */
export function parsePlace(line: string): ProcessPlace | null {
  const match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S.*?)\s*$/.exec(line);
  if (match === null) return null;
  const [, pid, parent, group, session, startTime] = match;
  return {
    pid: Number(pid),
    parentPid: Number(parent),
    groupId: Number(group),
    sessionId: /^[1-9]\d*$/.test(session ?? '') ? Number(session) : -1,
    startTime: startTime ?? null,
  };
}

/** `ps e` appends the environment to the command line, separated by spaces. */
export function parseMarks(line: string): ProcessMarks {
  const markOf = (name: string) =>
    new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(line.slice(0, LONGEST_LISTING))?.[1] ?? null;
  return { runId: markOf('SIGNALBOX_RUN_ID'), service: markOf('SIGNALBOX_SERVICE') };
}

const LONGEST_LISTING = 1024 * 1024;

/** `lsof` on a machine with a hanging network mount can block for minutes. */
const TIMEOUT_MS = 3000;

function run(program: string, argv: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const limits = {
      // Start times and states are compared as text: the same words whatever the machine speaks.
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' },
      timeout: TIMEOUT_MS,
      maxBuffer: LONGEST_LISTING,
      killSignal: 'SIGKILL',
    } as const;
    // `lsof` exits 1 when it found nothing: what was printed is the answer either way.
    execFile(program, argv, limits, (_error, stdout) => resolve(stdout));
  });
}
