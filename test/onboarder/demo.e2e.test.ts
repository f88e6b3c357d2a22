import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { portEnvironment } from '../../fixtures/onboarder/run/ports.ts';

import { prepareRun } from './prepare-run.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'fixtures/onboarder/demo.ts');

async function startDemo(args: readonly string[]) {
  const { run, processes } = await prepareRun('healthy');
  const child = spawn(process.execPath, [PROGRAM, '--logs', run.logs, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...portEnvironment(run.ports), ONBOARDER_DATA: run.dataDirectory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const finished = once(child, 'close').then(([exitCode]) => ({ exitCode, output }));
  return { child, finished, run, processes };
}

async function demo(...args: readonly string[]) {
  const { finished, run, processes } = await startDemo(args);
  return { ...(await finished), logs: run.logs, processes };
}

test('the demo that is interrupted takes everything down and ends with exit code 130', async () => {
  const { child, finished, run, processes } = await startDemo([]);
  const page = `http://127.0.0.1:${run.ports.frontend}/`;
  const isUp = () =>
    fetch(page).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isUp, { timeout: 60_000 }).toBe(true);
  child.kill('SIGINT');
  const { exitCode, output } = await finished;
  expect(exitCode, output).toBe(130);
  expect(output).not.toContain('━━ database-dies');
  expect(processes()).toEqual([]);
});

test('the demo shows a good run and a bad one, and ends by saying where their reports are', async () => {
  const { exitCode, output, logs, processes } = await demo();
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(
    /✔ healthy: .*[\s\S]*✔ database-dies: .*\n.*\n.*svc\.crash[^\n]*\n +report: .*report\.html\n$/,
  );
  for (const name of ['healthy', 'database-dies']) {
    expect(existsSync(join(logs, name, 'report.html'))).toBe(true);
  }
  expect(processes()).toEqual([]);
});

test('the demo names the scenarios when asked for one that is not there', async () => {
  const { exitCode, output } = await demo('--scenario', 'sunshine');
  expect(exitCode).toBe(2);
  expect(output).toMatch(/^There is no scenario "sunshine"\.[\s\S]*api-regression/);
});

test('the demo says which variable moves a port that is in use', async () => {
  const stranger = createServer().listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  onTestFinished(() => void stranger.close());
  const { port } = stranger.address() as { port: number };
  const child = spawn(process.execPath, [PROGRAM], {
    env: { ...process.env, XP_PORT: `${port}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(output).toContain(`Port ${port}, which xp needs, is in use by another program.`);
  expect(output).toContain(`move xp with XP_PORT.`);
});
