import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TriageReport, Verdict } from '#domain';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { ARTIFACT_ORIGIN } from '../../fake-github/log-origin.ts';
import type { FakeJob } from '../../fake-github/state.ts';
import { job, run } from '../../history/github-runs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type ActionEnd, bundledAction } from './bundled-action.ts';
import { leaveArtifact } from './leave-artifact.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const CONFIG = `
name: shop
gates: { test: { run: [node, -e, "console.log('Error: connect ECONNRESET 10.0.0.1:443'); process.exit(1)"] } }
triage: { rerun: { when: retry-safe, max: 1 } }
`;
const LEGS = ['22', '24', '26'];
const OWN = { full_name: 'acme/shop' };
const ORIGIN = {
  id: 31,
  run_attempt: 1,
  event: 'push',
  conclusion: 'failure',
  html_url: 'https://github.com/acme/shop/actions/runs/31',
  head_sha: '31'.padStart(40, '0'),
  head_repository: OWN,
  repository: OWN,
};

const runAction = bundledAction();

/** What a job of run 31 says whose connection was reset: asked once, of a run of its own. */
let SAFE: TriageReport;

async function brokenConnection(): Promise<TriageReport> {
  const place = temporaryFolder('leg');
  writeFileSync(join(place, 'signalbox.yml'), CONFIG);
  const { exitCode } = await runAction(place, {
    apiUrl: github.url,
    event: { name: 'push', payload: {} },
    inputs: { comment: 'never' },
    environment: { GITHUB_RUN_ID: '31', GITHUB_JOB: 'integration' },
  });
  expect(exitCode).toBe(1);
  return JSON.parse(readFileSync(join(place, 'logs/signalbox/triage.json'), 'utf8'));
}

let github: FakeGitHub;
let folder: string;
beforeEach(async () => {
  folder = temporaryFolder('origin');
  writeFileSync(join(folder, 'signalbox.yml'), CONFIG);
  github = await startFakeGitHub();
  SAFE ??= await brokenConnection();
  ended(LEGS.map((leg, at) => failed(10 + at, `integration (${leg})`)));
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

/** Run 31 as GitHub knows it. */
function ended(jobs: readonly FakeJob[], attempt = 1): void {
  github.state.runs.splice(0, 1, run(31, { conclusion: 'failure', attempt, jobs: [...jobs] }));
}

function failed(id: number, name: string, attempt = 1): FakeJob {
  return job(id, name, { conclusion: 'failure', attempt });
}

interface Said extends Partial<TriageReport> {
  readonly run?: number;
  readonly attempt?: number;
}

/** What a leg says, safe to repeat unless told otherwise. */
function said(matrix: string, { run: id = 31, attempt = 1, ...part }: Said = {}): TriageReport {
  const runId = `${id}-${attempt}-integration-${matrix}`;
  return { ...SAFE, context: { ...SAFE.context, runId, attempt, matrix }, ...part };
}

function leave(matrix: string, report: TriageReport = said(matrix)): void {
  leaveArtifact(github, `signalbox-${matrix}`, { 'triage.json': report });
}

function judged(part: Partial<Verdict>): Partial<TriageReport> {
  return { verdicts: SAFE.verdicts.map((verdict) => ({ ...verdict, ...part })) };
}

interface Asked {
  readonly origin?: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

function triage({ origin = {}, inputs = {}, environment = {} }: Asked = {}): Promise<ActionEnd> {
  return runAction(folder, {
    apiUrl: github.url,
    event: { name: 'workflow_run', payload: { workflow_run: { ...ORIGIN, ...origin } } },
    inputs: { command: 'triage', rerun: 'true', comment: 'never', ...inputs },
    environment,
  });
}

function repeated(): number {
  return github.requests.filter(({ method }) => method === 'POST').length;
}

/** The line that tells of it, and that nothing was repeated. */
async function refusal(asked: Asked = {}): Promise<string> {
  const { exitCode, printed } = await triage(asked);
  expect(exitCode).toBe(0);
  expect(repeated()).toBe(0);
  return printed.split('\n').find((line) => line.startsWith('re-run of')) ?? printed;
}

describe('a run whose reports are in its artifacts', () => {
  test('is repeated once when every leg of its matrix is safe to repeat', async () => {
    for (const leg of LEGS) leave(leg);
    const { exitCode, printed } = await triage();
    expect(exitCode).toBe(0);
    expect(printed).toContain(
      're-run of the failed jobs created: https://github.com/acme/shop/actions/runs/31 (repetition 1 of at most 1)',
    );
    expect(github.state.runs[0]?.attempt).toBe(2);
    const legs = LEGS.flatMap(() => ['actions/download-artifact', ARTIFACT_ORIGIN]);
    expect(github.requests.map(({ operation }) => operation)).toEqual([
      'actions/list-workflow-run-artifacts',
      ...legs,
      'actions/get-workflow-run',
      'actions/list-jobs-for-workflow-run-attempt',
      'actions/re-run-workflow-failed-jobs',
    ]);
  });

  test('is left alone when nobody asked, and when it is a dry run', async () => {
    for (const leg of LEGS) leave(leg);
    expect(await refusal({ inputs: { rerun: 'false' } })).not.toContain('re-run');
    expect(await refusal({ inputs: { 'dry-run': 'true' } })).toContain('if no job failed but');
    expect(github.requests.some(({ operation }) => /jobs/.test(operation ?? ''))).toBe(false);
  });

  test('is left alone when a leg left nothing, and the leg is named', async () => {
    expect(await refusal()).toContain('3 of 3: "integration (22)"');
    for (const leg of ['22', '24']) leave(leg);
    expect(await refusal()).toBe(
      're-run of the failed jobs skipped: a job failed that no report judges (1 of 3: "integration (26)")',
    );
  });

  test('is left alone when what a leg left cannot be read', async () => {
    for (const leg of LEGS) leave(leg);
    leaveArtifact(github, 'signalbox-store', { 'triage.json': 'no report' });
    expect(await refusal()).toContain('(not read: "signalbox-store: triage.json")');
    github.state.artifacts[3] = { id: 9, runId: 31, name: 'signalbox-x', zip: '', expired: false };
    expect(await refusal()).toContain('(not read: "signalbox-x")');
    github.state.artifacts.splice(3, 1);
    leaveArtifact(github, 'signalbox-coverage', { 'index.html': '' });
    expect((await triage()).printed).toContain('re-run of the failed jobs created');
  });

  test.each<[string, Partial<Verdict>]>([
    ['it is the change’s own', { relation: 'introduced' }],
    ['it is of credentials', { cause: 'auth.secret' }],
    ['it is of the configuration', { cause: 'config.env' }],
    ['it would come again', { retrySafe: 'no' }],
  ])('is left alone when one leg says that %s', async (_, part) => {
    for (const leg of LEGS) leave(leg, said(leg, leg === '24' ? judged(part) : {}));
    expect(await refusal()).toMatch(
      /skipped: not every failure is safe to repeat \("integration \(24\)": [a-z.]+, [a-z-]+\)$/,
    );
  });

  test('is left alone when a project in it does not allow it, or none is here', async () => {
    for (const leg of ['22', '24']) leave(leg);
    const { allowedReruns, ...never } = said('26', { project: 'till' });
    expect(allowedReruns).toBe(1);
    leave('26', never);
    expect(await refusal()).toContain('the settings say never (of "till")');
    rmSync(join(folder, 'signalbox.yml'));
    expect(await refusal()).toContain('check out the default branch first');
  });

  test('is left alone when it is a fork’s, whose artifacts say what they like', async () => {
    for (const leg of LEGS) leave(leg);
    for (const head of [{ full_name: 'mallory/shop' }, null]) {
      expect(await refusal({ origin: { head_repository: head } })).toContain('belongs to a fork');
    }
  });
});

describe('of several attempts', () => {
  const second = { origin: { run_attempt: 2 } };

  beforeEach(() => {
    writeFileSync(join(folder, 'signalbox.yml'), CONFIG.replace('max: 1', 'max: 2'));
    for (const leg of LEGS) leave(leg, said(leg, { allowedReruns: 2 }));
    const first = LEGS.map((leg, at) => job(10 + at, `integration (${leg})`));
    ended([...first, failed(20, 'integration (24)', 2)], 2);
  });

  function again(allowedReruns: number): TriageReport {
    return said('24', { attempt: 2, allowedReruns, ...judged({ retrySafe: 'yes' }) });
  }

  test('the newest artifact of a name counts, and of those that passed before none', async () => {
    leave('24', again(2));
    const { printed } = await triage(second);
    expect(printed).toContain('(repetition 2 of at most 2)');
    expect(github.state.runs[0]?.attempt).toBe(3);
  });

  test('a job that failed before it could leave anything has only what it said before', async () => {
    expect(await refusal(second)).toContain('reports speak about another run or attempt');
  });

  test('the limit is that of the strictest', async () => {
    leave('24', again(1));
    expect(await refusal(second)).toContain('as often as "triage.rerun.max" allows');
    leave('24', again(9));
    writeFileSync(join(folder, 'signalbox.yml'), CONFIG);
    expect(await refusal(second)).toContain('as often as "triage.rerun.max" allows');
  });
});

test('a report of another run repeats neither that one nor this', async () => {
  github.state.runs.push(run(30, { conclusion: 'failure', jobs: [failed(5, 'integration (22)')] }));
  for (const leg of LEGS) leave(leg, said(leg, { run: 30 }));
  expect(await refusal()).toContain(
    'reports speak about another run or attempt ("integration (22)"',
  );
  expect(github.state.runs.map(({ attempt }) => attempt)).toEqual([1, 1]);
});

test('120 failed jobs, on two pages and in two artifacts', async () => {
  const legs = Array.from({ length: 120 }, (_, at) => `${at}`);
  ended(legs.map((leg, at) => failed(at + 1, `integration (${leg})`)));
  const filesOf = (some: readonly string[]) =>
    Object.fromEntries(some.map((leg) => [`${leg}/triage.json`, said(leg)]));
  leaveArtifact(github, 'signalbox-a', filesOf(legs.slice(0, 60)));
  leaveArtifact(github, 'signalbox-b', filesOf(legs.slice(60, 119)));
  expect(await refusal()).toContain('(1 of 120: "integration (119)")');
  leave('119');
  expect((await triage()).printed).toContain('re-run of the failed jobs created');
  expect(repeated()).toBe(1);
});

describe('names that somebody chose', () => {
  const secret = 'hunter2-hunter2';
  const name = `::error::forged\n::add-mask::e ##[add-path]/x \u001b[31m ${secret} ${'long '.repeat(999)}`;
  const environment = { API_PASSWORD: secret };

  function expectInert(printed: string): void {
    expect(printed).not.toMatch(/^\s*::|##\[(?!\\)/m);
    expect(printed).not.toContain('\u001b');
    expect(printed).not.toContain(secret);
    const told = printed.split('\n').find((line) => line.startsWith('re-run of')) ?? '';
    expect(told).toContain('forged');
    expect(told.length).toBeLessThanOrEqual(1001);
  }

  test('of a job mean nothing in the log', async () => {
    ended([failed(10, name)]);
    expectInert((await triage({ environment })).printed);
    expect(repeated()).toBe(0);
  });

  test('of a job and of a cause in a report neither', async () => {
    leave('22', said(name, judged({ cause: name, retrySafe: 'no' })));
    expectInert((await triage({ environment })).printed);
    expect(repeated()).toBe(0);
  });
});
