import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  machineUsageTable,
  psUsageTable,
} from '../../../src/supervisor/resources/machine-usage-table.ts';

describe.each([
  { name: 'the usage table of this machine', table: machineUsageTable() },
  { name: 'the usage table of ps', table: psUsageTable() },
])('$name', ({ table }) => {
  it('knows this process: its parent, its memory, its processor time', async () => {
    const { processes, costMs } = await table.list();
    const own = processes.find(({ pid }) => pid === process.pid);
    expect(own?.parent).toBe(process.ppid);
    const resident = process.memoryUsage.rss();
    expect(own?.residentBytes).toBeGreaterThan(resident / 4);
    expect(own?.residentBytes).toBeLessThan(resident * 4);
    const usedMs = process.cpuUsage().user / 1_000 + process.cpuUsage().system / 1_000;
    expect(own?.cpuMs).toBeLessThanOrEqual(usedMs + 1_000);
    expect(costMs).toBeGreaterThan(0);
  });
});

describe.runIf(process.platform === 'linux')('on Linux', () => {
  const table = machineUsageTable();

  it('open files are counted', () => {
    const before = table.openFiles(process.pid) ?? 0;
    const descriptors = [0, 1, 2].map(() => openSync('/dev/null', 'r'));
    expect(table.openFiles(process.pid)).toBe(before + 3);
    for (const descriptor of descriptors) closeSync(descriptor);
    expect(table.openFiles(2 ** 30)).toBeNull();
  });

  it('marks are read from the environment, at once too', async () => {
    const env = { PATH: '/bin', SIGNALBOX_LEASE: 'usage-table-test', SIGNALBOX_SERVICE: 'api' };
    const child = spawn('/bin/sleep', ['60'], { env, stdio: 'ignore' });
    onTestFinished(() => void child.kill('SIGKILL'));
    const found = () => table.listNow()?.find(({ pid }) => pid === child.pid);
    await expect.poll(() => found()?.lease).toBe('usage-table-test');
    expect(found()?.service).toBe('api');
  });
});
