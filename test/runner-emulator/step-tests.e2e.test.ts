import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mainPushEvent } from '../action/events.ts';
import { SHELF } from '../action/recipes/shop-config.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openShopJob, ROOT_ACTION, type ShopJob, UP_ACTION } from './shop-job.ts';

/** A test of one's own, in node's own test runner; the shelf says that an apple costs `PRICE`. */
const UNIT_TEST = `
import assert from 'node:assert/strict';
import test from 'node:test';
test('an apple costs 100', async () => {
  const answer = await fetch(process.env.SIGNALBOX_SHELF_URL + '/price');
  assert.equal(Number(await answer.text()), 100, 'an apple has another price');
});
`;
const REPORTER = '--test-reporter=junit --test-reporter-destination=junit.xml';
const TEST = `node --test ${REPORTER} tests/shelf.test.mjs`;
const WITH = { 'export-variables': 'true' };

/** No gate names a report: what steps leave has to be asked for. */
function openShelfJob(config = `name: shop\nservices:\n${SHELF}`): Promise<ShopJob> {
  const owners = 'tests/ @acme/shelf\n';
  const files = { 'tests/shelf.test.mjs': UNIT_TEST, CODEOWNERS: owners };
  return openShopJob({ 'signalbox.yml': config, ...files });
}

/** The environment of a run of `main`, before the pull request was. */
function pushToMain(number: number): Record<string, string> {
  const sha = String(number).padStart(40, '0');
  const event = join(temporaryFolder('event'), 'event.json');
  writeFileSync(event, JSON.stringify(mainPushEvent(sha).payload));
  return {
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_RUN_ID: String(number),
    GITHUB_REF_NAME: 'main',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_HEAD_REF: '',
    GITHUB_BASE_REF: '',
    GITHUB_SHA: sha,
  };
}

test('a failed test of a later step is told at the end of the job, with whose it is and what it said', async () => {
  const { run, github } = await openShelfJob();
  const steps = [{ uses: UP_ACTION, with: { ...WITH, junit: '*.xml' } }, { run: TEST }];
  for (const number of [1, 2, 3]) {
    const PRICE = number === 1 ? '100' : '101';
    await run({ steps, environment: { ...pushToMain(number), PRICE } });
  }
  const job = await run({ steps, environment: { PRICE: '101' } });
  expect(job.conclusion, job.log).toBe('failure');
  // The step that ran the tests has failed the job; that we tell of them fails nothing more.
  expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 1, 0]);
  const [, , post] = job.steps;
  expect(post?.outputs).toMatchObject({
    status: 'failed',
    cause: 'test.assertion',
    relation: 'pre-existing',
  });
  expect(post?.annotations).toMatchObject([{ level: 'warning', file: 'tests/shelf.test.mjs' }]);
  const [comment, ...more] = github.state.comments;
  expect(more).toEqual([]);
  for (const text of [comment?.body, post?.summary]) {
    expect(text).toContain('an apple costs 100: an apple has another price');
    expect(text).toContain('AssertionError [ERR_ASSERTION]: an apple has another price');
    expect(text).toContain('broken before');
    expect(text).toContain('acme/shelf');
  }
  expect(github.violations()).toEqual([]);
});

test('tests that passed are told beside the services, and there is no comment', async () => {
  const { run, github } = await openShelfJob();
  const junit = ['junit.xml', 'none/**/*.xml'].join('\n');
  const job = await run({ steps: [{ uses: UP_ACTION, with: { ...WITH, junit } }, { run: TEST }] });
  expect(job.conclusion, job.log).toBe('success');
  expect(job.steps[2]?.outputs).toMatchObject({ status: 'passed' });
  expect(job.steps[2]?.summary).toContain('1 passed');
  expect(github.state.comments).toEqual([]);
});

test('a pattern nothing matches is one line of the log, and fails nothing', async () => {
  const { run } = await openShelfJob();
  const steps = [{ uses: UP_ACTION, with: { junit: 'nosuch/*.xml' } }, { run: 'true' }];
  const job = await run({ steps });
  expect(job.conclusion, job.log).toBe('success');
  expect(job.log.match(/no JUnit report was left at nosuch/g)).toHaveLength(1);
  expect(job.steps[2]?.outputs).toMatchObject({ status: 'passed' });
});

