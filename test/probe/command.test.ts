import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { ask, told } from './ask.ts';

function sh(script: string) {
  return { kind: 'command', argv: ['/bin/sh', '-c', script] } as const;
}

test('exit 0 is ready', async () => {
  expect(told(await ask(sh('exit 0')))).toBe('ready: exit 0');
});

test('another exit is not ready and told with the last line of output', async () => {
  expect(told(await ask(sh('echo starting; echo "no response" >&2; exit 3')))).toBe(
    'not ready: exit 3: no response',
  );
  expect(told(await ask(sh('exit 2')))).toBe('not ready: exit 2');
});

test('colours and control characters of the output stay out of the detail', async () => {
  expect((await ask(sh(`printf '\\033[31mred\\033[0m\\anow'; exit 1`))).detail).toBe(
    'exit 1: red now',
  );
});

test('the environment is the given one and nothing else', async () => {
  const outcome = await ask(sh('echo "[$GIVEN][$HOME]"; exit 1'), {
    environment: { GIVEN: 'yes' },
  });
  expect(outcome.detail).toBe('exit 1: [yes][]');
});

test('it runs in the given folder', async () => {
  const workingDir = temporaryFolder('probe');
  expect((await ask(sh('pwd; exit 1'), { workingDir })).detail).toBe(`exit 1: ${workingDir}`);
});

test('arguments are never read by a shell', async () => {
  const argv = ['/bin/echo', '$(exit 7)', ';', 'exit', '9'];
  expect((await ask({ kind: 'command', argv })).ok).toBe(true);
});

test('a program that is not there is told by name', async () => {
  expect((await ask({ kind: 'command', argv: ['no-such-program'] })).detail).toBe(
    'cannot start no-such-program: not found',
  );
});

test('a program without the right to run is told', async () => {
  const workingDir = temporaryFolder('probe');
  writeFileSync(join(workingDir, 'plain'), 'text', { mode: 0o644 });
  expect((await ask({ kind: 'command', argv: ['./plain'] }, { workingDir })).detail).toBe(
    'cannot start ./plain: not executable',
  );
});

test.each([[[]], [['']], [['echo', 'a\0b']]])(
  'argv %j is an outcome, not an exception',
  async (argv) => {
    expect((await ask({ kind: 'command', argv })).ok).toBe(false);
  },
);

test('a time-out kills the whole process group', async () => {
  const workingDir = temporaryFolder('probe');
  const script = 'sleep 60 & echo $! > child; wait';
  const outcome = await ask(sh(script), { workingDir, timeoutMs: 300 });
  expect(outcome.detail).toBe('timeout after 300 ms');
  await expectGone(Number(readFileSync(join(workingDir, 'child'), 'utf8')));
});

test('what the command left in the background is killed and not waited for', async () => {
  const workingDir = temporaryFolder('probe');
  const outcome = await ask(sh('sleep 60 & echo $! > child; exit 0'), { workingDir });
  expect(told(outcome)).toBe('ready: exit 0');
  await expectGone(Number(readFileSync(join(workingDir, 'child'), 'utf8')));
});

test('the group is told to the guardian while it lives, and no longer', async () => {
  const seen: string[] = [];
  await ask(sh('exit 0'), {
    track: (pid) => {
      seen.push(`started ${pid > 1}`);
      return () => seen.push('gone');
    },
  });
  expect(seen).toEqual(['started true', 'gone']);
});

/** The kernel needs a moment to bury a killed process. */
async function expectGone(pid: number): Promise<void> {
  await expect.poll(() => isRunning(pid), { timeout: 5000, interval: 5 }).toBe(false);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
