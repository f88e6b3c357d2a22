import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SHELF } from '../action/recipes/shop-config.ts';
import type { FakeRun, FakeStep } from '../fake-github/state.ts';
import { RUNTIME_TOKEN, startFakeArtifacts } from '../support/fake-artifacts.ts';
import { openShopJob, ROOT_ACTION, UP_ACTION } from './shop-job.ts';
import { processesIn } from './tracked-processes.ts';

async function artifactService() {
  const artifacts = await startFakeArtifacts();
  onTestFinished(() => artifacts.close());
  const runtime = { ACTIONS_RESULTS_URL: artifacts.url, ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN };
  return { artifacts, runtime };
}

/** The job as GitHub tells it while the post step runs. */
function runningPost(): FakeRun {
  const step = (number: number, name: string, status: FakeStep['status'] = 'completed') => ({
    number,
    name,
    status,
    conclusion: status === 'completed' ? 'success' : null,
  });
  const steps = [
    step(1, 'Set up job'),
    step(2, 'Run acme/signalbox/.github/actions/up@v1'),
    step(3, 'Test'),
    step(6, 'Post Run acme/signalbox/.github/actions/up@v1', 'in_progress'),
  ];
  const running = { attempt: 1, status: 'in_progress', conclusion: null } as const;
  const startedAt = '2026-11-20T10:00:00Z';
  return {
    ...running,
    id: 4711,
    name: 'ci',
    path: '.github/workflows/ci.yml',
    event: 'pull_request',
    headBranch: 'cheaper-apples',
    headSha: 'a'.repeat(40),
    headRepository: 'acme/shop',
    createdAt: startedAt,
    jobs: [
      {
        ...running,
        id: 99,
        name: 'integration',
        startedAt,
        completedAt: null,
        runner: 'GitHub Actions 1',
        steps,
        log: null,
      },
    ],
  };
}

test('later steps are told where services are, by output and by variable', async () => {
  const { workspace, run } = await openShopJob();
  const job = await run({
    steps: [
      { uses: UP_ACTION, with: { 'export-variables': 'true' } },
      { run: 'node tests/price.test.mjs; env | grep ^SIGNALBOX_SHELF_' },
    ],
  });
  expect(job.conclusion, job.log).toBe('success');
  const services = JSON.parse(job.steps[0]?.outputs.services ?? '{}') as Record<string, string>;
  expect(services.SIGNALBOX_SHELF_URL).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(job.log).toContain(`SIGNALBOX_SHELF_PORT=${services.SIGNALBOX_SHELF_PORT}`);
  expect(job.log).toContain('artifact skipped: this runner offers no artifact service');
  expect(processesIn(workspace)).toEqual([]);
});

test('a critical service that dies between the steps is told at the end, and fails the job', async () => {
  const config = `name: shop\nservices:\n${SHELF}    critical: true\n`;
  const { run, github } = await openShopJob({ 'signalbox.yml': config });
  const { artifacts, runtime } = await artifactService();
  github.state.runs.push(runningPost());
  const kill =
    'kill -KILL "$(pgrep -f "^node services/shelf.mjs" | while read -r pid; do [[ $(readlink /proc/$pid/cwd) == "$GITHUB_WORKSPACE" ]] && echo $pid; done)"';
  const up = { uses: UP_ACTION, with: { 'check-run-id': '99' } };
  const job = await run({ steps: [up, { run: kill }], runtime });
  expect(job.conclusion, job.log).toBe('failure');
  expect(job.steps.map(({ succeeded }) => succeeded)).toEqual([true, true, false]);
  expect(job.steps[2]?.outputs).toMatchObject({ status: 'failed', culprit: 'shelf' });
  expect(job.steps[2]?.summary).toContain('SIGKILL');
  expect(github.state.comments[0]?.body).toContain('SIGKILL');
  // The step that brought the services up, not the one that is taking them down.
  expect(github.state.comments[0]?.body).toContain('/actions/runs/4711/job/99#step:2:1)');
  expect([...artifacts.uploaded.keys()]).toEqual(['signalbox']);
});

test('a service that is not critical and died between the steps is told, and the job ends well', async () => {
  const command = JSON.stringify(['sh', '-c', 'echo Error: the queue is full; exec sleep 600']);
  const extra = `  extra:\n    command: ${command}\n    healthcheck: { log: queue }\n`;
  const config = `name: shop\nservices:\n${SHELF}${extra}`;
  const { run, github } = await openShopJob({ 'signalbox.yml': config });
  const pid = "JSON.parse(fs.readFileSync(0)).services.find(({ name }) => name === 'extra').pid";
  const status = `node '${ROOT_ACTION}/dist/signalbox.mjs' status --json`;
  const kill = `kill -KILL "$(${status} | node -p "${pid}")"`;
  const job = await run({ steps: [{ uses: UP_ACTION }, { run: kill }] });
  expect(job.conclusion, job.log).toBe('success');
  expect(job.log).toContain('failed before: extra');
  expect(job.steps[2]?.outputs).toMatchObject({ status: 'passed', culprit: 'extra' });
  for (const text of [job.steps[2]?.summary, github.state.comments[0]?.body]) {
    expect(text).toContain('extra crashed (SIGKILL)');
    expect(text).toContain('the run went on without extra, which is not critical');
    expect(text).toContain('Error: the queue is full');
  }
});

test('a wrong configuration fails the step, and its end tells nothing of an earlier run', async () => {
  const { workspace, run, github } = await openShopJob();
  const { artifacts, runtime } = await artifactService();
  const earlier = await run({ steps: [{ uses: ROOT_ACTION }], environment: { PRICE: '101' } });
  expect(earlier.conclusion).toBe('failure');
  expect(github.state.comments).toHaveLength(1);
  const [before] = structuredClone(github.state.comments);
  writeFileSync(join(workspace, 'signalbox.yml'), 'services: { shelf: { comand: x } }\n');
  const job = await run({ steps: [{ uses: UP_ACTION }], runtime });
  expect(job.conclusion).toBe('failure');
  expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([2, 0]);
  expect(job.log).toContain('comand');
  expect(github.state.comments).toEqual([before]);
  expect(artifacts.uploaded.size).toBe(0);
});

test('an artifact that cannot be uploaded is told, and changes nothing', async () => {
  const { run } = await openShopJob();
  const { artifacts, runtime } = await artifactService();
  artifacts.fail('/CreateArtifact', 503);
  const job = await run({ steps: [{ uses: UP_ACTION }], runtime });
  expect(job.conclusion).toBe('success');
  expect(job.log).toContain('artifact not uploaded: CreateArtifact: the service answered 503');
});