test('a report in the temporary folder of the runner is read, one elsewhere is named', async () => {
  const { run } = await openShelfJob();
  const elsewhere = join(temporaryFolder('elsewhere'), 'secret.xml');
  const temporary = temporaryFolder('runner-temp');
  const junit = `${temporary}/*.xml\n${elsewhere}\nlinks/*.xml`;
  const report = '<testsuite><testcase name="not to be told"><failure/></testcase></testsuite>';
  const link = `mkdir links && echo '${report}' > '${elsewhere}' && ln -s '${elsewhere}' links/a.xml`;
  const own = `${TEST.replace('=junit.xml', `='${temporary}/own.xml'`)} || true`;
  const steps = [{ uses: UP_ACTION, with: { ...WITH, junit } }, { run: link }, { run: own }];
  const job = await run({ steps, temporary, environment: { PRICE: '101' } });
  expect(job.conclusion, job.log).toBe('success');
  const post = job.steps.at(-1);
  expect(post?.summary).toContain('an apple has another price');
  expect(post?.summary).not.toContain('not to be told');
  for (const file of [elsewhere, 'links/a.xml']) {
    expect(job.log).toContain(`report ${file} could not be read: it lies outside`);
  }
});

test('tests that found a critical service dead are told as its consequence', async () => {
  const { run } = await openShelfJob(`name: shop\nservices:\n${SHELF}    critical: true\n`);
  const kill =
    'kill -KILL "$(pgrep -f "^node services/shelf.mjs" | while read -r pid; do [[ $(readlink /proc/$pid/cwd) == "$GITHUB_WORKSPACE" ]] && echo $pid; done)"';
  const steps = [
    { uses: UP_ACTION, with: { ...WITH, junit: '*.xml' } },
    { run: `${kill}; ${TEST}` },
  ];
  const job = await run({ steps });
  expect(job.conclusion, job.log).toBe('failure');
  expect(job.steps.map(({ succeeded }) => succeeded)).toEqual([true, false, false]);
  expect(job.steps[2]?.outputs).toMatchObject({ status: 'failed', culprit: 'shelf' });
  expect(job.steps[2]?.summary).toContain('gate steps failed');
});

test('a secret in a report stands in nothing of ours', async () => {
  const API_TOKEN = 'f00dfeed12345678';
  const { run, workspace, github } = await openShelfJob();
  const test =
    "import t from 'node:test'; t('buys', () => { throw Error(process.env.API_TOKEN); })";
  writeFileSync(join(workspace, 'secret.test.mjs'), test);
  const job = await run({
    steps: [
      { uses: UP_ACTION, with: { junit: '*.xml' } },
      { run: `node --test ${REPORTER} secret.test.mjs` },
    ],
    environment: { API_TOKEN },
  });
  expect(readFileSync(join(workspace, 'junit.xml'), 'utf8')).toContain(API_TOKEN);
  const logs = join(workspace, 'logs', 'signalbox');
  const files = ['gates/steps.log', 'journal.ndjson', 'status.json', 'triage.json', 'report.html'];
  const texts = files.map((file) => readFileSync(join(logs, file), 'utf8'));
  expect(job.log).toContain('tests of the steps: 1 of 1 failed');
  expect(job.log).not.toContain(API_TOKEN);
  for (const text of [...texts, job.steps[2]?.summary, github.state.comments[0]?.body]) {
    expect(text).toContain('buys');
    expect(text).not.toContain(API_TOKEN);
  }
});

test('the root action says the same with `up` and `down`', async () => {
  const { run, github } = await openShelfJob();
  const job = await run({
    steps: [
      { uses: ROOT_ACTION, with: { ...WITH, command: 'up' } },
      { run: `${TEST} || true` },
      { uses: ROOT_ACTION, with: { command: 'down', junit: 'junit.xml' } },
    ],
    environment: { PRICE: '101' },
  });
  expect(job.conclusion, job.log).toBe('success');
  expect(job.steps[2]?.outputs).toMatchObject({ status: 'failed', cause: 'test.assertion' });
  expect(github.state.comments[0]?.body).toContain('an apple has another price');
});
