import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requirePart } from '../support/require-part.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');
const { missing, path: docker } = requirePart('docker');

/** An image nobody has: the engine says so, and no container is made. */
const CONFIG = `
services:
  cache: { image: "signalbox-test/no-such-image:1", pull_policy: never }
`;

describe.skipIf(missing)('a run with containers', { timeout: 60_000 }, () => {
  it('asks the engine once who it is', () => {
    const folder = temporaryFolder('app');
    const calls = join(folder, 'calls');
    const program = `#!/bin/sh\necho "$1" >> '${calls}'\nexec '${docker}' "$@"\n`;
    writeFileSync(join(folder, 'docker'), program, { mode: 0o755 });
    writeFileSync(join(folder, 'signalbox.yml'), CONFIG);
    const { stdout } = spawnSync(process.execPath, [CLI, 'run'], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
      encoding: 'utf8',
    });
    expect(stdout).toContain('there is no image signalbox-test/no-such-image:1 here');
    const asked = readFileSync(calls, 'utf8').split('\n');
    expect(asked.filter((call) => call === 'version')).toEqual(['version']);
  });
});
