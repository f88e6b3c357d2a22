import { describe, expect, test } from 'vitest';
import type { ServiceRecord } from '#domain';
import { renderHtml, renderSummary } from '#report';
import {
  BRING_UP,
  block,
  gate,
  name,
  onboarderServices,
  record,
  report,
  STARTED_AT,
  service,
  task,
  verdict,
} from './build.ts';
import { conclusionOf, event, live, redact, reporterOf } from './reporting.ts';

const EXIT_1 = { code: 1, signal: null, outOfMemory: false };

const SKIPPED: Partial<ServiceRecord> = {
  status: 'skipped',
  spawnedAt: null,
  readyAt: null,
  readyAfterMs: null,
  skippedBecause: name('migrate'),
};

/** The migration fails, and what needs it is never started. */
const migrationFails = record({
  outcome: 'failed',
  services: onboarderServices().map((one): ServiceRecord => {
    if (one.name === 'database') return one;
    if (one.name !== 'migrate') return { ...one, ...SKIPPED };
    return {
      ...one,
      status: 'failed',
      exit: EXIT_1,
      readyAt: null,
      readyAfterMs: null,
      failure: { kind: 'task-failed', exit: EXIT_1 },
      failedAt: STARTED_AT + 1030,
      lastLines: ['2026-03-05T09:12:36.0301234Z relation "point" does not exist'],
    };
  }),
  bringUp: { wallMs: 914, lowerBoundMs: 910, criticalPath: [name('database')] },
});

const migrateVerdict = verdict({
  title: 'migrate failed',
  cause: 'svc.config',
  culprit: name('migrate'),
  affected: ['auth', 'backend', 'xp', 'bot', 'frontend'],
});

describe('a graph that came up in part', () => {
  test('says how much of it did, and no lower bound', () => {
    const summary = renderSummary(report({}), migrationFails, { redact });
    expect(summary).toContain('1 of 7 up in 914 ms; migrate failed, 5 skipped');
    expect(summary).not.toContain('lower bound');
    const page = renderHtml({ record: migrationFails, report: report({}), excerpts: [], redact });
    expect(page).toContain('1 of 7 up in 914 ms; migrate failed, 5 skipped');
    expect(page).not.toContain('no order of starting');
  });

  test('counts what failed only after it had been ready as up', () => {
    const services = onboarderServices().map((one) =>
      one.name === 'database'
        ? { ...one, failure: { kind: 'crashed' as const, exit: EXIT_1, afterReadyMs: 9 } }
        : one,
    );
    const summary = renderSummary(report({}), record({ services, bringUp: BRING_UP }), { redact });
    expect(summary).toContain('up in 1.98 s · lower bound 1.95 s (1.02×)');
  });

  test('what was never started lost nothing', () => {
    const lines = conclusionOf(migrationFails, report({ verdicts: [migrateVerdict] }));
    expect(lines).toContain('   └ skipped: auth, backend, xp, bot, frontend (5)');
    expect(lines.join('\n')).not.toContain('lost it');
  });

  test('skipped services are one line where lines are printed one by one', () => {
    const { reporter, text } = reporterOf({});
    for (const one of ['auth', 'backend', 'xp', 'bot', 'frontend'].map(name)) {
      const body = { type: 'service.skipped', service: one, because: name('migrate') } as const;
      reporter.onEvent(event(body), migrationFails);
    }
    reporter.onEvent(event({ type: 'graph.ready', ...BRING_UP }), migrationFails);
    expect(text()).toBe(
      [
        ' – skipped: auth, backend, xp, bot, frontend (5) · not started because migrate failed',
        '   1 of 7 up in 914 ms; migrate failed, 5 skipped',
        '',
      ].join('\n'),
    );
  });
});

