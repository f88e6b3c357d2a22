import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandGateConfig, TestReport } from '#domain';
import { type CommandGateRun, runCommandGate } from '#gates';
import { systemClock } from '#std';
import { temporaryFolder } from '../support/temporary-folder.ts';

const NO_TESTS: TestReport = {
  files: ['junit.xml'],
  run: 0,
  passed: 0,
  failed: 0,
  skipped: 0,
  durationMs: 0,
  failures: [],
  unreadable: [],
};

interface Scene {
  readonly folder: string;
  log(): string;
  run(
    gate: Partial<CommandGateConfig>,
    run?: Partial<CommandGateRun>,
  ): ReturnType<typeof runCommandGate>;
}

function scene(): Scene {
  const folder = temporaryFolder('gate');
  return {
    folder,
    log: () => readFileSync(join(folder, 'gates/api.log'), 'utf8'),
    run: (gate, run = {}) =>
      runCommandGate(
        {
          kind: 'command',
          name: 'api',
          needs: [],
          command: ['/bin/sh', '-c', 'exit 0'],
          workingDir: folder,
          environment: {},
          junit: [],
          retries: 0,
          timeoutMs: 20_000,
          location: { file: 'signalbox.yml', line: 1, column: 1 },
          ...gate,
        },
        {
          runDirectory: folder,
          logFile: 'gates/api.log',
          environment: { PATH: process.env.PATH ?? '' },
          clock: systemClock(),
          signal: new AbortController().signal,
          readReport: async () => null,
          ...run,
        },
      ),
  };
}

function sh(script: string): readonly string[] {
  return ['/bin/sh', '-c', script];
}

function reporting(tests: Partial<TestReport>): Partial<CommandGateRun> {
  return { readReport: async () => ({ ...NO_TESTS, ...tests }) };
}

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z /gm;

test('exit 0 passes; the whole output is kept, stamped, also the last line without newline', async () => {
  const { run, log } = scene();
  const lines: string[] = [];
  const result = await run(
    { command: sh('echo one; echo two; printf three') },
    { onOutput: (line) => lines.push(line) },
  );
  expect(result).toMatchObject({
    outcome: 'passed',
    detail: 'exit 0',
    exitCode: 0,
    attempts: 1,
    logFile: 'gates/api.log',
  });
  expect(log().match(STAMP)).toHaveLength(3);
  expect(log().replace(STAMP, '')).toBe('one\ntwo\nthree\n');
  expect(lines).toEqual(['one', 'two', 'three']);
});

test('stdout and stderr both land in the log', async () => {
  const { run, log } = scene();
  await run({ command: sh('echo out; echo err >&2') });
  expect(log().replace(STAMP, '').split('\n').sort()).toEqual(['', 'err', 'out']);
});

test('megabytes of output are kept to the last byte', async () => {
  const { run, log } = scene();
  await run({ command: sh('yes 0123456789 | head -n 300000; echo end') });
  const text = log().replace(STAMP, '');
  expect(text).toHaveLength(300_000 * 11 + 4);
  expect(text.endsWith('0123456789\nend\n')).toBe(true);
});

test('another exit fails with its code', async () => {
  expect(await scene().run({ command: sh('exit 3') })).toMatchObject({
    outcome: 'failed',
    detail: 'exit 3',
    exitCode: 3,
  });
});

test('the gate’s environment is laid over the given one', async () => {
  const { run, log } = scene();
  await run(
    { command: sh('echo $A-$B'), environment: { B: 'gate' } },
    { environment: { PATH: process.env.PATH ?? '', A: 'base', B: 'base' } },
  );
  expect(log().replace(STAMP, '')).toBe('base-gate\n');
});

test('a program that is not there fails and says so', async () => {
  expect(await scene().run({ command: ['no-such-program'] })).toMatchObject({
    outcome: 'failed',
    detail: 'cannot start no-such-program: the program or the working directory does not exist',
    exitCode: 127,
  });
});

test('a gate that ends by a signal names it', async () => {
  expect(await scene().run({ command: sh('kill -SEGV $$') })).toMatchObject({
    outcome: 'failed',
    detail: 'ended by SIGSEGV',
    exitCode: null,
  });
});

test('retries run until one passes, with a line between the attempts', async () => {
  const { run, log } = scene();
  const attempts: number[] = [];
  const script = 'echo try; [ -e once ] && exit 0; touch once; exit 1';
  const result = await run(
    { command: sh(script), retries: 3 },
    { onAttempt: (attempt) => attempts.push(attempt) },
  );
  expect(result).toMatchObject({
    outcome: 'passed',
    attempts: 2,
    detail: 'exit 0 on attempt 2 of 4',
  });
  expect(attempts).toEqual([1, 2]);
  expect(log().replace(STAMP, '')).toBe('try\n── attempt 2 of 4 ──\ntry\n');
});

test('retries that are used up fail with the last attempt', async () => {
  expect(await scene().run({ command: sh('exit 5'), retries: 1 })).toMatchObject({
    outcome: 'failed',
    attempts: 2,
    detail: 'exit 5 on attempt 2 of 2',
  });
});

