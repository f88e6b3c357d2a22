import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const CLI = join(import.meta.dirname, '../../src/cli.ts');

/** What a runner sets, and Signalbox's own action; a child that sees one could act in our name. */
const KEPT_BACK = {
  GITHUB_TOKEN: 'kept-back-token',
  GH_TOKEN: 'kept-back-gh',
  ACTIONS_RUNTIME_TOKEN: 'kept-back-runtime',
  ACTIONS_RESULTS_URL: 'kept-back-results',
  ACTIONS_CACHE_URL: 'kept-back-cache',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'kept-back-oidc',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'kept-back-oidc-url',
  GITHUB_ENV: '/kept-back/env',
  GITHUB_OUTPUT: '/kept-back/output',
  GITHUB_PATH: '/kept-back/path',
  GITHUB_STATE: '/kept-back/state',
  GITHUB_STEP_SUMMARY: '/kept-back/summary',
  INPUT_TOKEN: 'kept-back-input',
  SIGNALBOX_INPUTS: '{"token":"kept-back-inputs"}',
  SIGNALBOX_CHAT_WEBHOOK: 'https://kept-back.example/hook',
} as const;

const DUMP = (name: string) => JSON.stringify(['/bin/sh', '-c', `env > seen/${name}`]);

const CONFIG = `
services:
  task:
    type: task
    command: ${DUMP('task')}
  api:
    command: [/bin/sh, -c, "env > seen/service; exec sleep 60"]
    depends_on: { task: { condition: service_completed_successfully } }
    healthcheck: { test: [CMD, /bin/sh, -c, "env > seen/probe"] }
    pre_start: [{ command: ${DUMP('pre-start')} }]
    post_start: [{ command: ${DUMP('post-start')} }]
    pre_stop: [{ command: ${DUMP('pre-stop')} }]
gates:
  test: { run: ${DUMP('gate')} }
`;

/** The environments that children wrote down, by who they were. */
function run(config: string, path = process.env.PATH): Promise<Record<string, string>> {
  const folder = temporaryFolder('child-environment');
  mkdirSync(join(folder, 'seen'));
  writeFileSync(join(folder, 'signalbox.yml'), config);
  const env = { ...KEPT_BACK, PATH: path, GITHUB_SHA: 'abc', DB_PASSWORD: 'given-to-services' };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, 'run'], { cwd: folder, env }, () => {
      const names = readdirSync(join(folder, 'seen'));
      const read = (name: string) => readFileSync(join(folder, 'seen', name), 'utf8');
      resolve(Object.fromEntries(names.map((name) => [name, read(name)])));
    });
  });
}

function expectKeptBack(environment: string | undefined): void {
  const names = (environment ?? '').split('\n').map((line) => line.split('=', 1)[0]);
  for (const name of Object.keys(KEPT_BACK)) expect(names).not.toContain(name);
  expect(environment).not.toMatch(/kept-back/);
}

test('services, tasks, hooks, probes and gates see none of the runner: what they are given, they do', async () => {
  const seen = await run(CONFIG);
  const who = ['gate', 'post-start', 'pre-start', 'pre-stop', 'probe', 'service', 'task'];
  expect(Object.keys(seen).sort()).toEqual(who);
  for (const name of who) {
    expectKeptBack(seen[name]);
    expect(seen[name]).toMatch(/^GITHUB_SHA=abc$/m);
    expect(seen[name]).toMatch(/^DB_PASSWORD=given-to-services$/m);
  }
});

test('the docker client sees none of it either', async () => {
  const programs = temporaryFolder('programs');
  const docker = join(programs, 'docker');
  // Writes down how it is called, and answers nothing: no engine is there.
  const script = '#!/bin/sh\nenv >> seen/docker; echo "called: $*" >> seen/docker; exit 1\n';
  writeFileSync(docker, script);
  chmodSync(docker, 0o755);
  const config = 'services: { cache: { image: "redis:7", environment: { A: b } } }';
  const { docker: seen } = await run(config, `${programs}:${process.env.PATH}`);
  expect(seen).toContain('called: ');
  expectKeptBack(seen);
});
