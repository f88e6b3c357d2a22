import type { ChildProcess } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import { runScenario, type ScenarioRun } from '../../fixtures/onboarder/run/run-scenario.ts';

import { prepareRun } from './prepare-run.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

/** The guardian's time: grace for the services, then SIGKILL. */
const GONE_AFTER = { timeout: 20_000, interval: 50 };

async function startRun(run: ScenarioRun) {
  const started = Promise.withResolvers<ChildProcess>();
  const finished = runScenario({ ...run, onStart: started.resolve });
  return { child: await started.promise, finished };
}

async function answers(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
  return response?.status ?? 0;
}

describe.skipIf(process.platform !== 'linux')('a run that is interrupted', () => {
  test('by SIGKILL when everything is up leaves no process', async () => {
    const { run, processes } = await prepareRun('healthy');
    const { child, finished } = await startRun(run);
    await expect.poll(() => answers(run.ports.frontend), GONE_AFTER).toBe(200);
    expect(processes().length).toBeGreaterThan(6);
    child.kill('SIGKILL');
    await finished;
    await expect.poll(processes, GONE_AFTER).toEqual([]);
  });

  test('by SIGKILL while auth is starting leaves no process', async () => {
    const { run, processes } = await prepareRun('auth-never-ready');
    const { child, finished } = await startRun(run);
    await expect.poll(() => answers(run.ports.auth), GONE_AFTER).toBe(503);
    child.kill('SIGKILL');
    await finished;
    await expect.poll(processes, GONE_AFTER).toEqual([]);
  });

  test('by SIGINT ends with exit code 130 and leaves no process', async () => {
    const { run, processes } = await prepareRun('healthy');
    const { child, finished } = await startRun(run);
    await expect.poll(() => answers(run.ports.frontend), GONE_AFTER).toBe(200);
    child.kill('SIGINT');
    const { exitCode, triage, output } = await finished;
    expect({ exitCode, outcome: triage?.outcome }, output).toEqual({
      exitCode: 130,
      outcome: 'cancelled',
    });
    expect(processes()).toEqual([]);
  });
});
