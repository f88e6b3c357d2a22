import { describe, expect, test } from 'vitest';
import type { EvidenceBlock, ExitStatus, RunRecord } from '#domain';
import { signatureOf } from '#evidence';
import { diagnose } from '#triage';
import { block, failed, gate, name, onboarder, record, reported, START } from './run-records.ts';

function diagnosed(run: RunRecord, blocks: readonly EvidenceBlock[] = []) {
  return diagnose({ record: run, blocks, signatureOf });
}

function exit(code: number | null, signal: string | null = null, outOfMemory = false): ExitStatus {
  return { code, signal, outOfMemory };
}

const KILLED = { kind: 'crashed', exit: exit(null, 'SIGKILL'), afterReadyMs: 4000 } as const;
const DATABASE = { kind: 'service', service: 'database' } as const;
const API = { kind: 'gate', gate: 'api' } as const;

describe('a service that dies under others', () => {
  const lost = (at: number) => ({ lost: [{ dependency: name('database'), at: START + at }] });
  const run = record({
    services: onboarder({
      database: failed(KILLED, 5000),
      backend: {
        ...failed({ kind: 'unhealthy', failures: 3, lastProbe: '500' }, 5300),
        ...lost(5002),
      },
      auth: lost(5001),
    }),
    gates: [
      gate('ready', { kind: 'health', outcome: 'passed' }),
      gate('api', {
        tests: reported(
          { name: 'POST /login', message: 'connect ECONNREFUSED 127.0.0.1:5432' },
          { name: 'GET /me', message: 'expected 503 to be 200' },
        ),
      }),
    ],
  });
  const found = diagnosed(run, [block(API, ['Error: connect ECONNREFUSED 127.0.0.1:5432'])]);

  test('is the only diagnosis, with everything it took along folded under it', () => {
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      cause: 'svc.crash',
      culprit: 'database',
      generic: false,
      affected: ['auth', 'backend', 'xp', 'bot', 'frontend', 'gate api'],
      at: START + 5000,
    });
    expect(found[0]?.title).toBe('database crashed (SIGKILL) 4.00 s after it was ready');
  });

  test('is told as a chain, effect first', () => {
    expect(found[0]?.chain).toEqual([
      'gate api failed',
      'frontend lost backend',
      'backend lost database',
      'database crashed (SIGKILL) 4.00 s after it was ready',
    ]);
  });

  test('has the same signature next time, later and elsewhere', () => {
    const again = record({
      ...run,
      services: onboarder({ database: failed({ ...KILLED, afterReadyMs: 9 }, 77) }),
      gates: [],
    });
    expect(diagnosed(again)[0]?.signature).toBe(found[0]?.signature);
  });

  test('a test that failed for another reason stays a failure of its own', () => {
    const both = record({
      ...run,
      gates: [
        gate('api', {
          tests: reported(
            { name: 'GET /me', message: 'expected 503 to be 200' },
            { name: 'POST /login', message: "expected 'Ada' to be 'Eve'" },
          ),
        }),
      ],
    });
    const causes = diagnosed(both).map(({ cause, tests }) => [cause, tests.map((one) => one.name)]);
    expect(causes).toEqual([
      ['svc.crash', []],
      ['test.assertion', ['POST /login']],
    ]);
  });
});

describe('a service that is not critical and died in a run that ended well', () => {
  const died = { database: { ...failed(KILLED, 5000), critical: false } };
  const well = { services: onboarder(died), outcome: 'passed', exitCode: 0 } as const;
  const WENT_ON = 'the run went on without database, which is not critical';

  test('is told as what the run went on without, with what its log says', () => {
    const [found] = diagnosed(record(well), [block(DATABASE, ['PANIC: No space left on device'])]);
    expect(found).toMatchObject({ culprit: 'database', cause: 'res.disk', tolerated: true });
    expect(found?.chain[0]).toBe(WENT_ON);
  });

  test('also when tests of later steps failed for another reason', () => {
    const tests = reported({ name: 'POST /login', message: "expected 'Ada' to be 'Eve'" });
    const steps = gate('steps', { kind: 'reports', exitCode: null, tests });
    const found = diagnosed(record({ ...well, outcome: 'failed', gates: [steps] }));
    expect(found).toMatchObject([{ tolerated: true }, { tests: [{ name: 'POST /login' }] }]);
  });

  test.each([
    ['the run failed', { ...well, outcome: 'failed', exitCode: 1 }],
    ['it is critical', { ...well, services: onboarder({ database: failed(KILLED, 5000) }) }],
    [
      'it came back',
      {
        ...well,
        services: onboarder({ database: { ...died.database, status: 'stopped', restarts: 1 } }),
      },
    ],
    [
      'tests of later steps failed of it',
      {
        ...well,
        outcome: 'failed',
        gates: [
          gate('steps', {
            kind: 'reports',
            tests: reported({ name: 'GET /me', message: 'connect ECONNREFUSED 127.0.0.1:5432' }),
          }),
        ],
      },
    ],
  ] as const)('not when %s', (_, more) => {
    const [found] = diagnosed(record(more));
    expect(found?.culprit).toBe('database');
    expect(found).not.toHaveProperty('tolerated');
    expect(found?.chain).not.toContain(WENT_ON);
  });
});