describe('evidence on a terminal', () => {
  const own = { kind: 'service', service: 'migrate' } as const;
  const api = { kind: 'gate', gate: 'api' } as const;

  test('is the last words of the culprit when none of its lines stood out', () => {
    const lines = conclusionOf(migrationFails, report({ verdicts: [migrateVerdict] }));
    expect(lines).toContain('   │ 09:12:36.030  relation "point" does not exist');
  });

  test("puts the culprit's own lines first, names the others, and repeats none", () => {
    const evidence = [
      block({ kind: 'service', service: 'auth' }, 'services/auth.log', 1, ['Error: no table']),
      block(own, 'services/migrate.log', 4, ['ERROR failed', 'PostgresError: no point']),
      block(own, 'services/migrate.log', 9, ['ERROR failed']),
      block(api, 'gates/api.log', 1, ['Error: POST /users answered 503']),
    ];
    const told = report({ verdicts: [{ ...migrateVerdict, evidence }] });
    const lines = conclusionOf(migrationFails, told).filter((line) => line.includes('│'));
    expect(lines).toEqual([
      '   │ migrate  ERROR failed',
      '   │          PostgresError: no point',
      '   │ auth     Error: no table',
    ]);
  });

  test('is at most eight lines, without frames of the runtime', () => {
    const frames = Array.from({ length: 9 }, (_, at) => `    at f${at} (node:net:${at}:1)`);
    const rest = Array.from({ length: 9 }, (_, at) => `  detail ${at}`);
    const evidence = [block(own, 'services/migrate.log', 1, ['Error: x', ...frames, ...rest])];
    const lines = conclusionOf(
      migrationFails,
      report({ verdicts: [{ ...migrateVerdict, evidence }] }),
    );
    const shown = lines.filter((line) => line.includes('│'));
    expect(shown).toHaveLength(8);
    expect(shown.join('\n')).not.toContain('node:net');
  });

  test('a gate under a culprit is one line with what its tests share', () => {
    const failures = ['a', 'b', 'c'].map((called, at) => ({
      name: called,
      className: null,
      file: null,
      line: null,
      status: 'failed' as const,
      durationMs: 1,
      message: at < 2 ? `Error: connect ECONNREFUSED 127.0.0.1:5432 ${at}` : 'expected 1 to be 2',
      detail: null,
    }));
    const tests = {
      run: 9,
      passed: 6,
      failed: 3,
      skipped: 0,
      files: [],
      durationMs: 9,
      unreadable: [],
    };
    const failed = gate('api', {
      outcome: 'failed',
      detail: '3 of 9 failed',
      tests: { ...tests, failures },
    });
    const run = { ...migrationFails, gates: [failed] };
    const lines = conclusionOf(
      run,
      report({ verdicts: [{ ...migrateVerdict, affected: ['gate api'] }] }),
    );
    expect(lines).toContain(
      '   └ gate api: 3 of 9 failed, 2 of them with ECONNREFUSED 127.0.0.1:5432',
    );
  });
});

describe('the last thing a probe saw', () => {
  const times = { spawned: 0, ready: 0 };
  const never = { status: 'failed', readyAt: null, readyAfterMs: null, probe: 'http 1/h' } as const;

  test.each([
    [
      { kind: 'not-ready', timeoutMs: 4000, attempts: 1198, lastProbe: '503 in 2 ms' } as const,
      'http 1/h 503 in 2 ms, asked 1 198 times',
    ],
    [
      { kind: 'exited-before-ready', exit: { ...EXIT_1, code: 137 } } as const,
      'exit 137 before ready, http 1/h refused',
    ],
    [
      { kind: 'stranger', port: 80, pid: 7, command: 'nginx' } as const,
      'port 80 is answered by nginx (pid 7)',
    ],
    [
      { kind: 'unhealthy', failures: 3, lastProbe: 'timeout after 2 s' } as const,
      '3 failed checks in a row: http 1/h timeout after 2 s',
    ],
  ])('stands beside the failure (%#)', (failure, text) => {
    const one = service('api', times, { ...never, probeDetail: 'refused', failure });
    const summary = renderSummary(report({}), record({ services: [one] }), { redact });
    expect(summary).toContain(text);
  });
});

