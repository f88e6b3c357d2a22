import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { refusedLogs } from '../../../src/app/action/refused-logs.ts';
import type { World } from '../../../src/app/world/world.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let workspace: string;
let temporary: string;
beforeEach(() => {
  workspace = temporaryFolder('workspace');
  temporary = temporaryFolder('runner-temp');
  mkdirSync(join(workspace, 'app'));
  symlinkSync(temporaryFolder('elsewhere'), join(workspace, 'link'));
});

function refused(logs: string, environment: Record<string, string> = {}): string | null {
  const known = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary, ...environment };
  const world = { environment: known, directory: workspace } as unknown as World;
  return refusedLogs({ directory: 'app', logs }, world);
}

test.each(['app/logs/signalbox', 'logs', 'app/../logs'])('%s is ours to write to', (logs) => {
  expect(refused(logs)).toBeNull();
});

test('so is the temporary folder of the runner', () => {
  expect(refused(join(temporary, 'logs'))).toBeNull();
});

test.each([
  ['app/../../logs', /leads outside/],
  ['/etc/signalbox', /leads outside/],
  ['link/logs', /leads outside/],
  ['.', /itself/],
])('%s is not', (logs, reason) => {
  expect(refused(logs)).toMatch(/^signalbox: input logs-directory: /);
  expect(refused(logs)).toMatch(reason);
});

test('outside of a job everybody writes where they like', () => {
  expect(refused('/tmp/logs', { GITHUB_WORKSPACE: '' })).toBeNull();
});
