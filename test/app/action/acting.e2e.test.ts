import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { job, run } from '../../history/github-runs.ts';
import { type Receiver, startReceiver } from '../../publish/webhook-receiver.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const CLI = join(import.meta.dirname, '../../../src/cli.ts');
const SHA = 'a'.repeat(40);

let github: FakeGitHub;
let receiver: Receiver;
let folder: string;
beforeEach(async () => {
  github = await startFakeGitHub();
  receiver = await startReceiver();
  folder = temporaryFolder('acting');
});
afterEach(async () => {
  await Promise.all([github.close(), receiver.close()]);
  expect(github.violations()).toEqual([]);
});

const CONFIG = `
name: shop
gates:
  test: { run: [node, test.js] }
triage: { rerun: { when: retry-safe, max: 1 } }
publish:
  escalate: { severity: high, to: ["@acme/on-call"] }
  webhooks:
    - { url: "\${CHAT_URL:-}", kind: slack, on: [failed, fixed] }
`;

interface Asked {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** What the gate prints before it fails; `null` passes. */
  readonly failure?: string | null;
  readonly event?: unknown;
  readonly config?: string;
}

interface Acted {
  readonly output: string;
  readonly summary: string;
}

/** Runs the action as a step on the base branch. */
async function act({
  config = CONFIG,
  inputs,
  environment,
  failure = 'it broke',
  event = {},
}: Asked = {}): Promise<Acted> {
  const files = temporaryFolder('runner');
  const [summary, output, payload] = ['summary', 'output', 'event'].map((name) =>
    join(files, name),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'signalbox.yml'), config);
  const fails = failure === null ? '' : `console.log(${JSON.stringify(failure)}); process.exit(1);`;
  writeFileSync(join(folder, 'test.js'), fails);
  writeFileSync(summary ?? '', '');
  writeFileSync(
    payload ?? '',
    JSON.stringify({ repository: { default_branch: 'main' }, ...(event as object) }),
  );
  const env = {
    PATH: process.env.PATH,
    SIGNALBOX_INPUTS: JSON.stringify({ token: 'token', 'check-run': 'true', ...inputs }),
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '31',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'integration',
    GITHUB_SHA: SHA,
    GITHUB_REF_NAME: 'main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: payload,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: output,
    CHAT_URL: receiver.url,
    SIGNALBOX_ALLOW_LOOPBACK_WEBHOOKS: 'true',
    ...environment,
  };
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, [CLI, 'action'], { cwd: folder, env }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    );
  });
  return { output: printed, summary: readFileSync(summary ?? '', 'utf8') };
}

test('a broken base branch: a check run, an issue that calls somebody, a word in the chat', async () => {
  const { output } = await act();
  expect(output).toContain('check run created: https://github.com/');
  expect(output).toContain('escalation created: https://github.com/acme/shop/issues/101');
  expect(output).toContain('webhook created (1, slack: failed)');
  expect(output).not.toContain(receiver.url);
  expect(github.state.checks).toMatchObject([{ headSha: SHA, conclusion: 'failure' }]);
  const [issue] = github.state.issues;
  expect(issue?.title).toMatch(/^main is broken: /);
  expect(issue?.body).toMatch(/\n\nFor @acme\/on-call\.$/);
  expect(issue?.labels).toEqual(['signalbox']);
  expect(receiver.received).toHaveLength(1);
});

test('the same again tells nobody anything; green closes the issue and says so once', async () => {
  await act();
  const again = await act({ environment: { GITHUB_RUN_ID: '32' } });
  expect(again.output).toContain(
    'webhook skipped: it already says exactly this (1, slack: failed)',
  );
  expect(github.state.issues).toHaveLength(1);
  const green = await act({ failure: null, environment: { GITHUB_RUN_ID: '33' } });
  expect(green.output).toContain(
    'escalation updated: https://github.com/acme/shop/issues/101 (closed)',
  );
  expect(green.output).toContain('webhook created (1, slack: fixed)');
  expect(github.state.issues).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
  expect(github.state.comments).toMatchObject([{ issue: 101, body: 'It passes again.' }]);
  expect(receiver.received).toHaveLength(2);
});