describe('slower than usual', () => {
  const usual = { service: 'database', count: 40, medianMs: 2900, spreadMs: 400 };
  const took = (readyAfterMs: number, changes: Partial<typeof usual> = {}) =>
    conclusionOf(
      record({
        services: [
          service(
            'database',
            { spawned: 0, ready: readyAfterMs },
            { usualReady: { ...usual, ...changes } },
          ),
        ],
      }),
      null,
    ).join('\n');

  test('is told with how much, and with what is usual', () => {
    expect(took(9100)).toContain('database was ready 3.1× slower than usual (2.9 ± 0.4 s)');
  });

  test('needs three deviations, half as long again, 100 ms and five earlier starts', () => {
    expect(took(4300)).not.toContain('usual');
    expect(took(4400)).toContain('1.5× slower');
    expect(took(4400, { spreadMs: 600 })).not.toContain('usual');
    expect(took(90, { medianMs: 20, spreadMs: 0 })).not.toContain('usual');
    expect(took(9100, { count: 4 })).not.toContain('usual');
    expect(took(9100, { medianMs: 0, spreadMs: 0 })).not.toContain('usual');
  });
});

describe('what would be faster', () => {
  const whatIf = {
    edge: { from: name('auth'), service: name('database'), change: 'only-started', savesMs: 1800 },
    node: { service: name('database'), savesMs: 1000 },
    idle: [],
  } as const;
  const run = record({ services: onboarderServices(), bringUp: { ...BRING_UP, whatIf } });

  test('is told after a run that passed, the bigger saving first', () => {
    expect(conclusionOf(run, null)).toContain(
      '   what-if: auth waiting for database only to start would save 1.80 s, database twice as fast 1.00 s',
    );
  });

  test('is not told when there is worse to tell', () => {
    expect(conclusionOf({ ...run, outcome: 'failed' }, null).join()).not.toContain('what-if');
  });
});

test('a thousand services are counted, and their trouble is told', () => {
  const services = [
    ...Array.from({ length: 998 }, (_, at) => service(`s${at}`, { spawned: 1, ready: 2 })),
    task('seed', { spawned: 1, ended: 2 }),
    service(
      'broken',
      { spawned: 1, ready: 2 },
      { status: 'failed', readyAfterMs: null, failure: { kind: 'task-failed', exit: EXIT_1 } },
    ),
  ];
  const run = record({ services });
  for (const groups of [false, true]) {
    const { reporter, text } = reporterOf({ groups });
    for (const [at, { name: one }] of services.entries()) {
      const ready = {
        type: 'service.ready',
        readyAfterMs: 1,
        detail: null,
        responseMs: null,
      } as const;
      reporter.onEvent(event({ ...ready, service: one }, STARTED_AT + 3 * at), run);
    }
    const failed = { type: 'service.failed', service: name('broken'), lastLines: [] } as const;
    const reason = { kind: 'task-failed', exit: EXIT_1 } as const;
    reporter.onEvent(event({ ...failed, reason }, STARTED_AT + 3000), run);
    reporter.onEvent(event({ type: 'graph.ready', ...BRING_UP }, STARTED_AT + 3000), run);
    reporter.finish(run, null, 'report.html');
    expect(text().split('\n').length).toBeLessThan(50);
    expect(text()).toContain('999 of 1 000 up after');
    expect(text()).toMatch(/broken.*exit 1/);
  }
});

test('nothing that did not happen is drawn where nothing was started', () => {
  const idle = onboarderServices().map(
    (one): ServiceRecord => ({ ...one, status: 'waiting', spawnedAt: null, readyAfterMs: null }),
  );
  for (const view of [{ live }, { groups: true }, {}]) {
    const { reporter, text } = reporterOf(view);
    reporter.finish(record({ services: idle, outcome: 'not-started' }), null, 'report.html');
    expect(text()).not.toContain('database');
    expect(text()).not.toContain('::');
  }
});
