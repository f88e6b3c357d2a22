import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHistory } from '#history';
import { systemClock } from '#std';
import { projectRoot } from '../../../.scripts/project-root.ts';
import { demoHistory, REPOSITORY } from '../../../fixtures/night/demo-history.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Asked {
  readonly inputs: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** The action's own door, as `action.yml` opens it. */
function runAction({ inputs, folder }: Asked) {
  const [summary, output] = ['summary.md', 'output.txt'].map((name) => join(folder, name));
  for (const file of [summary, output]) writeFileSync(file ?? '', '');
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'src', 'cli.ts'), 'action'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_WORKSPACE: folder,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_OUTPUT: output,
        SIGNALBOX_INPUTS: JSON.stringify({ command: 'report', night: 'true', ...inputs }),
      },
    },
  );
  const read = (file: string | undefined) => readFileSync(file ?? '', 'utf8');
  return { status, stderr, summary: read(summary), output: read(output) };
}

test('the night goes to the summary, and its headline and files to the outputs', async () => {
  const folder = temporaryFolder('action-night');
  const opened = await openHistory(join(folder, 'history.db'), { clock: systemClock() });
  if (!opened.ok) throw new Error(opened.error.kind);
  await opened.value.store.recordMany(demoHistory());
  await opened.value.store.close();
  const asked = { history: join(folder, 'history.db'), 'base-branch': 'main' };

  const told = runAction({ inputs: asked, folder });
  expect(told).toMatchObject({ status: 0, stderr: '' });
  expect(told.summary).toContain('#### 1. Tomorrow');
  expect(told.output).toMatch(/verdict<<(\S+)\nintegration broke last night.*\n\1/);
  expect(told.output).toContain('logs/signalbox/night/report.html');
  expect(readFileSync(join(folder, 'logs/signalbox/night/report.md'), 'utf8')).toBe(
    told.summary.slice(0, -1),
  );

  const dry = runAction({ inputs: { ...asked, 'dry-run': 'true' }, folder });
  expect(dry).toMatchObject({ status: 0, summary: '' });
  const elsewhere = runAction({ inputs: { ...asked, 'base-branch': 'nowhere' }, folder });
  expect(elsewhere.summary).toContain('No failure is likely.');
}, 60_000);

test('a first night that knows nothing yet says so, and publishes and breaks nothing', () => {
  const folder = temporaryFolder('action-night');
  const told = runAction({ inputs: {}, folder });
  expect(told).toMatchObject({ status: 0, summary: '', output: '' });
  expect(told.stderr).toContain('There is no history at');
  expect(existsSync(join(folder, 'logs/signalbox/history.db'))).toBe(false);
});
