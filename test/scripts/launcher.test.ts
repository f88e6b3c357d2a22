import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LAUNCHER = join(import.meta.dirname, '../../.scripts/build/launcher.mjs');

function launchWith(nodeVersion: string) {
  const folder = temporaryFolder('launcher');
  copyFileSync(LAUNCHER, join(folder, 'signalbox.mjs'));
  writeFileSync(join(folder, 'main.mjs'), "console.log('started', process.argv[2]);");
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${nodeVersion}' } })`;
  return spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${pretend}`, join(folder, 'signalbox.mjs'), 'plan'],
    { encoding: 'utf8' },
  );
}

describe('the bundle on a Node that is too old', () => {
  test.each(['18.20.8', '20.20.2', '22.12.0'])('%s is told, with the way out', (version) => {
    const { status, stdout, stderr } = launchWith(version);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`Node ${version} found`);
    expect(stderr).toContain('22.13 or newer expected');
    expect(stderr).toContain('node-path');
  });
});

test.each(['22.13.0', '24.21.0', '26.0.0'])('%s starts the program', (version) => {
  const { status, stdout } = launchWith(version);
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'started plan\n' });
});
