import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { job, run as workflowRun } from '../history/github-runs.ts';
import { makeImage } from '../supervisor/docker/engine.ts';
import { freePorts } from '../support/free-ports.ts';
import { requirePart } from '../support/require-part.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  mainPushEvent,
  mergeGroupEvent,
  pullCommentEvent,
  pullRequestEvent,
  queueBranch,
  workflowRunEvent,
} from './events.ts';
import { nightRuns } from './recipes/night-runs.ts';
import { type OpenRecipe, openRecipe } from './recipes/open-recipe.ts';
import {
  containerShop,
  overlays,
  PRICE_LIST_TEST,
  SHELF,
  shopConfig,
} from './recipes/shop-config.ts';
import type { ActRun } from './run-act.ts';
import { githubWithPull, PULL_REQUEST } from './shop.ts';
import { shopPrograms } from './shop-files.ts';

const act = requirePart('act');
const docker = requirePart('docker');
const SHOP = { 'signalbox.yml': shopConfig('shop'), ...shopPrograms('') };

async function opened(
  recipe: string,
  files: Readonly<Record<string, string>>,
): Promise<OpenRecipe & { readonly github: FakeGitHub }> {
  const github = await githubWithPull();
  return { github, ...openRecipe({ act: act.path, github, recipe, files }) };
}

function expectJobs(run: ActRun, jobs: Readonly<Record<string, string>>): void {
  expect(run.jobs, [...run.steps, run.printed, run.stderr].join('\n')).toEqual(jobs);
}