test('what was never started lost nothing: the chain says why it was not started', () => {
  const skipped = { status: 'skipped', spawnedAt: null, skippedBecause: name('migrate') } as const;
  const run = record({
    services: onboarder({
      migrate: { ...failed({ kind: 'task-failed', exit: exit(1) }, 1200), status: 'failed' },
      ...Object.fromEntries(
        ['auth', 'backend', 'xp', 'bot', 'frontend'].map((one) => [one, skipped]),
      ),
    }),
  });
  expect(diagnosed(run)[0]?.chain).toEqual([
    'frontend not started because of auth',
    'auth not started because of migrate',
    'migrate failed (exit 1)',
  ]);
});

describe('the cause of a service that failed', () => {
  const cases: readonly (readonly [
    string,
    Parameters<typeof failed>[0],
    readonly string[],
    string,
  ])[] = [
    [
      'no space in its log',
      KILLED,
      ['PANIC:  could not write: No space left on device'],
      'res.disk',
    ],
    ['killed for memory', { ...KILLED, exit: exit(null, 'SIGKILL', true) }, [], 'res.oom'],
    [
      'daily complaints before a crash',
      KILLED,
      ['ERROR:  relation "x" does not exist'],
      'svc.crash',
    ],
    [
      'never ready',
      { kind: 'not-ready', timeoutMs: 4000, attempts: 9, lastProbe: '503' },
      ['key file holds 12 bytes, expected 32'],
      'svc.start',
    ],
    [
      'port taken in its log',
      { kind: 'exited-before-ready', exit: exit(1) },
      ['Error: listen EADDRINUSE: address already in use :::8002'],
      'svc.port',
    ],
    [
      'a stranger on its port',
      { kind: 'stranger', port: 8002, pid: 4, command: 'node' },
      [],
      'svc.port',
    ],
    [
      'a variable missing',
      { kind: 'exited-before-ready', exit: exit(1) },
      ['Error: environment variable JWT_KEY is not set'],
      'config.env',
    ],
    ['no such program', { kind: 'spawn', code: 'ENOENT', message: '' }, [], 'config.command'],
    [
      'no such program in its shell',
      { kind: 'exited-before-ready', exit: exit(127) },
      ['sh: 1: psql: not found'],
      'config.command',
    ],
    [
      'an early end without a word',
      { kind: 'exited-before-ready', exit: exit(3) },
      [],
      'svc.start',
    ],
  ];

  test.each(cases)('%s', (_, failure, log, cause) => {
    const run = record({ services: onboarder({ database: failed(failure, 100) }) });
    const blocks = log.length > 0 ? [block(DATABASE, log)] : [];
    const [first] = diagnosed(run, blocks);
    expect([first?.cause, first?.culprit]).toEqual([cause, 'database']);
  });

  test('the log of another service says nothing about it', () => {
    const run = record({ services: onboarder({ auth: failed(KILLED, 100) }) });
    expect(diagnosed(run, [block(DATABASE, ['No space left on device'])])[0]?.cause).toBe(
      'svc.crash',
    );
  });
});

test('a failed task takes along everything that waits for it, and not what ran before', () => {
  const failure = { kind: 'task-failed', exit: exit(1) } as const;
  const services = onboarder({ migrate: failed(failure, 900) });
  const log = block({ kind: 'service', service: 'migrate' }, [
    'migration 003_points.sql failed: relation "point" does not exist',
  ]);
  const [first, ...others] = diagnosed(record({ services }), [log]);
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    culprit: 'migrate',
    cause: 'svc.config',
    affected: ['auth', 'backend', 'xp', 'bot', 'frontend'],
    evidence: [log],
  });
});

test('two services that failed by themselves are two diagnoses, the earlier one first', () => {
  const services = onboarder({
    bot: failed({ kind: 'not-ready', timeoutMs: 1000, attempts: 3, lastProbe: null }, 300),
    xp: failed(KILLED, 200),
  });
  expect(diagnosed(record({ services })).map(({ culprit }) => culprit)).toEqual(['xp', 'bot']);
});

