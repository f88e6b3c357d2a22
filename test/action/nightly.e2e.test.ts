import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../../.scripts/project-root.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeRun } from '../fake-github/state.ts';
import { requirePart } from '../support/require-part.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { commitFiles } from './git-repository.ts';
import { type ActRun, runAct } from './run-act.ts';
import { githubWithPull, openShop, PULL_REQUEST } from './shop.ts';
import { actionFiles } from './shop-files.ts';

const act = requirePart('act');
const WORKFLOW = '.github/workflows/nightly.yml';
const HOUR_MS = 3_600_000;
const RUNS = 48;
const BROKEN = 10;

/** A run every two hours up to now; the newest ten failed. */
function fakeRun(index: number): FakeRun {
  const at = Date.now() - (RUNS - index) * 2 * HOUR_MS;
  const conclusion = index >= RUNS - BROKEN ? 'failure' : 'success';
  const createdAt = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  const completedAt = new Date(at + 300_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const job = {
    id: 9000 + index,
    name: 'integration',
    attempt: 1,
    status: 'completed',
    conclusion,
  };
  return {
    id: 100 + index,
    name: 'ci',
    path: '.github/workflows/ci.yml',
    event: 'push',
    status: 'completed',
    conclusion,
    headBranch: 'main',
    headSha: index.toString(16).padStart(40, '0'),
    headRepository: 'acme/shop',
    createdAt,
    attempt: 1,
    jobs: [
      { ...job, status: 'completed', startedAt: createdAt, completedAt, runner: null, log: null },
    ],
  };
}

function fakeRuns(): FakeRun[] {
  return Array.from({ length: RUNS }, (_, index) => fakeRun(index));
}

/** A workflow of another repository, as its owner would write it. */
const CALLER = `
on: { schedule: [{ cron: "17 4 * * *" }] }
jobs:
  night:
    uses: ./${WORKFLOW}
    with: { signalbox-repository: acme/signalbox, signalbox-ref: v1 }
`;

/** Signalbox as the workflow's own repository holds it, and as it lies in another one's folder. */
const OWN = actionFiles();
const ELSEWHERE = Object.fromEntries(
  Object.entries(OWN).map(([file, content]) => [`.signalbox-action/${file}`, content]),
);

interface Night {
  readonly github: FakeGitHub;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly workflow: string;
  readonly cacheStore?: string;
}

async function runNight({ github, files, workflow, cacheStore }: Night): Promise<ActRun> {
  const repository = temporaryFolder('nightly');
  commitFiles(repository, {
    ...files,
    '.github/workflows/night.yml': CALLER,
    [WORKFLOW]: readFileSync(join(projectRoot, WORKFLOW)),
  });
  const run = await runAct({
    act: act.path,
    repository,
    workflow,
    event: { name: 'schedule', payload: { repository: { default_branch: 'main' } } },
    apiUrl: github.url,
    env: { CACHE_STORE: cacheStore ?? temporaryFolder('nightly-cache') },
    timeoutMs: 180_000,
  });
  expect(run.jobs, [...run.steps, run.printed, run.stderr].join('\n')).toEqual({
    night: 'success',
  });
  return run;
}

describe.skipIf(act.missing)('the nightly workflow', { timeout: 200_000 }, () => {
  test.each([
    ['of the repository', OWN, WORKFLOW],
    ['of another repository that calls it', ELSEWHERE, '.github/workflows/night.yml'],
  ])('reads the runs %s and reports in summary and artifact', async (_whose, files, workflow) => {
    const github = await startFakeGitHub({ state: { runs: fakeRuns() } });
    onTestFinished(() => github.close());
    const run = await runNight({ github, files, workflow });
    const summary = run.summaries.join('\n');
    expect(summary).toContain('1. Tomorrow');
    expect(summary).toMatch(/integration\*\* \| (?:> )?[5-9]\d %/);
    expect(run.out['artifact-signalbox-night']).toBe(
      'for-runs.json\nreport.html\nreport.json\nreport.md\n',
    );
    expect(github.violations()).toEqual([]);
  });

  test('tells of a pin to the runs of a job that keeps a history of its own', async () => {
    const github = await githubWithPull();
    github.state.runs.push(...fakeRuns());
    Object.assign(github.state.permissions, { maria: 'write' });
    const cacheStore = temporaryFolder('cache');
    const inputs = { 'history-cache': 'true' };
    const push = await openShop({ act: act.path, github, inputs, cacheStore });
    const red = await push({ price: 101, to: 'pull request' });
    expect(JSON.parse(red.out.outputs ?? '')).toMatchObject({ cause: 'test.assertion' });
    const [comment] = github.state.comments;
    const [, signature] = /signature <code>([\w-]+)</.exec(comment?.body ?? '') ?? [];
    const at = new Date().toISOString();
    if (comment) comment.updatedAt = at;
    github.state.comments.push({
      ...{ id: 900, issue: PULL_REQUEST, body: `/signalbox pin ${signature} infra.runner` },
      ...{ author: { login: 'maria', type: 'User' }, createdAt: at },
    });
    await runNight({ github, files: OWN, workflow: WORKFLOW, cacheStore });
    expect(github.state.reactions).toMatchObject([{ comment: 900, content: '+1' }]);
    const again = await push({ price: 101, to: 'pull request' });
    expect(JSON.parse(again.out.outputs ?? ''), again.printed).toMatchObject({
      cause: 'infra.runner',
    });
    expect(github.state.comments[0]?.body).toContain('pinned by &#64;&#8203;maria on ');
    expect(github.violations()).toEqual([]);
  });
});
