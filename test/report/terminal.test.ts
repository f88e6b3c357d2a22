import { describe, expect, test } from 'vitest';
import type { JournalEvent, RunRecord, ServiceRecord } from '#domain';
import { renderFaults, renderStatus } from '#report';
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
  verdict,
} from './build.ts';
import { event, live, redact, reporterOf } from './reporting.ts';
import { screenOf } from './screen.ts';

function started(run: RunRecord): JournalEvent {
  const { version, project, directory, configFiles, supervisorPid, context } = run;
  return event({
    type: 'run.started',
    version,
    project,
    directory,
    configFiles,
    supervisorPid,
    context,
    nodes: [],
    gates: run.gateNames,
  });
}

function waiting(on: string): Partial<ServiceRecord> {
  return {
    status: 'waiting',
    spawnedAt: null,
    readyAt: null,
    readyAfterMs: null,
    holds: [{ kind: 'dependency', on: name(on), condition: 'service_healthy' }],
  };
}

const STARTING: Partial<ServiceRecord> = {
  status: 'starting',
  readyAt: null,
  readyAfterMs: null,
  probe: 'tcp 5432',
  probeDetail: 'tcp 5432 refused',
  probeAttempts: 14,
};

describe('a terminal that can be redrawn', () => {
  const run = record({
    outcome: 'running',
    finishedAt: null,
    services: [
      service('database', { spawned: 0, ready: 0 }, STARTING),
      service('api', { spawned: 0, ready: 0 }, waiting('database')),
    ],
  });

  test('says what each waiting node waits for, as closely as anyone knows', () => {
    const usual = { service: 'database', count: 40, medianMs: 2900, spreadMs: 400 };
    const { reporter, text } = reporterOf({ live, columns: 200 });
    reporter.expect(new Map([['database', usual]]));
    reporter.onEvent(started(run), run);
    reporter.onEvent(
      event(
        {
          type: 'probe.changed',
          service: name('database'),
          ok: false,
          detail: 'refused',
          attempts: 14,
          durationMs: 1,
        },
        STARTED_AT + 3200,
      ),
      run,
    );
    expect(screenOf(text())).toContain(
      ' ⋯ api       waits for database: tcp 5432 refused ×14, pid 812 alive 3.2 s, usually ready after 2.9 ± 0.4 s',
    );
  });

  test('is drawn over, not added to', () => {
    const { reporter, text } = reporterOf({ live });
    reporter.onEvent(started(run), run);
    for (let now = 0; now < 10_000; now += 100) reporter.refresh(run, STARTED_AT + now);
    reporter.onEvent(event({ type: 'graph.ready', ...BRING_UP }), run);
    for (let now = 0; now < 10_000; now += 100) reporter.refresh(run, STARTED_AT + now);
    expect(screenOf(text()).filter((line) => line.includes('database  '))).toHaveLength(1);
  });

  test('does not flood with many services and many events', () => {
    const services = Array.from({ length: 1000 }, (_, index) =>
      service(`s${index}`, { spawned: 1, ready: 2 }),
    );
    const big = record({ services, gates: [] });
    const { reporter, written, text } = reporterOf({ live, rows: 24 });
    reporter.onEvent(started(big), big);
    for (const [index, one] of services.entries()) {
      reporter.onEvent(
        event(
          {
            type: 'service.ready',
            service: one.name,
            readyAfterMs: 1,
            detail: null,
            responseMs: null,
          },
          STARTED_AT + index / 2,
        ),
        big,
      );
    }
    expect(written.length).toBeLessThan(30);
    expect(screenOf(text()).length).toBeLessThan(28);
    expect(text()).toContain('more (979 ready)');
  });

  test('never writes a line wider than the terminal', () => {
    const wide = record({
      services: [
        service(
          '日本語'.repeat(20),
          { spawned: 0, ready: 0 },
          { ...STARTING, probeDetail: '漢'.repeat(200) },
        ),
      ],
    });
    const { reporter, text } = reporterOf({ live, columns: 40 });
    reporter.onEvent(event({ type: 'graph.ready', ...BRING_UP }), wide);
    for (const line of screenOf(text())) {
      const cells = [...line].reduce((sum, character) => sum + (character > '\u2fff' ? 2 : 1), 0);
      expect(cells).toBeLessThan(40);
    }
  });
});

