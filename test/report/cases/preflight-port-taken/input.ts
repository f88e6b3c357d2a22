import { CONTEXT, name, record, report, STARTED_AT, type Story, verdict } from '../../build.ts';
import type { Fault } from '#domain';

const FAULTS: readonly Fault[] = [
  {
    code: 'preflight.port-taken',
    location: { file: 'signalbox.yml', line: 14, column: 9 },
    path: 'services.auth.ports',
    problem: 'port 8002 is taken by pid 4711 (node old-server.js)',
    remedy: 'Stop that process, or give auth another port.',
    service: name('auth'),
    cause: 'svc.port',
  },
  {
    code: 'config.unknown-key',
    location: { file: 'signalbox.yml', line: 30, column: 5 },
    path: 'services.backend.healthcheck',
    problem: 'unknown key "intervall"',
    remedy: 'Did you mean "interval"?',
  },
];

const OFF_GITHUB = { ...CONTEXT, repository: null, url: null, pullRequest: null, baseSha: null };

/** Something else already listens on 8002, so nothing is started. */
export const story: Story = {
  record: record({ outcome: 'not-started', exitCode: 2, finishedAt: STARTED_AT + 40, context: OFF_GITHUB, faults: FAULTS }),
  report: report({
    outcome: 'not-started',
    context: OFF_GITHUB,
    headline: 'nothing was started: port 8002 is taken',
    durationMs: 40,
    faults: FAULTS,
    tests: { run: 0, failed: 0, skipped: 0 },
    history: { runs: 0, baseBranch: null, baseRuns: 0 },
    verdicts: [
      verdict({
        title: 'port 8002 of auth is taken',
        cause: 'svc.port',
        culprit: name('auth'),
        relation: 'unknown',
        relationProbability: 0.5,
        because: 'no history to compare with',
        whoActs: 'workflow-owner',
        retrySafe: 'once',
        action: 'Stop pid 4711, or give auth another port.',
      }),
    ],
  }),
  excerpts: [],
};
