import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

function signalbox(cwd: string, ...args: readonly string[]) {
  const env = { PATH: process.env.PATH, CI: 'true' };
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...{ cwd, env, encoding: 'utf8' },
  });
  return { exitCode: status, stderr };
}

/** A project whose run has ended, and what stands in the way of asking its history. */
function projectWithRun(): string {
  const folder = temporaryFolder('app');
  const task = '{ type: task, command: ["true"] }';
  writeFileSync(join(folder, 'signalbox.yml'), `services: { web: ${task} }\n`);
  expect(signalbox(folder, 'run').exitCode).toBe(0);
  return folder;
}

const READING = [
  { args: ['report', '--night'], exitCode: 2 },
  { args: ['query', 'SELECT 1'], exitCode: 2 },
  { args: ['triage'], exitCode: 0 },
  { args: ['report'], exitCode: 0 },
  { args: ['plan'], exitCode: 0 },
];

describe('a history that is only asked', () => {
  it('is not made where there is none', () => {
    const folder = projectWithRun();
    for (const { args, exitCode } of READING) {
      const ended = signalbox(folder, ...args, '--history', 'deep/typo.db');
      expect(ended.exitCode, args.join(' ')).toBe(exitCode);
      const file = join(folder, 'deep/typo.db');
      if (args[0] !== 'plan') expect(ended.stderr).toContain(`There is no history at ${file}`);
      expect(existsSync(join(folder, 'deep')), args.join(' ')).toBe(false);
    }
  });

  it('may hold no run yet: a first night is no fault', () => {
    const folder = temporaryFolder('app');
    writeFileSync(join(folder, 'runs.ndjson'), '');
    expect(signalbox(folder, 'ingest', 'runs.ndjson', '--history', 'h.db').exitCode).toBe(0);
    const { exitCode, stderr } = signalbox(folder, 'report', '--night', '--history', 'h.db');
    expect(stderr).toContain('The history holds no finished run');
    expect(exitCode).toBe(0);
  });

  it('may have a report with no room for it', () => {
    const folder = temporaryFolder('app');
    const line = { id: '1', job: 'unit', startedAt: '2026-11-20T10:00:00Z', durationMs: 1 };
    const text = JSON.stringify({ ...line, conclusion: 'success' });
    writeFileSync(join(folder, 'runs.ndjson'), `${text}\n`);
    signalbox(folder, 'ingest', 'runs.ndjson', '--history', 'h.db');
    const { exitCode, stderr } = signalbox(
      folder,
      ...['report', '--night', '--history', 'h.db', '--logs', 'runs.ndjson/logs'],
    );
    const night = join(folder, 'runs.ndjson/logs/night');
    expect(stderr).toContain(`report cannot be written in ${night} (a file is in the way).`);
    expect(stderr).toContain('--logs');
    expect(exitCode).toBe(2);
  });

  it('is not taken for a damaged one, and moved, where it is another file', () => {
    const folder = projectWithRun();
    writeFileSync(join(folder, 'notes.txt'), 'my notes');
    for (const { args, exitCode } of READING) {
      const ended = signalbox(folder, ...args, '--history', 'notes.txt');
      expect(ended.exitCode, args.join(' ')).toBe(exitCode);
      expect(ended.stderr).toContain(`${join(folder, 'notes.txt')} is not a`);
      expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('my notes');
    }
  });
});
