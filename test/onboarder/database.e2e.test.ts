import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePorts } from '../../fixtures/onboarder/run/ports.ts';

import { requirePart } from '../support/require-part.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

const PROGRAM = join(import.meta.dirname, '../../fixtures/onboarder/services/database.ts');

/** Length and code of the first message a client sends; a server answers with one letter. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

interface Database {
  readonly child: ChildProcess;
  readonly port: number;
  readonly directory: string;
  /** Resolves with everything it printed once it takes queries, or once it has ended. */
  readonly started: Promise<string>;
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
}

interface Start {
  readonly engine: string;
  readonly port?: number;
  readonly directory?: string;
}

async function startDatabase({ engine, ...start }: Start): Promise<Database> {
  const port = start.port ?? (await freePorts()).database;
  const directory = start.directory ?? join(tmpdir(), `onboarder-test-${process.pid}-${port}`);
  const environment = { ...process.env, PORT: `${port}`, ONBOARDER_PG: engine };
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...environment, ONBOARDER_DATA: directory },
    // A group of its own, as a supervisor gives it, so that `initdb` can be killed along.
    detached: true,
  });
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  onTestFinished(async () => {
    killGroup(child);
    await ended;
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  });
  return { child, port, directory, started: untilReady(child), ended };
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended before.
  }
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('ready to accept connections')) resolve(output);
      });
    }
    child.once('close', () => resolve(output));
  });
}

/** Waits until something accepts a connection on the port; its answer to PostgreSQL's SSLRequest. */
async function firstAnswer(port: number): Promise<string> {
  for (;;) {
    const socket = createConnection({ host: '127.0.0.1', port });
    const connected = await once(socket, 'connect').catch(() => null);
    if (!connected) continue;
    socket.setEncoding('latin1').write(SSL_REQUEST);
    const [answer] = await Promise.race([once(socket, 'data'), once(socket, 'close')]);
    socket.destroy();
    return String(answer);
  }
}

function connect(port: number) {
  const sql = postgres({
    host: '127.0.0.1',
    port,
    user: 'onboarder',
    database: 'postgres',
    max: 1,
  });
  onTestFinished(() => sql.end({ timeout: 1 }));
  return sql;
}

const system = requirePart('postgres');

describe.each([
  { engine: 'embedded', missing: false },
  { engine: 'system', missing: system.missing },
])('the $engine database', ({ engine, missing }) => {
  test.skipIf(missing)('is a PostgreSQL server under the pid of the service', async () => {
    const { child, started, directory } = await startDatabase({ engine });
    expect(await started).toContain('ready to accept connections');
    const [pid] = (await readFile(join(directory, 'cluster/postmaster.pid'), 'utf8')).split('\n');
    expect(Number(pid)).toBe(child.pid);
  });

  test.skipIf(missing)('gives five clients at once their own answers', async () => {
    const { port, started } = await startDatabase({ engine });
    await started;
    const clients = Array.from({ length: 5 }, () => connect(port));
    const answers = clients.map(async (sql, client) => {
      for (let round = 0; round < 20; round++) {
        const [row] = await sql`select ${client}::int as client, ${round}::int as round`;
        expect(row).toEqual({ client, round });
      }
    });
    await Promise.all(answers);
  });

  test.skipIf(missing)('ends with exit code 0 on SIGINT while a client is connected', async () => {
    const { child, port, started, ended } = await startDatabase({ engine });
    await started;
    await connect(port)`select 1`;
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });
});

describe('the database', () => {
  test('has nobody else on its port before it', async () => {
    const { port } = await startDatabase({ engine: 'embedded' });
    expect(await firstAnswer(port)).toBe('N');
  });

  test('starts over a start that was cut short', async () => {
    const directory = join(tmpdir(), `onboarder-test-${process.pid}-cut`);
    const first = await startDatabase({ engine: 'embedded', directory });
    await expect.poll(() => existsSync(join(directory, 'cluster/base'))).toBe(true);
    killGroup(first.child);
    await first.ended;
    const { port, started } = await startDatabase({ engine: 'embedded', directory });
    await started;
    expect(await connect(port)`select 1 as one`).toEqual([{ one: 1 }]);
  });

  test('leaves the data of a server alone that already has its port', async () => {
    const first = await startDatabase({ engine: 'embedded' });
    await first.started;
    const { port, directory } = first;
    const second = await startDatabase({ engine: 'embedded', port, directory });
    expect(await second.started).toMatch(/EADDRINUSE/);
    expect(await second.ended).toEqual([1, null]);
    expect(await connect(port)`select 1 as one`).toEqual([{ one: 1 }]);
  });

  test('never empties a folder that holds something else', async () => {
    const directory = join(tmpdir(), `onboarder-test-${process.pid}-foreign`);
    await mkdir(directory);
    await writeFile(join(directory, 'thesis.txt'), 'three years of work');
    const { started, ended } = await startDatabase({ engine: 'embedded', directory });
    expect(await started).toMatch(/holds something else than data of this example/);
    expect(await ended).toEqual([1, null]);
    expect(await readFile(join(directory, 'thesis.txt'), 'utf8')).toBe('three years of work');
  });

  test('says what was found when asked for an engine that is not there', async () => {
    const { started, ended } = await startDatabase({ engine: '/nonexistent' });
    expect(await started).toMatch(/ONBOARDER_PG is "\/nonexistent", but there is no initdb/);
    expect(await ended).toEqual([1, null]);
  });
});
