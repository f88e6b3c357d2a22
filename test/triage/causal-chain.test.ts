import { describe, expect, test } from 'vitest';
import type { EvidenceBlock, RunRecord } from '#domain';
import { signatureOf } from '#evidence';
import { classify, diagnose } from '#triage';
import { readRefused, serviceRefusing } from '../../src/triage/refused-connection.ts';
import { block, failed, gate, onboarder, record, START, service } from './run-records.ts';

const API = { kind: 'gate', gate: 'api' } as const;
const REFUSED = 'Error: connect ECONNREFUSED 127.0.0.1:5432';

function chainsOf(run: RunRecord, blocks: readonly EvidenceBlock[]) {
  return diagnose({ record: run, blocks, signatureOf }).map(({ chain }) => chain);
}

function of(name: string, lines: readonly string[], atMs: number): EvidenceBlock {
  return block({ kind: 'service', service: name }, lines, { at: START + atMs });
}

const CRASHED = {
  kind: 'crashed',
  exit: { code: 1, signal: null, outOfMemory: false },
  afterReadyMs: 4000,
} as const;

describe('the causal chain', () => {
  test('goes from the refused port over the service behind it to what filled the disk', () => {
    const run = record({
      services: onboarder({ database: { ...failed(CRASHED, 5000), ports: [5432] } }),
      gates: [gate('api')],
    });
    const full = 'PANIC:  could not write to file "pg_wal/xlogtemp.71": No space left on device';
    expect(chainsOf(run, [block(API, [REFUSED]), of('database', [full], 4990)])).toEqual([
      [
        'gate api failed',
        'connection refused :5432 (database)',
        'database crashed (exit 1) 4.00 s after it was ready',
        full,
      ],
    ]);
  });

  test('starts where the gate knocked, when that is not the culprit itself', () => {
    const run = record({
      services: onboarder({
        database: { ...failed(CRASHED, 5000), ports: [5432] },
        backend: { ports: [8001] },
      }),
      gates: [gate('api')],
    });
    const blocks = [block(API, ['connect ECONNREFUSED ::1:8001'])];
    expect(chainsOf(run, blocks)[0]?.slice(1, 3)).toEqual([
      'connection refused :8001 (backend)',
      'backend lost database',
    ]);
  });

  test('ends with what the culprit said of its own end, not with what it said all day', () => {
    const run = record({ services: onboarder({ database: failed(CRASHED, 5000) }) });
    const early = of('database', ['ERROR:  relation "x" does not exist'], 1000);
    const last = of('database', ['FATAL:  lock file "postmaster.pid" is empty'], 4900);
    expect(chainsOf(run, [early, last])[0]?.at(-1)).toBe(last.text[0]);
    expect(chainsOf(run, [early])[0]?.at(-1)).toContain('database crashed');
  });

  test('joins a service to the one whose port it found closed, configured or not', () => {
    const run = record({
      services: [
        service('cache', [], { ...failed(CRASHED, 3000), ports: [6379] }),
        service('worker', [], failed({ ...CRASHED, afterReadyMs: 4200 }, 5200)),
      ],
    });
    const blocks = [
      of('worker', ['redis: dial tcp 127.0.0.1:6379: connect: connection refused'], 5100),
    ];
    const found = diagnose({ record: run, blocks, signatureOf });
    expect(found.map(({ culprit, affected }) => [culprit, affected])).toEqual([
      ['cache', ['worker']],
    ]);
  });

  test('two that each found the other closed are explained by the earlier one', () => {
    const run = record({
      services: [
        service('a', [], { ...failed(CRASHED, 3000), ports: [1001] }),
        service('b', [], { ...failed(CRASHED, 3001), ports: [1002] }),
      ],
    });
    const blocks = [
      of('a', ['connect ECONNREFUSED 127.0.0.1:1002'], 2999),
      of('b', ['connect ECONNREFUSED 127.0.0.1:1001'], 3000),
    ];
    expect(diagnose({ record: run, blocks, signatureOf }).map(({ culprit }) => culprit)).toEqual([
      'a',
    ]);
  });

  test('of two culprits the gate goes with the one it knocked at', () => {
    const run = record({
      services: [
        service('cache', [], { ...failed(CRASHED, 3000), ports: [6379] }),
        service('database', [], { ...failed(CRASHED, 3100), ports: [5432] }),
      ],
      gates: [gate('api')],
    });
    const found = diagnose({ record: run, blocks: [block(API, [REFUSED])], signatureOf });
    expect(found.map(({ culprit, affected }) => [culprit, affected])).toEqual([
      ['cache', []],
      ['database', ['gate api']],
    ]);
  });
});