test.each([1, 2, 12, 30])('a terminal of %i columns gets a tree and no crash', (columns) => {
  const run = record({ services: onboarderServices(), outcome: 'running', gates: [gate('api')] });
  const { reporter, text } = reporterOf({ live, columns, rows: 5 });
  reporter.onEvent(event({ type: 'graph.ready', ...BRING_UP }), run);
  for (const line of screenOf(text())) expect(line.length).toBeLessThanOrEqual(columns);
  reporter.finish(record({ services: onboarderServices() }), null, 'report.html');
  expect(screenOf(text()).join('')).toContain('passed');
});

test('what stays on a terminal is the graph as it was, not that the end stopped it', () => {
  const services = onboarderServices().map((one): ServiceRecord => ({ ...one, status: 'stopped' }));
  const { reporter, text } = reporterOf({ live });
  reporter.onEvent(event({ type: 'graph.ready', ...BRING_UP }), record({ services }));
  reporter.finish(record({ services }), null, 'report.html');
  const screen = screenOf(text()).join('\n');
  expect(screen).not.toContain('stopped');
  expect(screen.match(/ready {2}/g)).toHaveLength(7);
});

test('nothing is redrawn with colours or left hidden when the process is killed', () => {
  const { reporter, text } = reporterOf({ live, color: false });
  reporter.onEvent(
    event({ type: 'graph.ready', ...BRING_UP }),
    record({ services: onboarderServices() }),
  );
  reporter.refresh(record({ services: onboarderServices() }), STARTED_AT + 500);
  expect(text()).not.toContain('\u001b[?25l');
  expect(text()).not.toMatch(/\[\d+m/);
});

describe('plain output', () => {
  const run = record({ services: onboarderServices(), bringUp: BRING_UP, gates: [gate('api')] });

  test('has one line a change of state and none for what only moves', () => {
    const { reporter, text } = reporterOf({});
    reporter.onEvent(started(run), run);
    reporter.onEvent(
      event({
        type: 'service.spawned',
        service: name('database'),
        pid: 812,
        startTime: null,
        attempt: 1,
        logFile: 'x',
      }),
      run,
    );
    reporter.onEvent(
      event({
        type: 'service.ready',
        service: name('database'),
        readyAfterMs: 910,
        detail: null,
        responseMs: 1,
      }),
      run,
    );
    reporter.onEvent(event({ type: 'graph.ready', ...BRING_UP }), run);
    reporter.onEvent(event({ type: 'gate.finished', result: gate('api') }), run);
    expect(text()).toBe(
      [
        'onboarder · 6 services, 1 task, 2 gates · signalbox.yml',
        '',
        ' ✔ database  ready         910 ms   tcp 5432 open',
        '   up in 1.98 s · lower bound 1.95 s (1.02×) · critical path database → migrate → auth → backend → bot',
        '',
        ' ✔ gate api    24 passed in 3.10 s',
        '',
      ].join('\n'),
    );
  });

  test('on GitHub the details are folded, and the result stands below', () => {
    const { reporter, text } = reporterOf({ groups: true });
    reporter.onEvent(started(run), run);
    reporter.onEvent(
      event({
        type: 'service.spawned',
        service: name('database'),
        pid: 812,
        startTime: null,
        attempt: 1,
        logFile: 'x',
      }),
      run,
    );
    reporter.onEvent(event({ type: 'graph.ready', ...BRING_UP }), run);
    reporter.finish(run, report({ outcome: 'passed' }), 'logs/signalbox/report.html');
    const [folded = '', below = ''] = text().split('::endgroup::\n');
    expect(folded).toContain('::group::Bring-up of onboarder\n');
    expect(folded).toContain('database spawned, pid 812');
    expect(below).toContain(' ✔ frontend  ready');
    expect(below).toMatch(/ ✔ passed in 5\.40 s · report logs\/signalbox\/report\.html\n$/);
    expect(text().match(/::endgroup::/g)).toHaveLength(1);
  });

  test('lines of logs command nothing and hold no secret', () => {
    const evidence = [
      block({ kind: 'service', service: 'x' }, 'x.log', 1, [
        '::add-mask::e',
        'a ##[set-env name=A]b',
        'with f00f00f00f00',
        '\u001b[2Jgone',
      ]),
    ];
    const { reporter, text } = reporterOf({ groups: true });
    const told = report({
      verdicts: [verdict({ title: '::error::forged', cause: 'svc.crash', evidence })],
    });
    reporter.finish(record({ outcome: 'failed', project: '::debug::x' }), told, 'report.html');
    expect(text()).not.toMatch(/^\s*::(?!group|endgroup)/m);
    expect(text()).not.toMatch(/##\[\w|\p{Cc}(?<!\n)|f00f00/u);
    expect(text()).toContain('::add-mask::e');
  });

  test('colours only when asked', () => {
    const plain = reporterOf({});
    const coloured = reporterOf({ color: true });
    for (const { reporter } of [plain, coloured]) reporter.finish(run, null, 'report.html');
    expect(plain.text()).not.toContain('\u001b');
    expect(coloured.text()).toContain('\u001b[32m');
  });
});

test('faults are aligned and counted', () => {
  const fault = { code: 'config.x', problem: 'is wrong', remedy: 'Change it.' };
  expect(
    renderFaults(
      [
        { ...fault, location: { file: 'a.yml', line: 1, column: 2 }, path: 'services.a' },
        { ...fault, problem: 'has f00f00f00f00\u001b[0m' },
      ],
      { redact },
    ),
  ).toBe(
    [
      'a.yml:1:2  services.a: is wrong',
      '           Change it.',
      '           has ***',
      '           Change it.',
      '2 problems, nothing was started.',
    ].join('\n'),
  );
});

test('status tells for how long a run is up, and by which process', () => {
  const run = record({ outcome: 'running', finishedAt: null, services: onboarderServices() });
  expect(renderStatus(run, STARTED_AT + 65_000)).toMatch(
    /^onboarder · .* · running for 1 min 5 s, pid 700\n/,
  );
});

test('status of a killed run tells when it was last heard of, and does not count on', () => {
  const run = record({
    outcome: 'cancelled',
    finishedAt: STARTED_AT + 5000,
    services: onboarderServices(),
  });
  const text = renderStatus(run, STARTED_AT + 65_000, {
    killed: { lastHeardAt: STARTED_AT + 5000 },
  });
  const at = new Date(STARTED_AT + 5000).toISOString().slice(0, 19);
  expect(text).toContain(` · killed, last heard of at ${at}Z (1 min 0 s ago)\n`);
  expect(text).not.toContain('running');
});

describe('a service that crashed', () => {
  const crash = {
    kind: 'crashed',
    exit: { code: 1, signal: null, outOfMemory: false },
    afterReadyMs: 9,
  } as const;
  const FAILED = { failure: crash, failedAt: STARTED_AT + 2000, restarts: 1 };

  function statusOf(more: Partial<ServiceRecord>): string {
    const api = service('api', { spawned: 3000, ready: 3200 }, { ...FAILED, ...more });
    const run = record({ outcome: 'running', finishedAt: null, services: [api] });
    return renderStatus(run, STARTED_AT + 65_000);
  }

  test('and is up again is ready, with its restarts', () => {
    expect(statusOf({ status: 'ready' })).toMatch(/✔ api {2}ready .* 1 restart/);
  });

  test('is called so while it is down, and not by the time of an earlier start', () => {
    expect(statusOf({ status: 'failed' })).toMatch(/✘ api {2}crashed +200 ms +exit 1 after ready/);
  });
});
