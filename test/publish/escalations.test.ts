import { describe, expect, test } from 'vitest';
import type { RunRecord, ServiceName, Severity, Verdict } from '#domain';
import { type EscalationsInput, mentionsOf, planEscalations } from '#publish';
import { severityOf } from '../../src/publish/issues/severity-of.ts';
import { CONTEXT, reportOf } from './publication.ts';

const ON_MAIN = { ...CONTEXT, pullRequest: null, branch: 'main', baseBranch: 'main' };
const RECORD = {
  services: [
    { name: 'database', critical: true },
    { name: 'bot', critical: false },
  ],
} as unknown as Pick<RunRecord, 'services'>;

function verdictOf(part: Partial<Verdict> = {}): Verdict {
  const usual = { relation: 'introduced', cause: 'svc.crash', culprit: null, owners: [] } as const;
  return { ...usual, signature: 'm1-one', ...part } as Verdict;
}

function inputOf(part: Partial<EscalationsInput> = {}, verdicts = [verdictOf()]): EscalationsInput {
  return {
    settings: { severity: 'high', to: ['@acme/on-call'], labels: ['signalbox'] },
    report: { ...reportOf('failed'), context: ON_MAIN, startedAt: 5, verdicts },
    record: RECORD,
    dryRun: false,
    hasToken: true,
    textOf: ({ cause }) => ({ title: `main is broken: ${cause}`, body: 'text' }),
    ...part,
  };
}

describe('how much a failure matters', () => {
  const database = 'database' as ServiceName;
  test.each<[Severity, Partial<Verdict>, boolean]>([
    ['critical', { culprit: database }, true],
    ['critical', { culprit: database, relation: 'pre-existing' }, true],
    ['high', {}, true],
    ['high', { relation: 'unknown' }, true],
    ['high', { culprit: 'bot' as ServiceName }, true],
    ['medium', { culprit: database, relation: 'intermittent' }, true],
    ['low', { relation: 'intermittent' }, true],
    ['medium', {}, false],
    ['medium', { culprit: database }, false],
    ['low', { relation: 'pre-existing' }, false],
  ])('%s: %j, on the base branch: %s', (severity, part, isOnMain) => {
    const report = { context: isOnMain ? ON_MAIN : CONTEXT };
    expect(severityOf(verdictOf(part), report, RECORD)).toBe(severity);
  });
});

describe('who is called', () => {
  test('those named, and the owners of the failing file', () => {
    const owners = ['@alice', '@acme/api', 'bob@example.com', '@acme/on-call'];
    expect(mentionsOf(['@acme/on-call', 'codeowners'], owners)).toEqual([
      '@acme/on-call',
      '@alice',
      '@acme/api',
    ]);
    expect(mentionsOf(['@acme/on-call'], owners)).toEqual(['@acme/on-call']);
  });

  test('nothing that is no name, and no crowd', () => {
    expect(mentionsOf(['codeowners'], ['@a b', '@a\n@b', '@', 'x', '@-a', '@a/b/c'])).toEqual([]);
    const crowd = Array.from({ length: 9 }, (_, index) => `@user${index}`);
    expect(mentionsOf(['codeowners'], crowd)).toHaveLength(5);
  });
});

test('one issue for each grave failure, three at most, with who is called', () => {
  const verdicts = ['one', 'two', 'three', 'four'].map((signature) =>
    verdictOf({ signature: signature as Verdict['signature'] }),
  );
  const actions = planEscalations(
    inputOf({}, [verdictOf({ relation: 'intermittent' }), ...verdicts]),
  );
  expect(actions).toMatchObject(
    ['one', 'two', 'three'].map((key) => ({
      kind: 'escalation',
      wanted: 'open',
      topic: 'failing:onboarder:integration',
      key,
      title: 'main is broken: svc.crash',
      mentions: ['@acme/on-call'],
      weight: 5,
    })),
  );
});

test('green settles what was called for', () => {
  const report = { ...reportOf('passed'), context: ON_MAIN };
  expect(planEscalations(inputOf({ report }))).toMatchObject([
    { kind: 'escalation', wanted: 'settled', topic: 'failing:onboarder:integration', except: [] },
  ]);
});

describe('nobody is called', () => {
  const report = { ...reportOf('failed'), context: ON_MAIN, verdicts: [verdictOf()] };
  test.each<[string, Partial<EscalationsInput>]>([
    ['for a pull request', { report: { ...report, context: CONTEXT } }],
    ['for another branch', { report: { ...report, context: { ...ON_MAIN, branch: 'x' } } }],
    ['for a cancelled run', { report: { ...report, outcome: 'cancelled' } }],
    ['below the severity', { settings: { severity: 'critical', to: ['@a'], labels: ['x'] } }],
  ])('%s', (_, part) => {
    expect(planEscalations(inputOf(part))).toEqual([]);
  });

  test.each<[string, Partial<EscalationsInput>]>([
    ['dry-run', { dryRun: true }],
    ['no-token', { hasToken: false }],
    ['nobody', { settings: { severity: 'high', to: ['codeowners'], labels: ['x'] } }],
  ])('and it is told why: %s', (reason, part) => {
    expect(planEscalations(inputOf(part))).toMatchObject([
      { kind: 'skip', sink: 'escalation', reason },
    ]);
  });
});