test('a failed test of a healthy graph is a diagnosis without a culprit', () => {
  const run = record({
    gates: [
      gate('api', {
        tests: reported({
          name: 'login > takes a plus sign',
          file: 'tests/auth.test.ts',
          line: 41,
          message: 'AssertionError: expected 500 to be 200',
        }),
      }),
    ],
  });
  const about = block(API, [
    'AssertionError: expected 500 to be 200',
    ' ❯ tests/auth.test.ts:41:5',
  ]);
  const [first, ...others] = diagnosed(run, [block(API, ['Error: unrelated']), about]);
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    cause: 'test.assertion',
    culprit: null,
    generic: false,
    tests: [{ name: 'login > takes a plus sign', file: 'tests/auth.test.ts', line: 41 }],
    evidence: [about],
  });
});

test('what a service threw while the tests ran stands beside the failed test', () => {
  const thrown = (service: string, atMs: number, lines: readonly string[]) =>
    block({ kind: 'service', service }, lines, { at: START + atMs });
  const stack = ['TypeError: no such thing', '    at parse (file:///srv/auth/parse.ts:11:25)'];
  const during = thrown('auth', 6000, stack);
  const run = record({
    services: onboarder(),
    gates: [gate('api', { tests: reported({ name: 'login', message: 'expected 500 to be 200' }) })],
  });
  const [first] = diagnosed(run, [
    block(API, ['AssertionError: expected 500 to be 200']),
    thrown('backend', -500, stack),
    thrown('bot', 6100, ['LOG: received fast shutdown request']),
    during,
  ]);
  expect(first?.evidence.slice(1)).toEqual([during]);
  expect(first?.chain.at(-1)).toBe('auth: TypeError: no such thing');
});

test('tests that fail alike are one diagnosis, others are not mixed in', () => {
  const tests = reported(
    { name: 'a', message: 'TypeError: user.local is not a function' },
    { name: 'b', message: 'expected 1 to be 2' },
    { name: 'c', message: 'TypeError: user.local is not a function' },
    { name: 'd', message: 'expected 1 to be 2' },
  );
  const groups = diagnosed(record({ gates: [gate('api', { tests })] })).map((one) =>
    one.tests.map((test) => test.name),
  );
  expect(groups).toEqual([['a', 'c'], ['b'], ['d']]);
});

test.each([
  ['config.command', gate('api', { exitCode: 127 }), []],
  ['time.step', gate('api', { exitCode: null, timedOut: true }), []],
  ['test.none-run', gate('api'), ['No test files found, exiting with code 1']],
  ['unknown', gate('api'), ['something odd']],
  [
    'svc.start',
    gate('ready', {
      kind: 'health',
      checks: [{ threshold: 'startup', ok: false, measured: 40_000, limit: 30_000 }],
    }),
    [],
  ],
] as const)('a gate without failed tests: %s', (cause, result, log) => {
  const blocks = log.length > 0 ? [block(API, log)] : [];
  expect(diagnosed(record({ gates: [result] }), blocks).map((one) => one.cause)).toEqual([cause]);
});

test('a finding before the start is a diagnosis of its own, whatever else stands in the record', () => {
  const location = { file: 'signalbox.yml', line: 14, column: 9 };
  const fault = {
    code: 'preflight.port-taken',
    location,
    problem: 'port 8002 is taken by node (pid 812)',
    remedy: 'Stop it.',
    service: name('auth'),
    cause: 'svc.port',
  } as const;
  const [first, ...others] = diagnosed(record({ outcome: 'not-started', faults: [fault] }));
  expect(others).toEqual([]);
  expect(first).toMatchObject({ cause: 'svc.port', culprit: 'auth', evidence: [], generic: false });
  const other = { ...fault, problem: 'port 8002 is taken by node (pid 99)' };
  const again = diagnosed(record({ outcome: 'not-started', faults: [other] }));
  expect(again[0]?.signature).toBe(first?.signature);
  expect(first?.ground).toEqual({ kind: 'file', file: 'signalbox.yml' });
  const ofMachine = record({ outcome: 'not-started', faults: [{ ...fault, ofMachine: true }] });
  expect(diagnosed(ofMachine)[0]?.ground).toEqual({ kind: 'machine' });
});

test('nothing failed: nothing to say', () => {
  expect(
    diagnosed(record({ outcome: 'passed', gates: [gate('api', { outcome: 'passed' })] })),
  ).toEqual([]);
});
