import { describe, expect, it } from 'vitest';
import { formatLeaseLine, parseLease } from '../../src/supervisor/guardian/lease.ts';
import { findMembers, indexProcesses } from '../../src/supervisor/processes/members.ts';
import { parsePs } from '../../src/supervisor/processes/parse-ps.ts';
import { parseStat } from '../../src/supervisor/processes/parse-stat.ts';
import type { ProcessEntry } from '../../src/supervisor/processes/process-table.ts';

function entry(pid: number, part: Partial<ProcessEntry> = {}): ProcessEntry {
  return {
    pid,
    parent: 1,
    group: pid,
    session: pid,
    startTime: `t${pid}`,
    zombie: false,
    lease: null,
    service: null,
    ...part,
  };
}

function membersOf(entries: readonly ProcessEntry[], service: string | null = null) {
  const leaders = [{ pid: 10, startTime: 't10' }];
  const membership = { leaders, lease: 'mark-of-this-run', service };
  return findMembers(indexProcesses(entries), membership).map(({ pid }) => pid);
}

describe('who belongs to a run', () => {
  it('is the leader, its group and its session', () => {
    const entries = [entry(10), entry(11, { group: 10 }), entry(12, { session: 10 }), entry(13)];
    expect(membersOf(entries)).toEqual([10, 11, 12]);
  });

  it('is the group of a leader that is gone', () => {
    expect(membersOf([entry(11, { group: 10 })])).toEqual([11]);
  });

  it('is not a stranger who has the leader’s pid now, nor the stranger’s group', () => {
    expect(membersOf([entry(10, { startTime: 'later' }), entry(11, { group: 10 })])).toEqual([]);
  });

  it('is whoever carries the mark, also of a run inside the run, but not of a similar one', () => {
    const lease = 'mark-of-this-run';
    const entries = [
      entry(20, { lease }),
      entry(21, { lease: `${lease}/inner` }),
      entry(22, { lease: `${lease}2` }),
      entry(23, { lease: `outer/${lease}` }),
    ];
    expect(membersOf(entries)).toEqual([20, 21]);
  });

  it('is only the service’s own when one is named', () => {
    const lease = 'mark-of-this-run';
    const entries = [entry(20, { lease, service: 'api' }), entry(21, { lease, service: 'web' })];
    expect(membersOf(entries, 'api')).toEqual([20]);
  });

  it('is nobody who is dead already', () => {
    expect(membersOf([entry(10, { zombie: true })])).toEqual([]);
  });
});

describe('reading processes', () => {
  it('finds the fields of /proc/<pid>/stat behind a name with spaces and parentheses', () => {
    const fields = 'S 1 4711 4712 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 251170 9 9';
    expect(parseStat(`4711 (a) b (c) ${fields}`)).toEqual({
      pid: 4711,
      parent: 1,
      group: 4711,
      session: 4712,
      startTime: '251170',
      zombie: false,
    });
    expect(parseStat('')).toBeNull();
    expect(parseStat('12 (cut')).toBeNull();
  });

  it('reads what ps prints, start time with its spaces', () => {
    const output =
      '    1     0     1 Ss   Fri Nov 20 09:00:01 2026\n  812     1   812 Z+   Fri Nov 20 09:12:41 2026    \n';
    expect(parsePs(output)).toMatchObject([
      { pid: 1, parent: 0, group: 1, zombie: false, startTime: 'Fri Nov 20 09:00:01 2026' },
      { pid: 812, group: 812, zombie: true, startTime: 'Fri Nov 20 09:12:41 2026' },
    ]);
  });
});

describe('a lease', () => {
  const head = formatLeaseLine({
    kind: 'lease',
    runId: 'r',
    mark: 'mark-of-this-run',
    supervisor: { pid: 5, startTime: 's' },
  });

  it('holds the groups that were started and are not gone', () => {
    const text = [
      head,
      formatLeaseLine({ kind: 'started', pid: 10, startTime: 'a' }),
      formatLeaseLine({ kind: 'started', pid: 11, startTime: 'b' }),
      formatLeaseLine({ kind: 'gone', pid: 10 }),
    ].join('');
    expect(parseLease(text)?.leaders).toEqual([{ pid: 11, startTime: 'b' }]);
  });

  it.each([
    '{"kind":"started","pid":1,"startTime":"x"}',
    '{"kind":"started","pid":0,"startTime":"x"}',
    '{"kind":"started","pid":-5,"startTime":"x"}',
    '{"kind":"started","pid":"12","startTime":"x"}',
    '{"kind":"started","pid":12}',
    '{"kind":"other","pid":12,"startTime":"x"}',
    '{"kind":"started","pid":12,"startT',
    'null',
  ])('never yields a group from a damaged line: %s', (line) => {
    expect(parseLease(`${head}${line}\n`)?.leaders).toEqual([]);
  });

  it.each([
    '',
    'nonsense',
    '{"kind":"lease","runId":"r","mark":"","supervisor":{"pid":5,"startTime":"s"}}',
    '{"kind":"lease","runId":"r","mark":"mark-of-this-run","supervisor":{"pid":1,"startTime":"s"}}',
    '{"kind":"lease","runId":"r","mark":"mark-of-this-run"}',
  ])('without a sound head is none: %s', (text) => {
    expect(parseLease(text)).toBeNull();
  });
});
