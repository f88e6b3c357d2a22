import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePorts } from '../../fixtures/onboarder/run/ports.ts';
import type { ScenarioRun } from '../../fixtures/onboarder/run/run-scenario.ts';
import { SCENARIOS } from '../../fixtures/onboarder/scenarios.ts';
import type { ScenarioName } from '../../fixtures/onboarder/services/kit/scenario.ts';
import { type FoundProcess, findProcesses } from './find-processes.ts';

export interface PreparedRun {
  readonly run: ScenarioRun & { readonly dataDirectory: string };
  /** Processes of this run that are alive now. */
  readonly processes: () => readonly FoundProcess[];
}

/** A run of the example on ports, folders and a history of its own; all removed after the test. */
export async function prepareRun(name: ScenarioName): Promise<PreparedRun> {
  const workplace = await mkdtemp(join(tmpdir(), 'onboarder test '));
  const label = basename(workplace).replaceAll(' ', '-');
  // Beside the work place, which is closed to the user PostgreSQL runs as.
  const dataDirectory = join(tmpdir(), `${label}-data`);
  onTestFinished(async () => {
    await rm(workplace, { recursive: true, force: true, maxRetries: 5 });
    await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
  });
  const run = {
    name,
    scenario: SCENARIOS[name],
    label,
    ports: await freePorts(),
    logs: join(workplace, 'logs'),
    history: join(workplace, 'history.db'),
    dataDirectory,
    output: 'pipe',
  } as const;
  return { run, processes: () => findProcesses(dataDirectory, dataDirectory) };
}
