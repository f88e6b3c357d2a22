import { block, BRING_UP, COUNTS, gate, name, onboarderServices, READY_GATE, record, report, STARTED_AT, type Story, verdict } from '../../build.ts';
import type { Signature } from '#domain';

const TEST_LOG = block({ kind: 'gate', gate: 'api' }, 'gates/api.log', 1204, [
  ' FAIL  tests/login.test.ts > POST /login > takes an e-mail with a plus sign',
  'AssertionError: expected 500 to be 200 // Object.is equality',
  ' ❯ tests/login.test.ts:41:27',
]);

const AUTH_LOG = block({ kind: 'service', service: 'auth' }, 'services/auth.log', 87, [
  "2026-03-05T09:12:39.0020000Z TypeError: Cannot read properties of undefined (reading 'local')",
  '2026-03-05T09:12:39.0020000Z     at parseAddress (services/auth/address.ts:17:24)',
  '2026-03-05T09:12:39.0020000Z     at login (services/auth/login.ts:30:11)',
]);

const BOT_LOG = block({ kind: 'service', service: 'bot' }, 'services/bot.log', 3, [
  '2026-03-05T09:12:37.0000000Z waiting for gateway … timeout after 10000 ms',
]);

/** A change breaks a test; at the same time a service shows an old weakness. */
export const story: Story = {
  record: record({
    outcome: 'failed',
    exitCode: 1,
    finishedAt: STARTED_AT + 15_200,
    services: onboarderServices().map((one) =>
      one.name === 'bot'
        ? {
            ...one,
            status: 'failed', readyAt: null, readyAfterMs: null, responseMs: null, probeAttempts: 212,
            failedAt: STARTED_AT + 11_744,
            failure: { kind: 'not-ready', timeoutMs: 10_000, attempts: 212, lastProbe: 'refused' },
            lastLines: BOT_LOG.lines,
          }
        : one,
    ),
    bringUp: { ...BRING_UP, wallMs: 1932, lowerBoundMs: 1910, criticalPath: BRING_UP.criticalPath.slice(0, 4).concat(name('xp')) },
    gates: [READY_GATE, gate('api', { outcome: 'failed', detail: '1 of 24 failed', exitCode: 1, attempts: 2 })],
  }),
  report: report({
    headline: '1 failure is yours, 1 is not',
    durationMs: 15_200,
    tests: { run: 24, failed: 1, skipped: 2 },
    verdicts: [
      verdict({
        title: '`POST /login` answers 500 when the e-mail has a plus sign',
        cause: 'test.assertion',
        tests: [{ name: 'POST /login > takes an e-mail with a plus sign', file: 'tests/login.test.ts', line: 41 }],
        evidence: [TEST_LOG, AUTH_LOG],
        because: 'never seen in 412 runs on main; services/auth/address.ts is part of this change',
        owners: ['@team-identity'],
        action: 'Handle addresses without a local part in services/auth/address.ts.',
      }),
      verdict({
        signature: 'm1-fedcba9876543210' as Signature,
        title: 'bot did not become ready in 10 s',
        cause: 'svc.start',
        confidence: 0.88,
        culprit: name('bot'),
        evidence: [BOT_LOG],
        relation: 'intermittent',
        relationProbability: 0.91,
        because: '7 of the last 180 runs on main, 3 other pull requests this week; passed on re-run 7 of 7 times',
        counts: { ...COUNTS, baseRuns: 180, baseFailures: 7, otherChanges: 3, reruns: 7, rerunPasses: 7 },
        whoActs: 'platform',
        retrySafe: 'yes',
        rerun: {
          ...{ advice: 'rerun', probability: 0.841, lo: 0.712, hi: 0.919, says: 'passes' },
          counts: { runs: 412, failures: 34, reruns: 20, rerunPasses: 16 },
          cost: { rerun: 0.902, look: 5.67 },
          comesAndGoes: { now: 0.934, afterPass: 1, afterFailure: 0.587 },
          model: { name: 'signs-bayesian-logistic', version: 2 },
        },
        action: 'Run the failed jobs again.',
      }),
    ],
  }),
  excerpts: [AUTH_LOG],
};
