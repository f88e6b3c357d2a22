import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { freePort } from './free-ports.ts';

/** In the address, so that a test sees where it leaks. */
export const PASSWORD = 'hunter2-secret';

export interface PostgresCluster {
  /** A new database, empty or a copy of another that nobody uses; its address. */
  readonly database: (copyOf?: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts a PostgreSQL server of its own in a temporary folder; `program` is the path of `postgres`. */
export async function startCluster(program: string): Promise<PostgresCluster> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'signalbox-postgres-')));
  const user = ordinaryUser();
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  writeFileSync(password, PASSWORD);
  for (const path of user ? [folder, password] : [])
    chownSync(path, user?.uid ?? 0, user?.gid ?? 0);
  const options = { ...user, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] as const };
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${password}`];
  execFileSync(
    join(dirname(program), 'initdb'),
    [...initdb, '--no-sync', '-E', 'UTF8', '--no-locale'],
    {
      ...options,
      stdio: [...options.stdio],
    },
  );
  const port = await freePort();
  const server = spawn(program, ['-D', data, '-p', `${port}`, ...SETTINGS], {
    ...options,
    stdio: [...options.stdio],
  });
  await isReady(server);
  const address = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}`;
  const administrator = postgres(`${address}/postgres`, { max: 1 });
  let databases = 0;
  return {
    async database(copyOf) {
      databases += 1;
      const template = copyOf ? ` TEMPLATE ${new URL(copyOf).pathname.slice(1)}` : '';
      await administrator.unsafe(`CREATE DATABASE history_${databases}${template}`);
      return `${address}/history_${databases}`;
    },
    async stop() {
      await administrator.end();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      // Fast shutdown: who is still connected is sent away.
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const SETTINGS = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  // What a test wrote need not outlive the machine.
  ['fsync', 'off'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
  );
  return { uid: uid ?? 0, gid: gid ?? 0 };
}

async function isReady(server: ChildProcess): Promise<void> {
  if (server.stderr === null) throw new Error('the server has no stderr');
  const said: string[] = [];
  const lines = createInterface(server.stderr);
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line);
      if (line.includes('database system is ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)));
  });
}