describe.skipIf(act.missing)('recipes, word for word', { timeout: 120_000 }, () => {
  test('monorepo: only what changed is brought up, and one check speaks for all', async () => {
    const { base, run, github } = await opened('Monorepo', {
      'till/signalbox.yml': shopConfig('till'),
      ...shopPrograms('till/'),
      'store/signalbox.yml': shopConfig('store'),
      ...shopPrograms('store/'),
    });
    const eventOf = (sha: string) => pullRequestEvent(PULL_REQUEST, sha, { base });
    const red = await run({ files: { 'till/a.txt': 'a' }, eventOf, env: { PRICE: '101' } });
    expectJobs(red, { changed: 'success', 'integration (till)': 'failure', all: 'failure' });
    expect(github.state.comments).toHaveLength(1);
    expect(red.out['artifact-signalbox-till']).toContain('report.html\n');
    const files = { 'store/a.txt': 'a' };
    expectJobs(await run({ files, eventOf }), {
      changed: 'success',
      'integration (till)': 'success',
      'integration (store)': 'success',
      all: 'success',
    });
    expect(github.violations()).toEqual([]);
  });

  test('matrix: a leg an overlay, and one red leg is told as that leg', async () => {
    const prices = overlays({ memory: 100, file: 101, server: 100 });
    const { run } = await opened('Matrix', {
      ...SHOP,
      'signalbox.yml': shopConfig('shop', prices),
    });
    const legs = await run();
    expectJobs(legs, {
      'integration (memory)': 'success',
      'integration (file)': 'failure',
      'integration (server)': 'success',
    });
    expect(legs.out['artifact-signalbox-server']).toContain('report.html\n');
  });

  test('pull requests from forks: nothing is written to GitHub, the result is that of the tests', async () => {
    const { run, github } = await opened('Pull requests from forks', SHOP);
    github.fail({ kind: 'integration' });
    const eventOf = (sha: string) => pullRequestEvent(PULL_REQUEST, sha, { from: 'stranger/shop' });
    const red = await run({ eventOf, env: { PRICE: '101' } });
    expectJobs(red, { integration: 'failure' });
    expect(red.summaries.join('\n')).toContain('expected 100, received 101');
    expect(red.printed).toContain('a token that may only read');
    expect(red.out['artifact-signalbox']).toContain('triage.json\n');
    expectJobs(await run({ eventOf }), { integration: 'success' });
    expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('pull requests from forks: the second workflow comments, with a token that may write', async () => {
    const { run, github } = await opened('Pull requests from forks', SHOP);
    const from = 'stranger/shop';
    const pulls = github.state.pulls.map((pull) => ({ ...pull, headRepository: from }));
    github.state.pulls.splice(0, pulls.length, ...pulls);
    let head = '';
    const red = await run({
      eventOf(sha) {
        head = sha;
        return pullRequestEvent(PULL_REQUEST, sha, { from });
      },
      env: { PRICE: '101' },
    });
    expectJobs(red, { integration: 'failure' });
    const report = strToU8(red.out['report-signalbox'] ?? '');
    const zip = Buffer.from(zipSync({ 'triage.json': report })).toString('base64');
    github.state.runs.push(workflowRun(4711));
    github.state.artifacts.push({ id: 1, runId: 4711, name: 'signalbox', zip, expired: false });
    const told = await run({
      sameCommit: true,
      workflow: '.github/workflows/triage.yml',
      eventOf: () => workflowRunEvent(4711, { sha: head, branch: 'cheaper-apples', from }),
      env: { GITHUB_RUN_ID: '4712' },
    });
    expect(Object.values(told.jobs), told.printed + told.stderr).toEqual(['success']);
    expect(github.state.comments.map(({ issue }) => issue)).toEqual([PULL_REQUEST]);
    expect(github.state.comments[0]?.body).toContain('expected 100, received 101');
    expect(github.violations()).toEqual([]);
  });

  test('merge queue: a group is known by the pull request in its branch', async () => {
    const { run, github } = await opened('Merge queue', SHOP);
    const red = await run({
      eventOf: (sha) => mergeGroupEvent(PULL_REQUEST, sha),
      head: 'b'.repeat(40),
      env: { PRICE: '101', GITHUB_REF_NAME: queueBranch(PULL_REQUEST, 'a'.repeat(40)) },
    });
    expectJobs(red, { integration: 'failure' });
    expect(github.state.comments).toMatchObject([{ issue: PULL_REQUEST }]);
    expect(red.summaries.join('\n')).toContain('expected 100, received 101');
    expectJobs(await run(), { integration: 'success' });
  });

  test('a compose file that is there already: gates are laid over it', async () => {
    const { run, github } = await opened('A compose file that is there already', {
      'compose.yaml': `name: shop\nservices:\n${SHELF}`,
      ...shopPrograms(''),
    });
    const red = await run({ env: { PRICE: '101' } });
    expectJobs(red, { integration: 'failure' });
    expect(red.summaries.join('\n')).toContain('expected 100, received 101');
    expect(github.state.comments).toHaveLength(1);
    expectJobs(await run(), { integration: 'success' });
  });

  test.skipIf(docker.missing)('a compose file of containers runs on the engine', async () => {
    makeImage(temporaryFolder('image'));
    const [port = 0] = await freePorts(1);
    const { run } = await opened('A compose file that is there already', {
      ...shopPrograms(''),
      'compose.yaml': containerShop(port),
    });
    const { DOCKER_HOST = '' } = process.env;
    const engine = { DOCKER_HOST };
    const red = await run({ env: { ...engine, PRICE: '101' } });
    expectJobs(red, { integration: 'failure' });
    expect(red.summaries.join('\n')).toContain('expected 100, received 101');
    expectJobs(await run({ env: engine }), { integration: 'success' });
  });

  test('self-hosted runners: the node that is named is the node that runs', async () => {
    const { run } = await opened('Self-hosted runners', SHOP);
    const node = join(temporaryFolder('node of our own'), 'node');
    writeFileSync(node, `#!/bin/sh\necho "$1" >> "$OUT/node"\nexec '${process.execPath}' "$@"\n`);
    chmodSync(node, 0o755);
    const green = await run({ eventOf: mainPushEvent, vars: { SIGNALBOX_NODE: node } });
    expectJobs(green, { integration: 'success' });
    expect(green.out.node).toMatch(/signalbox\.mjs\n/);
  });

  test('re-runs: what passed on another attempt is intermittent when it comes back', async () => {
    const { run } = await opened('Re-runs', SHOP);
    expectJobs(await run({ env: { PRICE: '101' } }), { integration: 'failure' });
    const second = { GITHUB_RUN_ATTEMPT: '2', PRICE: '100' };
    expectJobs(await run({ sameCommit: true, env: second }), { integration: 'success' });
    const again = await run({
      eventOf: (sha) => pullRequestEvent(PULL_REQUEST + 1, sha),
      env: { GITHUB_RUN_ID: '4712', GITHUB_HEAD_REF: 'dearer-pears', PRICE: '101' },
    });
    expectJobs(again, { integration: 'failure', tell: 'success' });
    expect(again.summaries.join('\n')).toContain('### Run it again - ');
  });

  test('re-runs: failed jobs are repeated once the run has ended, from what they left behind', async () => {
    const { run, github } = await opened('Re-runs', {
      ...SHOP,
      'signalbox.yml': shopConfig('shop', 'triage: { rerun: { when: retry-safe, max: 1 } }'),
    });
    // What failed and passed on one commit comes and goes.
    await run({ env: { PRICE: '101' } });
    await run({ sameCommit: true, env: { GITHUB_RUN_ATTEMPT: '2' } });
    let head = '';
    const red = await run({
      eventOf(sha) {
        head = sha;
        return pullRequestEvent(PULL_REQUEST + 1, sha);
      },
      env: { GITHUB_RUN_ID: '4712', GITHUB_HEAD_REF: 'dearer-pears', PRICE: '101' },
    });
    expectJobs(red, { integration: 'failure', tell: 'success' });
    const jobs = [job(1, 'integration', { conclusion: 'failure' }), job(2, 'tell')];
    github.state.runs.push(workflowRun(4712, { conclusion: 'failure', jobs }));
    const zip = zipSync({ 'triage.json': strToU8(red.out['report-signalbox'] ?? '') });
    const artifact = { runId: 4712, name: 'signalbox', expired: false };
    github.state.artifacts.push({
      ...artifact,
      id: 1,
      zip: Buffer.from(zip).toString('base64'),
    });
    const again = await run({
      sameCommit: true,
      workflow: '.github/workflows/again.yml',
      eventOf: () => workflowRunEvent(4712, { sha: head, branch: 'b', from: 'acme/shop' }),
      env: { GITHUB_RUN_ID: '4713' },
    });
    expectJobs(again, { again: 'success' });
    expect(again.printed).toContain('(repetition 1 of at most 1)');
    expect(github.state.runs).toMatchObject([{ id: 4712, attempt: 2 }]);
    expect(github.violations()).toEqual([]);
  });

  test('only triage: a gate without services is judged like any other', async () => {
    const { run, github } = await opened('Only triage', {
      'tests/price.test.mjs': PRICE_LIST_TEST,
    });
    expectJobs(await run({ env: { PRICE: '101' } }), { tests: 'failure' });
    expect(github.state.comments[0]?.body).toContain('expected 100, received 101');
    expectJobs(await run({ env: { PRICE: '100' } }), { tests: 'success' });
  });

  test('only bring-up: services live across steps, and what failed meanwhile is told at the end', async () => {
    const { run, github } = await opened('Only bring-up', SHOP);
    const folder = temporaryFolder('artifacts');
    const [port = 0] = await freePorts(1);
    const red = await run({ env: { PRICE: '101' }, artifacts: { folder, port } });
    expectJobs(red, { tests: 'failure' });
    expect(red.steps.at(-1)).toBe("Tests of one's own: failure");
    for (const text of [github.state.comments[0]?.body, red.summaries.join('\n')]) {
      expect(text).toContain('an apple costs 100: expected 100, received 101');
    }
    const green = await run({ artifacts: { folder, port }, env: { GITHUB_RUN_ID: '4712' } });
    expectJobs(green, { tests: 'success' });
    expect(green.printed).toContain('1 service stopped');
    expect(readdirSync(join(folder, '4712', 'signalbox'))).toEqual(['signalbox.zip']);
    expect(green.summaries.join('\n')).toContain('shelf');
  });

  test('every night: the report of a repository of one kind needs nothing but its runs', async () => {
    const { run, github } = await opened('Every night', {});
    github.state.runs.push(...nightRuns(Date.now()));
    const night = await run({
      eventOf: () => ({
        name: 'schedule',
        payload: { repository: { default_branch: 'main' } },
      }),
      timeoutMs: 180_000,
    });
    expectJobs(night, { night: 'success' });
    expect(night.summaries.join('\n')).toContain('Tomorrow');
    expect(night.out['artifact-signalbox-night']).toContain('report.html\n');
    expect(github.violations()).toEqual([]);
  });

  test('every night: the second workflow answers a comment at once', async () => {
    const { run, github } = await opened('Every night', {});
    const body = '/signalbox pin 2-0123456789 infra.runner';
    github.state.comments.push({
      ...{ id: 900, issue: PULL_REQUEST, body, createdAt: new Date().toISOString() },
      author: { login: 'maria', type: 'User' },
    });
    const told = await run({
      workflow: '.github/workflows/feedback.yml',
      eventOf: () => pullCommentEvent(PULL_REQUEST, 900, body),
    });
    expect(Object.values(told.jobs), told.printed + told.stderr).toEqual(['success']);
    // No comment of Signalbox showed it.
    expect(github.state.reactions).toMatchObject([{ comment: 900, content: 'confused' }]);
    expect(github.violations()).toEqual([]);
  });
});