test('a time-out ends the whole group', async () => {
  const { run, folder } = scene();
  const command = sh('sleep 60 & echo $! > child; wait');
  const result = await run({ command, timeoutMs: 300 });
  expect(result).toMatchObject({
    outcome: 'failed',
    timedOut: true,
    detail: 'timed out after 300 ms',
    exitCode: null,
  });
  await expectGone(folder);
});

test('a command that ignores TERM is killed', async () => {
  const { run, folder } = scene();
  const command = sh('trap "" TERM; echo $$ > child; while :; do sleep 0.1; done');
  expect((await run({ command, timeoutMs: 300 })).timedOut).toBe(true);
  await expectGone(folder);
});

test('what the command leaves in the background is ended, and not waited for', async () => {
  const { run, folder, log } = scene();
  const result = await run({ command: sh('sleep 60 & echo $! > child; echo done') });
  expect(result.outcome).toBe('passed');
  expect(log().replace(STAMP, '')).toBe('done\n');
  await expectGone(folder);
});

test('an abort cancels, without a retry', async () => {
  const { run, folder } = scene();
  const cancel = new AbortController();
  const command = sh('echo $$ > child; echo started; sleep 60');
  const result = await run(
    { command, retries: 5 },
    { signal: cancel.signal, onOutput: () => cancel.abort() },
  );
  expect(result).toMatchObject({ outcome: 'cancelled', detail: 'cancelled', attempts: 1 });
  await expectGone(folder);
});

test('an abort before the start starts nothing', async () => {
  const { run, folder } = scene();
  const result = await run({ command: sh('touch ran') }, { signal: AbortSignal.abort() });
  expect(result.outcome).toBe('cancelled');
  expect(existsSync(join(folder, 'ran'))).toBe(false);
});

test('the tests of the report are told', async () => {
  const junit = ['junit.xml'];
  const told = async (script: string, tests: Partial<TestReport>) => {
    const { outcome, detail } = await scene().run({ command: sh(script), junit }, reporting(tests));
    return `${outcome}: ${detail}`;
  };
  expect(await told('exit 0', { run: 24, passed: 24 })).toBe('passed: 24 passed');
  expect(await told('exit 0', { run: 24, passed: 22, skipped: 2 })).toBe(
    'passed: 22 passed, 2 skipped',
  );
  expect(await told('exit 1', { run: 24, passed: 22, failed: 2 })).toBe('failed: 2 of 24 failed');
  expect(await told('exit 0', { run: 24, passed: 22, failed: 2 })).toBe(
    'failed: 2 of 24 failed, although the command ended with exit 0',
  );
  expect(await told('exit 1', { run: 24, passed: 24 })).toBe(
    'failed: exit 1, although no test failed (24 passed)',
  );
  expect(await told('exit 0', {})).toBe('failed: exit 0, no test ran');
  expect(await told('exit 0', { unreadable: [{ file: 'a.xml', reason: 'not XML' }] })).toBe(
    'failed: exit 0, no test ran, report a.xml could not be read: not XML',
  );
});

test('a report that was asked for and never written proves nothing', async () => {
  expect(await scene().run({ junit: ['logs/*.xml'] })).toMatchObject({
    outcome: 'failed',
    detail: 'exit 0, no JUnit report written at logs/*.xml',
  });
});

test('a report reader that breaks is told like a broken report', async () => {
  const readReport = async () => {
    throw new Error('disk on fire');
  };
  expect(await scene().run({ junit: ['a.xml'] }, { readReport })).toMatchObject({
    outcome: 'failed',
    detail: 'exit 0, no test ran, report a.xml could not be read: disk on fire',
  });
});

test('a report of before the start is older than the time the reader is given, one written by the command is not', async () => {
  const { run, folder } = scene();
  const [stale, fresh] = [join(folder, 'stale.xml'), join(folder, 'fresh.xml')];
  writeFileSync(stale, '');
  const before = Date.now() / 1000 - 1;
  utimesSync(stale, before, before);
  const counted: string[] = [];
  const readReport = async (_globs: readonly string[], notBefore: number) => {
    counted.push(...[stale, fresh].filter((file) => statSync(file).mtimeMs >= notBefore));
    return NO_TESTS;
  };
  await run({ command: sh('touch fresh.xml'), junit: ['*.xml'] }, { readReport });
  expect(counted).toEqual([fresh]);
});

test('a report of the attempt before is not counted for the next', async () => {
  const { run, folder } = scene();
  const report = join(folder, 'junit.xml');
  const counted: boolean[] = [];
  const readReport = async (_globs: readonly string[], notBefore: number) => {
    counted.push(statSync(report).mtimeMs >= notBefore);
    return null;
  };
  const command = sh('[ -e junit.xml ] || touch junit.xml; exit 1');
  await run({ command, junit: ['*.xml'], retries: 1 }, { readReport });
  expect(counted).toEqual([true, false]);
});

test('a log that cannot be written is told and stops nothing', async () => {
  const { run, folder } = scene();
  writeFileSync(join(folder, 'gates'), 'a file where the folder should be');
  const result = await run({ command: sh('yes | head -n 100000') });
  expect(result).toMatchObject({
    outcome: 'passed',
    detail: 'exit 0, its log is not complete: EEXIST',
  });
});

/** The kernel needs a moment to bury a killed process; its pid stands in the file `child`. */
async function expectGone(folder: string): Promise<void> {
  const pid = Number(readFileSync(join(folder, 'child'), 'utf8'));
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
