import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { differencesFrom } from '../../fixtures/onboarder/run/check-expectation.ts';
import { runScenario } from '../../fixtures/onboarder/run/run-scenario.ts';
import { SCENARIOS, SEED_GREETED } from '../../fixtures/onboarder/scenarios.ts';
import { SCENARIO_NAMES } from '../../fixtures/onboarder/services/kit/scenario.ts';

import { prepareRun } from './prepare-run.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

const ROOT = join(import.meta.dirname, '../..');
const PROJECT = join(ROOT, 'fixtures/onboarder');

/** Folders where a run may not leave anything but `logs`. */
function filesOutsideLogs(): readonly string[] {
  return [ROOT, PROJECT].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name !== 'logs')
      .map((name) => join(folder, name)),
  );
}

describe.skipIf(process.platform !== 'linux')('the onboarding example', () => {
  test.each(SCENARIO_NAMES)('%s is judged as it should be, and nothing is left', async (name) => {
    const { run, processes } = await prepareRun(name);
    const before = filesOutsideLogs();
    const result = await runScenario(run);
    expect(
      { differences: differencesFrom(SCENARIOS[name].expected, result) },
      result.output,
    ).toEqual({ differences: [] });
    expect(processes()).toEqual([]);
    expect(filesOutsideLogs()).toEqual(before);
  });

  test('flaky-bot passes with a seed whose session is greeted', async () => {
    const { run } = await prepareRun('flaky-bot');
    const result = await runScenario({ ...run, seed: SEED_GREETED });
    expect(differencesFrom(SCENARIOS.healthy.expected, result), result.output).toEqual([]);
  });
});
