import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDriver, type Driver, findCompiler } from './build-driver.ts';
import { processesOf } from './find-processes.ts';
import { readLedgers } from './ledger.ts';

const compiler = findCompiler();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'signalbox-full-disk-')));
const disk = join(folder, 'disk');
mkdirSync(disk);
const mounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'ignore' })
    .status === 0;
const missing = compiler === undefined || !mounted;
if (missing) console.warn('Skipped: a full disk needs a C compiler and the right to mount a tmpfs');

let driver: Driver;

beforeAll(async () => {
  if (compiler !== undefined) driver = await buildDriver(folder, compiler);
});

afterAll(() => {
  if (mounted) execFileSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(missing)('a disk that is full while services write', () => {
  it('ends the run in order, leaves no process, and stops no service from writing', async () => {
    const ledgers = join(folder, 'ledgers');
    mkdirSync(ledgers);
    const service = (name: string) => ({
      command: [driver.program, `ledger=${join(ledgers, name)}`, 'out=400000', 'ready=log'],
      healthcheck: { log: '~~~' },
    });
    const config = { name: 'full', services: { one: service('one'), two: service('two') } };
    writeFileSync(join(folder, 'signalbox.yml'), JSON.stringify(config));
    const argv = [driver.signalbox, 'run', '-C', folder, '--logs', join(disk, 'logs')];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk;
      });
    }
    const code = await new Promise((resolve) => child.once('close', resolve));

    expect(output).not.toMatch(/internal fault/);
    expect(code).toBe(0);
    const written = readLedgers(ledgers);
    expect(written.map(({ writers, broken }) => [writers[0]?.written, broken])).toEqual([
      [400_000, false],
      [400_000, false],
    ]);
    const pids = written.flatMap(({ pids }) => pids);
    expect(processesOf(folder, new Set(pids))).toEqual([]);
    // What the disk took; which of the two was first is chance.
    const kept = ['one', 'two'].map((name) => join(disk, 'logs', 'services', `${name}.log`));
    const bytes = kept.map((file) => (existsSync(file) ? readFileSync(file).length : 0));
    expect(Math.max(...bytes)).toBeGreaterThan(0);
  });
});
