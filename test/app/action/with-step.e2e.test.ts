import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { Fault } from '../../fake-github/fault.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type ActionCall, bundledAction } from './bundled-action.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const action = bundledAction();
const SHA = 'a'.repeat(40);
const JOB = '4242';
const PAGE = `https://github.com/acme/shop/actions/runs/900/job/${JOB}`;
const ASK = 'actions/get-job-for-workflow-run';
const PULL = {
  number: 7,
  headSha: SHA,
  headRef: 'feature',
  headRepository: 'acme/shop',
  baseRef: 'main',
  state: 'open' as const,
};

let github: FakeGitHub;
let folder: string;
beforeEach(async () => {
  folder = temporaryFolder('shop');
  github = await startFakeGitHub({ state: { pulls: [PULL], runs: [run()] } });
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

function run() {
  const step = (number: number, name: string, status: 'completed' | 'in_progress' | 'queued') => ({
    number,
    name,
    status,
    conclusion: status === 'completed' ? 'success' : null,
  });
  const job = {
    id: Number(JOB),
    name: 'triage',
    attempt: 1,
    status: 'in_progress' as const,
    conclusion: null,
    startedAt: '2026-11-20T10:00:00Z',
    completedAt: null,
    runner: 'GitHub Actions 1',
    steps: [
      step(1, 'Set up job', 'completed'),
      step(2, 'Run acme/signalbox@v1', 'in_progress'),
      step(3, 'Upload', 'queued'),
    ],
    log: null,
  };
  return {
    id: 900,
    name: 'CI',
    path: '.github/workflows/ci.yml',
    event: 'pull_request',
    status: 'in_progress' as const,
    conclusion: null,
    headBranch: 'feature',
    headSha: SHA,
    headRepository: 'acme/shop',
    createdAt: '2026-11-20T10:00:00Z',
    attempt: 1,
    jobs: [job],
  };
}

/** Runs a gate that prints `failure` and fails, or passes with `null`, as a step on a pull request. */
async function act(call: Partial<ActionCall> = {}, failure: string | null = 'Error: it broke') {
  const fails = failure === null ? '' : `console.log(${JSON.stringify(failure)}); process.exit(1);`;
  writeFileSync(join(folder, 'test.js'), fails);
  writeFileSync(
    join(folder, 'signalbox.yml'),
    'name: shop\ngates: { test: { run: [node, test.js] } }\n',
  );
  const head = { sha: SHA, ref: 'feature' };
  const pull_request = { number: 7, head, base: { sha: 'b'.repeat(40), ref: 'main' } };
  return action(folder, {
    apiUrl: github.url,
    event: { name: 'pull_request', payload: { number: 7, pull_request } },
    ...call,
    environment: { SIGNALBOX_CHECK_RUN_ID: JOB, ...call.environment },
  });
}

function operations(): readonly (string | null)[] {
  return github.requests.map(({ operation }) => operation);
}

test('evidence is linked to job and step in comment and summary, with three requests', async () => {
  await act();
  const before = operations().length;
  const { summary } = await act({}, 'TypeError: it broke again');
  const link = `[<code>gates/test.log:1</code>](${PAGE}#step:2:1)`;
  expect(github.state.comments[0]?.body).toContain(link);
  expect(summary).toContain(link);
  expect(operations().slice(before)).toEqual([ASK, 'graphql/read-thread', 'issues/update-comment']);
});

test.each<[string, Fault]>([
  ['may not be asked', { kind: 'integration', operation: ASK, permission: 'actions=read' }],
  ['does not know the job', { kind: 'not-found', operation: ASK }],
  ['is not available', { kind: 'server-error', operation: ASK }],
  ['does not answer', { kind: 'silent', operation: ASK }],
  ['answers something else', { kind: 'cut-body', operation: ASK }],
])('where GitHub %s the link leads to the job, and nothing is said of it', async (_, fault) => {
  github.fail(fault);
  const { summary, printed } = await act();
  expect(github.state.comments[0]?.body).toContain(`test.log:1</code>](${PAGE})`);
  expect(summary).not.toContain('#step');
  expect(printed).not.toMatch(/step|permission|403|404|did not answer/);
  expect(operations().filter((operation) => operation === ASK)).toHaveLength(1);
});

test.each<[string, Partial<ActionCall>, string | null]>([
  ['all is well', {}, null],
  ['nothing is published', { inputs: { 'dry-run': 'true' } }, 'Error: it broke'],
  ['the job is not known', { environment: { SIGNALBOX_CHECK_RUN_ID: '' } }, 'Error: it broke'],
  [
    'the run is another job\u2019s',
    { environment: { SIGNALBOX_CONTEXT: JSON.stringify({ url: PAGE.replace(JOB, '1') }) } },
    'Error: it broke',
  ],
  ['there is no token', { inputs: { token: '' } }, 'Error: it broke'],
])('GitHub is not asked where %s', async (_, call, failure) => {
  await act(call, failure);
  expect(operations()).not.toContain(ASK);
});
