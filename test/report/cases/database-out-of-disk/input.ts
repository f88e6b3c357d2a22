import {
  block, BRING_UP, COUNTS, gate, name, onboarderServices, READY_GATE, record, report, STARTED_AT, type Story, verdict,
} from '../../build.ts';

const AT = STARTED_AT + 6118;

const LOG = block({ kind: 'service', service: 'database' }, 'services/database.log', 212, [
  '2026-03-05T09:12:41.1180000Z \u001b[31mPANIC:  could not write to file "pg_wal/xlogtemp.71": No space left on device\u001b[0m',
  '2026-03-05T09:12:41.1180000Z CONTEXT:  writing block 4 of relation base/16384/16392',
  '2026-03-05T09:12:41.1200000Z LOG:  startup process was terminated by signal 6: Aborted',
  '2026-03-05T09:12:41.1210000Z LOG:  connection string was postgres://app:hunter2hunter2@localhost:5432/app',
]);

const GATE_LOG = block({ kind: 'gate', gate: 'api' }, 'gates/api.log', 40, [
  ' FAIL  test/users.test.ts > users > are listed',
  'Error: connect ECONNREFUSED 127.0.0.1:5432',
]);

const LOST = new Map([['auth', 8], ['backend', 11], ['xp', 19], ['bot', 23], ['frontend', 24]]);

/** The disk fills up while the tests run: the database aborts and five services lose it. */
export const story: Story = {
  record: record({
    outcome: 'failed',
    exitCode: 1,
    finishedAt: STARTED_AT + 9300,
    bringUp: BRING_UP,
    rollback: { because: name('database'), at: AT + 30 },
    services: onboarderServices().map((one) => {
      const lost = LOST.get(one.name);
      if (lost !== undefined) {
        return { ...one, status: 'stopped', endedAt: AT + 400, lost: [{ dependency: name('database'), at: AT + lost }] };
      }
      if (one.name !== 'database') return one;
      const exit = { code: 1, signal: null, outOfMemory: false };
      return {
        ...one,
        status: 'failed',
        exit,
        endedAt: AT,
        failedAt: AT,
        failure: { kind: 'crashed', exit, afterReadyMs: 5204 },
        lastLines: LOG.lines,
      };
    }),
    gateTimes: [
      { gate: 'ready', startedAt: STARTED_AT + 1980, finishedAt: STARTED_AT + 1984 },
      { gate: 'api', startedAt: AT + 40, finishedAt: AT + 3100 },
    ],
    gates: [
      READY_GATE,
      gate('api', {
        outcome: 'failed',
        durationMs: 4200,
        detail: '11 of 24 failed',
        exitCode: 1,
        tests: {
          files: ['logs/junit/api.xml'], run: 24, passed: 13, failed: 11, skipped: 0, durationMs: 4100,
          failures: [
            { name: 'users > are listed', className: null, file: 'test/users.test.ts', line: 12, status: 'failed', durationMs: 4, message: 'connect ECONNREFUSED 127.0.0.1:5432', detail: null },
            { name: 'users > can be added', className: null, file: 'test/users.test.ts', line: 20, status: 'failed', durationMs: 3, message: 'Error: connect ECONNREFUSED 127.0.0.1:5432', detail: null },
          ],
          unreadable: [],
        },
      }),
    ],
  }),
  report: report({
    headline: '1 failure is not yours',
    durationMs: 9300,
    tests: { run: 24, failed: 11, skipped: 0 },
    verdicts: [
      verdict({
        title: 'database ran out of disk',
        cause: 'res.disk',
        culprit: name('database'),
        affected: ['auth', 'backend', 'xp', 'bot', 'frontend', 'gate api'],
        chain: ['gate api failed', 'backend lost database', 'database exited 1'],
        evidence: [LOG, GATE_LOG],
        relation: 'pre-existing',
        relationProbability: 0.94,
        because: 'seen 3 times on main in 14 days',
        counts: { ...COUNTS, baseFailures: 3 },
        whoActs: 'workflow-owner',
        action: 'Free space on the runner, or give the database a smaller data set.',
      }),
    ],
  }),
  excerpts: [LOG, GATE_LOG],
};
