import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');
const RUN =
  '{"id":"1","job":"unit","startedAt":"2026-11-20T10:00:00Z","durationMs":1,"conclusion":"success"}\n';

function signalbox(cwd: string, ...args: readonly string[]) {
  const env = { PATH: process.env.PATH, CI: 'true' };
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...{ cwd, env, encoding: 'utf8' },
  });
  return { exitCode: status, stderr };
}

/** A history of one run, and a configuration as told. */
function projectWith(configuration: string | null): string {
  const folder = temporaryFolder('app');
  writeFileSync(join(folder, 'runs.ndjson'), RUN);
  signalbox(folder, 'ingest', 'runs.ndjson');
  if (configuration !== null) writeFileSync(join(folder, 'signalbox.yml'), configuration);
  return folder;
}

const FAULT =
  'signalbox: signalbox.yml:1:20: services.web: unknown key "comand" (and 1 more); the configuration is not used: ';

test.each([
  {
    args: ['report', '--night'],
    instead: 'services are held to the usual limits, and the history',
  },
  {
    args: ['report', '--night', '--history', 'logs/signalbox/history.db'],
    instead: 'usual limits. ',
  },
  { args: ['query', 'SELECT 1'], instead: 'the history is /' },
  { args: ['ingest', 'runs.ndjson'], instead: 'the history is /' },
])('$args goes on without a faulty configuration, and says so in a line', ({ args, instead }) => {
  const folder = projectWith('services: { web: { comand: sleep, prot: 1 } }\n');
  const { exitCode, stderr } = signalbox(folder, ...args);
  const lines = stderr.split('\n').filter((line) => line.includes('is not used'));
  expect(lines).toEqual([expect.stringContaining(FAULT)]);
  expect(lines[0]).toContain(instead);
  expect(lines[0]).toContain('"signalbox doctor" tells every fault.');
  expect(exitCode).toBe(0);
});

test('a project without a configuration needs no word', () => {
  const folder = projectWith(null);
  expect(signalbox(folder, 'report', '--night')).toEqual({ exitCode: 0, stderr: '' });
});
