import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLAIM_FILE, claimRunDirectory } from '../../../src/app/job/claim-run-directory.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Of a living process that is not this one: the one that runs the tests. */
const OTHER = process.ppid;

test('a folder belongs to one process until it lets it go', () => {
  const root = join(temporaryFolder('claim'), 'logs');
  const first = claimRunDirectory(root, OTHER);
  expect(first.ok).toBe(true);
  expect(claimRunDirectory(root, process.pid)).toEqual({ ok: false, error: OTHER });
  if (first.ok) first.value();
  expect(existsSync(join(root, CLAIM_FILE))).toBe(false);
  expect(claimRunDirectory(root, process.pid).ok).toBe(true);
});

test('what a killed run left behind hinders nobody', () => {
  const root = temporaryFolder('claim');
  for (const left of ['4194305\n', '', 'nonsense']) {
    writeFileSync(join(root, CLAIM_FILE), left);
    expect(claimRunDirectory(root, process.pid).ok).toBe(true);
  }
});

test.skipIf(process.platform !== 'linux')(
  'one that was killed and nobody has waited for holds nothing',
  async () => {
    // What replaces the shell waits for nobody.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
    try {
      const [told] = await once(parent.stdout, 'data');
      const pid = Number(String(told));
      await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ');
      const root = temporaryFolder('claim');
      writeFileSync(join(root, CLAIM_FILE), `${pid}\n`);
      expect(claimRunDirectory(root, process.pid).ok).toBe(true);
      expect(readFileSync(join(root, CLAIM_FILE), 'utf8')).toBe(`${process.pid}\n`);
    } finally {
      parent.kill('SIGKILL');
    }
  },
);

test('letting go twice does not take the folder from the next', () => {
  const root = temporaryFolder('claim');
  const first = claimRunDirectory(root, process.pid);
  if (first.ok) first.value();
  expect(claimRunDirectory(root, OTHER).ok).toBe(true);
  if (first.ok) first.value();
  expect(existsSync(join(root, CLAIM_FILE))).toBe(true);
});
