import { expect, test, vi } from 'vitest';
import { demoContext } from '../../fixtures/onboarder/run/demo-context.ts';
import { ingestRecordedHistory } from '../../fixtures/onboarder/run/ingest-recorded-history.ts';
import { runScenario } from '../../fixtures/onboarder/run/run-scenario.ts';

import { prepareRun } from './prepare-run.ts';

/** Real processes on a machine that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

/**
 * When these fail because nothing is recognised, signatures have changed:
 * `node fixtures/onboarder/record-history.ts` records the history again.
 */
test.each([
  ['flaky-bot', 'intermittent'],
  ['database-dies', 'intermittent'],
  ['api-regression', 'introduced'],
] as const)('with the recorded history, %s is %s', async (name, relation) => {
  const { run } = await prepareRun(name);
  expect(await ingestRecordedHistory(run.history)).toBe(true);
  const { triage, output } = await runScenario({ ...run, context: demoContext(name) });
  expect(
    triage?.verdicts.map((verdict) => verdict.relation),
    output,
  ).toEqual([relation]);
});