describe('a refused connection', () => {
  test.each([
    [REFUSED, '127.0.0.1', 5432],
    ['connect ECONNREFUSED ::1:8001', '::1', 8001],
    ['dial tcp [::1]:5432: connect: connection refused', '::1', 5432],
    [
      'connection to server at "localhost" (127.0.0.1), port 5432 failed: Connection refused',
      'localhost',
      5432,
    ],
    ['Error connecting to redis://cache:6379: Connection refused', 'cache', 6379],
  ])('%s', (line, host, port) => {
    expect(readRefused(line)).toEqual({ host, port });
  });

  test.each(['connected to 127.0.0.1:5432', 'Connection refused', '12:30:01 connection refused'])(
    'names no port: %s',
    (line) => {
      expect(readRefused(line)).toBeNull();
    },
  );

  test('elsewhere is no service of ours, whatever its port', () => {
    const services = [service('database', [], { ports: [5432] })];
    expect(serviceRefusing({ host: 'db.example.invalid', port: 5432 }, services)).toBeNull();
    expect(serviceRefusing({ host: 'database', port: 1 }, services)?.name).toBe('database');
    expect(serviceRefusing({ host: 'localhost', port: 5432 }, services)?.name).toBe('database');
  });
});

test('a migration that cannot reach its database has nothing wrong with its schema', () => {
  const source = { kind: 'service', service: 'migrate' } as const;
  const causeOf = (line: string) => classify([block(source, [line])]).cause;
  expect(causeOf('migration 003_points.sql failed: connect ECONNREFUSED 127.0.0.1:5432')).toBe(
    'net.connect',
  );
  expect(causeOf('migration 003_points.sql failed: relation "point" does not exist')).toBe(
    'svc.config',
  );
  expect(causeOf('migration 003_points.sql failed')).toBe('svc.config');
});

describe('what the logs of other services tell of the same moment', () => {
  const GATE = gate('api', { exitCode: 1 });
  const said = (service: string, line: string, afterMs: number) =>
    block({ kind: 'service', service }, [line], { at: START + afterMs });
  const full = said('database', 'PANIC: could not write: No space left on device', 5000);
  const gateSaid = (line: string) =>
    block({ kind: 'gate', gate: 'api' }, [line], { at: START + 5100 });

  function found(blocks: readonly EvidenceBlock[], services = onboarder()) {
    return diagnose({ record: record({ services, gates: [GATE] }), blocks, signatureOf });
  }

  test('a service that ran out of disk while the gate ran, and went on, is why', () => {
    const [verdict] = found([gateSaid('curl: (22) The requested URL returned error: 503'), full]);
    expect(verdict?.cause).toBe('res.disk');
    expect(verdict?.chain.at(-1)).toBe('database: PANIC: could not write: No space left on device');
    expect(verdict?.evidence.map(({ source }) => source.kind)).toEqual(['gate', 'service']);
  });

  test('what it ran out of before all were ready belongs to the start', () => {
    const early = { ...full, at: START - 5000 };
    const [verdict] = found([gateSaid('curl: (22) error: 503'), early]);
    expect(verdict?.cause).not.toBe('res.disk');
  });

  test('a port that was closed because its service was still starting', () => {
    const late = onboarder({ database: { ports: [5432], readyAt: START + 9000 } });
    const [verdict] = found([gateSaid('Error: connect ECONNREFUSED 127.0.0.1:5432')], late);
    expect(verdict?.chain).toEqual([
      'gate api failed',
      'exit 1',
      'connection refused :5432 (database)',
      'database was still starting, ready 3.90 s later',
    ]);
  });

  test('a service that did not wait for the one it needs', () => {
    const late = onboarder({
      database: { ports: [5432], readyAt: START + 9000 },
      auth: failed(
        { kind: 'crashed', afterReadyMs: 100, exit: { code: 1, signal: null, outOfMemory: false } },
        5100,
      ),
    });
    const [verdict] = found(
      [said('auth', 'Error: connect ECONNREFUSED 127.0.0.1:5432', 5100)],
      late,
    );
    expect(verdict?.chain.slice(-2)).toEqual([
      'connection refused :5432 (database)',
      'database was still starting, ready 3.90 s later',
    ]);
  });
});
