import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { RunRecord } from '#domain';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = join(ROOT, 'src');
const STARTED = new Set<number>();

afterEach(() => {
  for (const pid of STARTED) if (isThere(pid)) process.kill(pid, 'SIGKILL');
  STARTED.clear();
});

/** Brings a sleeper up with the program at `sources`; the pids of its supervisor and of the sleeper. */
async function bringUp(folder: string, sources: string) {
  writeFileSync(join(folder, 'signalbox.yml'), 'services: { web: { command: [sleep, "60"] } }\n');
  const cli = join(sources, 'cli.ts');
  const child = spawn(process.execPath, [cli, 'up', '--json'], { cwd: folder });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  await new Promise((resolve) => child.once('close', resolve));
  const { supervisorPid, services } = JSON.parse(stdout) as RunRecord;
  const sleeper = services[0]?.pid ?? 0;
  for (const pid of [supervisorPid, sleeper]) STARTED.add(pid);
  return { supervisorPid, sleeper };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function expectGone(...pids: readonly number[]): Promise<void> {
  await expect.poll(() => pids.filter(isThere), { timeout: 30_000 }).toEqual([]);
}

/** A copy of the program that can be deleted while it runs. */
function installed(): { readonly folder: string; readonly sources: string } {
  const folder = temporaryFolder('installed');
  cpSync(SOURCES, join(folder, 'src'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { folder, sources: join(folder, 'src') };
}

test.each(['logs', '.'])(
  'a supervisor ends with what it holds although somebody deleted its folder: %s',
  async (what) => {
    const folder = temporaryFolder('app');
    const { supervisorPid, sleeper } = await bringUp(folder, SOURCES);
    rmSync(join(folder, what), { recursive: true });
    process.kill(supervisorPid, 'SIGTERM');
    await expectGone(supervisorPid, sleeper);
  },
);

test('`down` takes down what is up although somebody deleted the logs', async () => {
  const folder = temporaryFolder('app');
  const { supervisorPid, sleeper } = await bringUp(folder, SOURCES);
  const logs = join(folder, 'logs');
  rmSync(logs, { recursive: true });
  await expect.poll(() => existsSync(join(logs, 'signalbox/control.sock'))).toBe(true);
  const down = spawnSync(process.execPath, [join(SOURCES, 'cli.ts'), 'down'], { cwd: folder });
  expect(String(down.stdout)).toContain('1 service stopped');
  await expectGone(supervisorPid, sleeper);
});

test('a supervisor ends, and says so, although its own program was deleted', async () => {
  const folder = temporaryFolder('app');
  const { folder: program, sources } = installed();
  const { supervisorPid, sleeper } = await bringUp(folder, sources);
  rmSync(program, { recursive: true });
  process.kill(supervisorPid, 'SIGTERM');
  await expectGone(supervisorPid, sleeper);
  const child = spawn(process.execPath, [join(SOURCES, 'cli.ts'), 'status', '--json'], {
    cwd: folder,
  });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'cancelled', exitCode: 130 });
});
