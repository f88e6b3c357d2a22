import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { parseActionCommand } from './action-command.ts';
import { parseCommandFile, parseEnvironmentFile } from './command-file.ts';
import type { JobRequest } from './job.ts';
import { runJob } from './run-job.ts';

function job(script: string, part: Partial<JobRequest> = {}) {
  const folder = temporaryFolder('job');
  mkdirSync(join(folder, 'temporary'));
  return runJob({
    steps: [{ run: script }],
    workspace: folder,
    temporary: join(folder, 'temporary'),
    environment: { PATH: process.env.PATH ?? '' },
    ...part,
  });
}

describe('commands', () => {
  test.each([
    [
      '::error file=a.ts,line=3::x',
      { name: 'error', properties: { file: 'a.ts', line: '3' }, data: 'x' },
    ],
    ['  ::notice::a::b', { name: 'notice', properties: {}, data: 'a::b' }],
    ['text ##[add-mask]e', { name: 'add-mask', properties: {}, data: 'e' }],
    [
      '::warning title=a%3Ab%2Cc::50%25%0Ax',
      { name: 'warning', properties: { title: 'a:b,c' }, data: '50%\nx' },
    ],
    ['text ::error::x', null],
    ['::unknown::x', null],
    ['##[start-action display=x]', null],
  ])('%j', (line, command) => {
    expect(parseActionCommand(line, null)).toEqual(command);
  });

  test('stop until their token, which resumes them', async () => {
    const { steps } = await job(
      'echo ::stop-commands::f00; echo ::error::no; echo ::f00::; echo ::error::yes',
    );
    expect(steps[0]?.annotations.map(({ message }) => message)).toEqual(['yes']);
  });

  test('that are insecure fail the step', async () => {
    expect((await job('echo ::set-env name=A::b')).conclusion).toBe('failure');
    expect((await job('echo "a ##[add-path]/x"')).conclusion).toBe('failure');
  });
});

describe('command files', () => {
  test('hold pairs, texts of several lines, and empty lines', () => {
    expect(parseCommandFile('a=1\n\nb<<X\nline\nX \nX\nc=x<<y\n')).toEqual({
      a: '1',
      b: 'line\nX ',
      c: 'x<<y',
    });
  });

  test.each(['a<<X\nno end\n', 'neither\n'])('%j fails the step', async (text) => {
    expect(() => parseCommandFile(text)).toThrow();
    const { conclusion } = await job(`printf '${text}' >> "$GITHUB_OUTPUT"`);
    expect(conclusion).toBe('failure');
  });

  test('give later steps variables, but not NODE_OPTIONS', async () => {
    expect(() => parseEnvironmentFile('NODE_OPTIONS=--x\n')).toThrow('NODE_OPTIONS');
    const { log } = await job('', {
      steps: [{ run: 'echo A=told >> "$GITHUB_ENV"' }, { run: 'echo "A is $A"' }],
    });
    expect(log).toContain('A is told');
  });
});

describe('limits', () => {
  test('of annotations: ten of a level, 4,096 characters', async () => {
    const { steps } = await job(
      `for i in $(seq 12); do echo "::error::$i"; done; echo "::warning::$(printf 'x%.0s' $(seq 5000))"`,
    );
    expect(steps[0]?.annotations).toHaveLength(11);
    expect(steps[0]?.droppedAnnotations).toBe(2);
    expect(steps[0]?.annotations.at(-1)?.message).toHaveLength(4096);
  });

  test('of the summary: one byte more than 1 MiB drops it, and the job goes on', async () => {
    const write = (bytes: number) =>
      `head -c ${bytes} /dev/zero | tr '\\0' x >> "$GITHUB_STEP_SUMMARY"`;
    const most = await job(write(1_048_576));
    expect(most.steps[0]?.summary).toHaveLength(1_048_576);
    const more = await job(write(1_048_577));
    expect(more.steps[0]?.summary).toBeNull();
    expect(more.conclusion).toBe('success');
    expect(more.steps[0]?.annotations[0]?.message).toContain('upload aborted');
  });
});

test('secrets are masked in log, annotation and summary, also inside of JSON and when told late', async () => {
  const script = `
    echo '{"a":"q\\"uote"}'
    echo ::add-mask::late
    echo "late ::x"; echo ::error::late
    echo late >> "$GITHUB_STEP_SUMMARY"`;
  const { log, steps } = await job(script, { secrets: ['q"uote'] });
  expect(log).toContain('{"a":"***"}');
  expect(log).not.toContain('late');
  expect(steps[0]?.annotations[0]?.message).toBe('***');
  expect(steps[0]?.summary).toBe('***\n');
});

describe('cancel', () => {
  const STUBBORN = `exec node -e "
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => console.log('got', signal));
    setInterval(() => {}, 1000); console.log('begun');"`;

  test('is SIGINT, then SIGTERM, then SIGKILL; later steps are skipped', async () => {
    const controller = new AbortController();
    const { conclusion, steps, log } = await job('', {
      steps: [{ run: STUBBORN }, { run: 'echo after' }],
      scale: 0.04,
      cancel: controller.signal,
      onLine: (line) => line === 'begun' && controller.abort(),
    });
    expect(conclusion).toBe('cancelled');
    expect(steps.map(({ signals }) => signals)).toEqual([['SIGINT', 'SIGTERM', 'SIGKILL']]);
    expect(log).toBe('begun\ngot SIGINT\ngot SIGTERM');
  });

  test('lets what ends in time end by itself, and kills what it left', async () => {
    const controller = new AbortController();
    const { steps, orphans } = await job(
      `node -e "require('child_process').spawn('sleep', ['600'], { detached: true, stdio: 'ignore' }).unref()"
       exec node -e "process.on('SIGINT', () => process.exit(130)); setInterval(() => {}, 1000); console.log('begun')"`,
      { cancel: controller.signal, onLine: (line) => line === 'begun' && controller.abort() },
    );
    expect(steps[0]).toMatchObject({ exitCode: 130, signals: ['SIGINT'] });
    expect(orphans).toEqual([expect.stringMatching(/^\d+ sleep 600$/)]);
  });
});
