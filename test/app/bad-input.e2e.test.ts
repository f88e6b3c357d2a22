import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

function signalbox(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...{ cwd, encoding: 'utf8' },
  });
  return { exitCode: status, stdout, stderr };
}

test.each([
  ['', ' is empty'],
  ['{"seq":1\n', ':1: the line is not JSON'],
])('a journal of %j is no run, and says why', (journal, reason) => {
  const folder = temporaryFolder('app');
  mkdirSync(join(folder, 'logs/signalbox'), { recursive: true });
  const file = join(folder, 'logs/signalbox/journal.ndjson');
  writeFileSync(file, journal);
  for (const command of ['status', 'logs', 'triage']) {
    const { exitCode, stderr } = signalbox(folder, command);
    expect(stderr, command).toContain(`${file}${reason}`);
    expect(stderr, command).toContain('--logs');
    expect(exitCode, command).toBe(2);
  }
});

test.each([
  [
    'signatures',
    ['signatures', 'nosuch.ndjson'],
    'nosuch.ndjson cannot be read: there is no such file\n',
  ],
  ['series in a folder', ['changes', '.', '--kind', 'rate'], '. cannot be read: it is a directory'],
  [
    'a history that is another file',
    ['query', 'SELECT 1', '--history', 'log'],
    'is not a SQLite file',
  ],
  ['a history that is a folder', ['query', 'SELECT 1', '--history', '.'], 'is not a SQLite file'],
  [
    'an earlier log that is absent',
    ['explain', 'log', '--baseline', 'nosuch'],
    'nosuch: there is no such file; explained without this baseline.\n',
  ],
  [
    'test reports of which nobody knows',
    ['ingest', '--junit', 'log'],
    'text data outside of root node; the reports show no failure',
  ],
  ['cases that are absent', ['explain', '--cases', 'nosuch.ndjson'], 'cannot be read'],
  [
    'cases that are no JSON',
    ['explain', '--cases', 'cases.ndjson'],
    'cases.ndjson:1: it is not JSON; ',
  ],
  [
    'test reports that are no XML',
    ['explain', 'log', '--junit', 'log'],
    'log: it is not well-formed',
  ],
  [
    'a day that is none',
    ['ingest', '--github', 'a/b', '--since', '2026-02-31'],
    'A day is expected, as YYYY-MM-DD.',
  ],
  [
    'a month that is none',
    ['ingest', '--github', 'a/b', '--since', '2026-13-01'],
    'A day is expected, as YYYY-MM-DD.',
  ],
  [
    'what is of a night, without one,',
    ['report', '--publish'],
    "option '--publish' is of --night, which is missing",
  ],
  [
    'what is of test reports, without any,',
    ['ingest', 'log', '--started-at', '2026-11-20'],
    '--started-at tells of the runs of --junit, and there is none.',
  ],
  [
    'what is of exports, without any,',
    ['ingest', 'log', '--repo', 'a/b'],
    '--repo tells of the runs of --from or --junit, and there is none.',
  ],
  [
    'passing logs that are absent',
    ['rules', 'lint', '--passing', 'nosuch'],
    'nosuch: it could not be opened (there is no such file)',
  ],
  [
    'test reports that are absent',
    ['explain', 'log', '--junit', '*.xml'],
    'No test report matches',
  ],
])('%s are told, never a crash', (_, args, text) => {
  const folder = temporaryFolder('app');
  writeFileSync(join(folder, 'cases.ndjson'), 'not json\n');
  writeFileSync(join(folder, 'log'), 'not xml\n');
  const { exitCode, stderr } = signalbox(folder, ...args);
  expect(stderr).toContain(text);
  expect(exitCode).toBeLessThan(3);
});

test.skipIf(!existsSync('/dev/full'))('output that finds no room is told, once', () => {
  const folder = temporaryFolder('app');
  writeFileSync(join(folder, 'log'), 'error: it failed\n'.repeat(10));
  const full = openSync('/dev/full', 'w');
  for (const command of ['explain', 'templates']) {
    const { stderr } = spawnSync(process.execPath, [CLI, command, 'log'], {
      ...{ cwd: folder, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] },
    });
    expect(stderr, command).toBe(
      'signalbox: the output could not be written (no space is left there) and is not whole.\n',
    );
  }
  closeSync(full);
});
