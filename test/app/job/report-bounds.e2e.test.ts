import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunRecord } from '#domain';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CLI = join(import.meta.dirname, '../../../src/cli.ts');

/** A gate that passes and writes its report to `target`, the way the configuration names it; the gate's result. */
async function gateOf(folder: string, target: string, environment: Record<string, string>) {
  const report = '<testsuite><testcase name="a"/></testsuite>';
  const run = ['sh', '-c', `printf '%s' '${report}' > '${target}'`];
  const config = { name: 'shop', gates: { tests: { run, junit: [target] } } };
  writeFileSync(join(folder, 'signalbox.yml'), JSON.stringify(config));
  const env = { ...process.env, ...environment };
  await once(spawn(process.execPath, [CLI, 'run'], { cwd: folder, env }), 'close');
  const status = readFileSync(join(folder, 'logs/signalbox/status.json'), 'utf8');
  return (JSON.parse(status) as RunRecord).gates[0];
}

test('in a job a report lies in the workspace or in the temporary folder of the runner', async () => {
  const workspace = temporaryFolder('workspace');
  const temporary = temporaryFolder('runner-temp');
  const elsewhere = temporaryFolder('elsewhere');
  const folder = join(workspace, 'shop');
  mkdirSync(folder);
  const job = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary };
  for (const target of [join(temporary, 'a.xml'), '../a.xml', 'a.xml']) {
    const gate = await gateOf(folder, target, job);
    expect(gate, target).toMatchObject({ outcome: 'passed', detail: '1 passed' });
  }
  const outside = join(elsewhere, 'a.xml');
  const refused = await gateOf(folder, outside, job);
  expect(refused).toMatchObject({ outcome: 'failed', tests: { run: 0 } });
  expect(refused?.detail).toContain(`report ${outside} could not be read: it lies outside`);
  expect(refused?.detail).toContain(temporary);
  const onOnesOwn = await gateOf(folder, outside, { GITHUB_WORKSPACE: '' });
  expect(onOnesOwn).toMatchObject({ outcome: 'passed' });
});
