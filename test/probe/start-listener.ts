import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Listener {
  /** The process that was started; it leads a group and a session of its own. */
  readonly leader: number;
  /** The process that listens. */
  readonly pid: number;
  readonly port: number;
}

const LISTEN = `
  const server = require('node:net').createServer();
  server.listen(Number(process.env.LISTEN_PORT ?? 0), process.env.LISTEN_HOST ?? '127.0.0.1', () =>
    process.stdout.write(process.pid + ' ' + server.address().port + '\\n'));
`;

/** How the listening process is related to the one that was started. */
export type Kinship = 'itself' | 'child' | 'own-session' | 'daemon';

const START = {
  itself: LISTEN,
  child: `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(LISTEN)}],
    { stdio: 'inherit' });`,
  'own-session': `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(LISTEN)}],
    { stdio: 'inherit', detached: true });`,
  daemon: `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(
    `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(LISTEN)}],
      { stdio: 'inherit', detached: true }); process.exit();`,
  )}], { stdio: 'inherit' }); setInterval(() => {}, 1000);`,
} as const satisfies Record<Kinship, string>;

/** Starts a real process that listens; it and its leader are killed when the test ends. */
export async function startListener(
  kinship: Kinship,
  environment: Readonly<Record<string, string>> = {},
): Promise<Listener> {
  const child = spawn(process.execPath, ['-e', START[kinship]], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, ...environment },
  });
  const leader = child.pid ?? 0;
  onTestFinished(() => kill(leader));
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const [pid = 0, port = 0] = line.split(' ').map(Number);
  onTestFinished(() => kill(pid));
  return { leader, pid, port };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