test('a dry run says what it would do, and does nothing of it', async () => {
  const { output } = await act({ inputs: { 'dry-run': 'true', rerun: 'true' } });
  expect(output).toContain('check run skipped: this is a dry run (failure)');
  expect(output).toMatch(/escalation skipped: this is a dry run \(\S+ to @acme\/on-call\)/);
  expect(output).toContain('webhook skipped: this is a dry run (1, slack: failed)');
  expect(output).toContain('re-run of the failed jobs skipped: the run is still going on');
  expect(github.requests).toEqual([]);
  expect(receiver.received).toEqual([]);
});

test('nothing of it happens unless it is asked for', async () => {
  const inputs = { 'check-run': 'false' };
  const { output } = await act({ inputs, config: 'gates: { test: { run: [node, test.js] } }' });
  expect(output).not.toMatch(/check run|re-run of|escalation|webhook/);
  expect(github.requests).toEqual([]);
  expect(receiver.received).toEqual([]);
});

test('what is refused is told in the job summary, with what is missing', async () => {
  github.fail({ kind: 'integration', operation: 'checks/create', permission: 'checks=write' });
  const { summary, output } = await act();
  expect(output).toContain('check run not published: ');
  const told = summary.split('\n').filter((line) => line.startsWith('> ⚠ check run'));
  expect(told).toEqual([expect.stringMatching(/one of "?.*checks=write.* is needed/)]);
});

describe('a workflow on "workflow_run"', () => {
  const ended = (attempt: number, head = 'acme/shop') => ({
    workflow_run: {
      id: 31,
      run_attempt: attempt,
      event: 'push',
      head_sha: SHA,
      html_url: 'https://github.com/acme/shop/actions/runs/31',
      head_repository: { full_name: head },
      repository: { full_name: 'acme/shop' },
    },
  });
  const FAILURE = 'Error: connect ECONNRESET 10.0.0.1:443';

  beforeEach(() => {
    const jobs = [job(1, 'integration', { conclusion: 'failure' })];
    github.state.runs.push(run(31, { conclusion: 'failure', headSha: SHA, jobs }));
  });

  async function triage(event: unknown) {
    const failure = FAILURE;
    await act({ failure, inputs: { 'check-run': 'false' } });
    const environment = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_RUN_ID: '99' };
    const inputs = { command: 'triage', rerun: 'true', 'check-run': 'false' };
    return act({ failure, event, environment, inputs });
  }

  test('repeats the failed job of the run that ended', async () => {
    const { output } = await triage(ended(1));
    const record = readFileSync(join(folder, 'logs/signalbox/published.json'), 'utf8');
    expect(JSON.parse(record)).toMatchObject({
      schema: 'signalbox.published/1',
      results: expect.arrayContaining([
        expect.objectContaining({ sink: 're-run', status: 'created' }),
      ]),
    });
    expect(output).toContain(
      're-run of the failed jobs created: https://github.com/acme/shop/actions/runs/31 (repetition 1 of at most 1)',
    );
    expect(github.state.runs[0]?.attempt).toBe(2);
  });

  test('repeats nothing beyond the job whose run was brought along', async () => {
    github.state.runs[0]?.jobs.push(job(2, 'lint', { conclusion: 'failure' }));
    expect((await triage(ended(1))).output).toContain('(1 of 2: "lint")');
    expect(github.state.runs[0]?.attempt).toBe(1);
  });

  test('repeats nothing on the word of an earlier attempt', async () => {
    expect((await triage(ended(2))).output).toMatch(/reports speak about another run or attempt/);
    expect(github.requests.some(({ operation }) => /jobs/.test(operation ?? ''))).toBe(false);
  });

  test('calls nobody on the word of a report it did not make', async () => {
    const count = () => [github.state.issues.length, receiver.received.length];
    await act({ failure: FAILURE, inputs: { 'check-run': 'false' } });
    const told = count();
    const environment = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_RUN_ID: '99' };
    const journal = join(folder, 'logs/signalbox/journal.ndjson');
    const forged = readFileSync(journal, 'utf8').replaceAll('"integration"', '"forged"');
    writeFileSync(journal, forged);
    const { output } = await act({
      failure: FAILURE,
      event: ended(1, 'mallory/shop'),
      environment,
      inputs: { command: 'triage', 'check-run': 'true' },
    });
    expect(output).not.toMatch(/escalation|webhook|check run/);
    expect(count()).toEqual(told);
  });

  test('leaves the run of a fork alone', async () => {
    const { output } = await triage(ended(1, 'mallory/shop'));
    expect(output).toMatch(/belongs to a fork/);
    expect(github.state.runs[0]?.attempt).toBe(1);
  });
});
