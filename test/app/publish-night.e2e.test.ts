import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { type Receiver, startReceiver } from '../publish/webhook-receiver.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const CLI = join(import.meta.dirname, '../../src/cli.ts');
const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-18T00:00:00Z');

let github: FakeGitHub;
let receiver: Receiver;
let folder: string;
let inputs: string;
beforeEach(async () => {
  github = await startFakeGitHub();
  receiver = await startReceiver();
  folder = temporaryFolder('publish-night');
  inputs = '{}';
});
afterEach(async () => {
  await Promise.all([github.close(), receiver.close()]);
  expect(github.violations()).toEqual([]);
});

/** A job that fails every sixth commit, and passes when that is repeated. */
function runsOf(commits: number): string {
  const lines = Array.from({ length: commits }, (_, index) => {
    const fails = index % 6 === 5;
    const run = (attempt: number, conclusion: string) => ({
      id: `${index}-${attempt}`,
      repo: 'acme/shop',
      job: 'e2e @everyone',
      branch: 'main',
      pr: null,
      sha: index.toString(16).padStart(40, '0'),
      attempt,
      startedAt: new Date(START + (index + (attempt - 1) / 2) * HOUR_MS).toISOString(),
      completedAt: new Date(START + (index + (attempt - 1) / 2) * HOUR_MS + 60_000).toISOString(),
      conclusion,
      durationMs: 60_000,
      runner: null,
      extra: { event: 'push' },
    });
    return fails ? [run(1, 'failure'), run(2, 'success')] : [run(1, 'success')];
  });
  return lines
    .flat()
    .map((line) => JSON.stringify(line))
    .join('\n');
}

function signalbox(...args: readonly string[]): Promise<{ code: unknown; stderr: string }> {
  const env = {
    PATH: process.env.PATH,
    GITHUB_API_URL: github.url,
    GITHUB_TOKEN: 'token',
    SIGNALBOX_INPUTS: inputs,
    GITHUB_REPOSITORY: 'acme/shop',
    CHAT_URL: receiver.url,
    SIGNALBOX_ALLOW_LOOPBACK_WEBHOOKS: 'true',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd: folder, env }, (error, _, stderr) =>
      resolve({ code: error?.code ?? 0, stderr }),
    );
  });
}

const CONFIG = `
publish:
  issues: { flakes: true, changes: true }
  webhooks:
    - { url: "\${CHAT_URL}", kind: generic, on: [night], secret: "it is a secret" }
`;

test('a night makes an issue and tells the chat, once', async () => {
  writeFileSync(join(folder, 'signalbox.yml'), CONFIG);
  writeFileSync(join(folder, 'runs.ndjson'), runsOf(36));
  expect(await signalbox('ingest', 'runs.ndjson')).toMatchObject({ code: 0 });
  const night = ['report', '--night', '--repo', 'acme/shop'];

  await signalbox(...night);
  const dry = await signalbox(...night, '--publish', '--dry-run');
  expect(dry.stderr).toContain('issue skipped: this is a dry run (Flaky: e2e @\u2060everyone)');
  expect(dry.stderr).toContain('webhook skipped: this is a dry run (1, generic: night)');
  expect(github.requests).toEqual([]);
  expect(receiver.received).toEqual([]);

  const first = await signalbox(...night, '--publish');
  expect(first).toMatchObject({ code: 0 });
  expect(first.stderr).toContain('issue created: https://github.com/acme/shop/issues/101');
  expect(first.stderr).toContain('webhook created (1, generic: night)');
  const [issue] = github.state.issues;
  expect(issue?.body).toContain('6 of 6 re-runs passed in 30 days');
  expect(issue?.body).not.toContain('@everyone');
  const [{ headers, body } = { headers: {}, body: '{}' }] = receiver.received;
  expect(headers).toHaveProperty('x-signalbox-signature-256');
  expect(JSON.parse(body)).toMatchObject({
    event: 'night',
    where: 'acme/shop',
    data: { schema: 'signalbox.night/1', charts: [] },
  });
  expect(readFileSync(join(folder, 'logs/signalbox/night/report.md'), 'utf8')).toContain('e2e');

  const again = await signalbox(...night, '--publish');
  expect(again.stderr).toContain('issue skipped: it already says exactly this');
  expect(again.stderr).toContain('webhook skipped: it already says exactly this');
  expect(github.state.issues).toHaveLength(1);
  expect(receiver.received).toHaveLength(1);
});

test('a refusal changes nothing but what is told', async () => {
  writeFileSync(join(folder, 'signalbox.yml'), CONFIG);
  writeFileSync(join(folder, 'runs.ndjson'), runsOf(36));
  await signalbox('ingest', 'runs.ndjson');
  github.fail({ kind: 'integration', operation: 'issues/create', permission: 'issues=write' });
  const { code, stderr } = await signalbox('report', '--night', '--publish');
  expect(code).toBe(0);
  expect(stderr).toContain('one of "issues=write" is needed');
});

test('the action acts after a night as the configuration asks', async () => {
  writeFileSync(join(folder, 'signalbox.yml'), CONFIG);
  writeFileSync(join(folder, 'runs.ndjson'), runsOf(36));
  await signalbox('ingest', 'runs.ndjson');
  inputs = JSON.stringify({ command: 'report', night: 'true', token: 'token' });
  const { code, stderr } = await signalbox('action');
  expect(code).toBe(0);
  expect(stderr).toContain('issue created: https://github.com/acme/shop/issues/101');
  expect(receiver.received).toHaveLength(1);
});
