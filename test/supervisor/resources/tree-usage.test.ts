import { describe, expect, it } from 'vitest';
import { indexProcesses } from '../../../src/supervisor/processes/members.ts';
import { parsePsUsage } from '../../../src/supervisor/resources/parse-ps-usage.ts';
import { parseAuxiliaryVector, parseUsage } from '../../../src/supervisor/resources/parse-usage.ts';
import {
  cpuPercentBetween,
  snapshotOf,
  treeOf,
} from '../../../src/supervisor/resources/tree-usage.ts';
import type { ProcessUsage } from '../../../src/supervisor/resources/usage-table.ts';

function usage(pid: number, part: Partial<ProcessUsage> = {}): ProcessUsage {
  return {
    pid,
    parent: 1,
    group: pid,
    session: pid,
    startTime: `t${pid}`,
    zombie: false,
    lease: null,
    service: null,
    cpuMs: 0,
    childrenCpuMs: 0,
    residentBytes: 0,
    ...part,
  };
}

describe('the tree of a service', () => {
  it('is its group, its session, whoever carries its mark, and the children of all of them', () => {
    const processes = [
      usage(10),
      usage(11, { group: 10 }),
      usage(12, { session: 10 }),
      usage(13, { lease: 'the-mark-of-this-run', service: 'api' }),
      usage(14, { lease: 'the-mark-of-this-run', service: 'web' }),
      usage(15, { parent: 13 }),
      usage(16, { parent: 15 }),
      usage(17, { parent: 99 }),
    ];
    const children = Map.groupBy(processes, ({ parent }) => parent);
    const owner = {
      leader: { pid: 10, startTime: 't10' },
      service: 'api',
      lease: 'the-mark-of-this-run',
    };
    const tree = treeOf(indexProcesses(processes), children, owner);
    expect(tree.map(({ pid }) => pid)).toEqual([10, 11, 12, 13, 15, 16]);
  });
});

describe('processor time between two looks', () => {
  const NOTHING = { at: 0, processes: new Map() };

  function percent(before: readonly ProcessUsage[], after: readonly ProcessUsage[]) {
    return cpuPercentBetween(snapshotOf(before, 0), snapshotOf(after, 1_000));
  }

  it('is a share of one core, since the spawn at first', () => {
    const now = snapshotOf([usage(10, { cpuMs: 500 }), usage(11, { cpuMs: 1_000 })], 1_000);
    expect(cpuPercentBetween(NOTHING, now)).toBe(150);
    expect(percent([usage(10, { cpuMs: 200 })], [usage(10, { cpuMs: 450 })])).toBe(25);
    expect(cpuPercentBetween(now, now)).toBeNull();
  });

  it('does not count a child again whose parent has inherited its time', () => {
    const before = [usage(10, { cpuMs: 100 }), usage(11, { parent: 10, cpuMs: 700 })];
    const after = [usage(10, { cpuMs: 150, childrenCpuMs: 900 })];
    expect(percent(before, after)).toBe(25);
    const grandchild = [...before, usage(12, { parent: 11, cpuMs: 50 })];
    const inherited = [usage(10, { cpuMs: 150, childrenCpuMs: 950 })];
    expect(percent(grandchild, inherited)).toBe(25);
  });

  it('is not negative when an orphan ends and nobody inherits its time', () => {
    const before = [usage(10, { cpuMs: 100 }), usage(11, { parent: 1, cpuMs: 700 })];
    expect(percent(before, [usage(10, { cpuMs: 150 })])).toBe(5);
  });

  it('takes a reused pid for a new process', () => {
    const after = [usage(10, { startTime: 'later', cpuMs: 30 })];
    expect(percent([usage(10, { cpuMs: 900 })], after)).toBe(3);
  });
});

describe('what the system writes', () => {
  it('is read from /proc, names with spaces and parentheses included', () => {
    const line =
      '4242 (my (odd) name) S 1 4242 4242 0 -1 4194560 900 0 0 0 12 8 300 40 20 0 7 0 999 1000000 250 18446744073709551615';
    const units = { ticksPerSecond: 100, pageBytes: 4_096 };
    expect(parseUsage(line, units)).toMatchObject({
      pid: 4242,
      startTime: '999',
      cpuMs: 200,
      childrenCpuMs: 3_400,
      residentBytes: 250 * 4_096,
    });
    expect(parseUsage(line.replace(') S ', ') Z '), units)).toBeNull();
    expect(parseUsage('', units)).toBeNull();
  });

  it('tells its units in the auxiliary vector', () => {
    const vector = Buffer.alloc(48);
    vector.writeBigUInt64LE(6n, 0);
    vector.writeBigUInt64LE(65_536n, 8);
    vector.writeBigUInt64LE(17n, 16);
    vector.writeBigUInt64LE(250n, 24);
    expect(parseAuxiliaryVector(vector)).toEqual({ pageBytes: 65_536, ticksPerSecond: 250 });
    expect(parseAuxiliaryVector(Buffer.alloc(0))).toEqual({
      pageBytes: 4_096,
      ticksPerSecond: 100,
    });
  });

  it('is read from ps of Linux and of macOS', () => {
    const output = [
      '    1     0     1 Ss   11420 00:00:02 Fri Nov 20 11:00:01 2026',
      '   77     1    77 R+    2048 1-02:03:04 Fri Nov 20 11:00:02 2026',
      '  501     1   501 S+   61440   1:02.50 Fri Nov 20 11:00:03 2026',
      '  502   501   501 Z        0   0:00.00 Fri Nov 20 11:00:03 2026',
      'nonsense',
    ].join('\n');
    const read = parsePsUsage(output);
    expect(read.map(({ pid, cpuMs, residentBytes }) => [pid, cpuMs, residentBytes])).toEqual([
      [1, 2_000, 11_420 * 1_024],
      [77, 93_784_000, 2_048 * 1_024],
      [501, 62_500, 61_440 * 1_024],
    ]);
    expect(read[2]?.startTime).toBe('Fri Nov 20 11:00:03 2026');
  });
});
