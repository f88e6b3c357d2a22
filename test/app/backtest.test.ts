import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backtest } from '../../src/app/backtest.ts';
import type { World } from '../../src/app/world/world.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Captured extends World {
  readonly text: { out: string; err: string };
}

function worldIn(directory: string): Captured {
  const text = { out: '', err: '' };
  const output = (key: 'out' | 'err') => ({
    write: (more: string) => {
      text[key] += more;
    },
    isTTY: false,
    isClosed: false,
    columns: 0,
    rows: 0,
  });
  return {
    text,
    environment: {},
    directory,
    stdout: output('out'),
    stderr: output('err'),
    stdin: (async function* () {})(),
    clock: { now: () => 0, after: () => () => undefined },
    random: () => 0.5,
    machine: { cpus: 2, memoryBytes: 8 * 2 ** 30 },
    pid: 1,
    self: [],
    version: '0.0.0',
    onSignal: () => () => undefined,
  };
}

/** A run an hour for 30 days; each letter of `pattern` is one, over and over. */
function history(pattern: string): string {
  return Array.from({ length: 24 * 30 }, (_, hour) =>
    JSON.stringify({
      id: `${hour}`,
      job: 'build',
      startedAt: new Date(hour * 3_600_000).toISOString(),
      completedAt: new Date(hour * 3_600_000 + 60_000).toISOString(),
      conclusion: { p: 'success', f: 'failure', c: 'cancelled' }[
        pattern[hour % pattern.length] ?? 'p'
      ],
    }),
  ).join('\n');
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('backtest');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('one forecast a run, cancelled ones too, and the same bytes again', async () => {
  const folder = folderWith({ 'runs.ndjson': history('ppfc') });
  const request = { files: ['runs.ndjson'], target: 'failure', json: true } as const;
  const world = worldIn(folder);
  expect(await backtest({ ...request, predictions: 'one.ndjson' }, world)).toBe(0);
  expect(await backtest({ ...request, predictions: 'two.ndjson' }, worldIn(folder))).toBe(0);
  const [one, two] = ['one', 'two'].map((name) =>
    readFileSync(join(folder, `${name}.ndjson`), 'utf8'),
  );
  expect(two).toBe(one);
  const forecasts = (one ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(forecasts.map(({ id }) => id)).toEqual(
    Array.from({ length: 720 }, (_, hour) => `${hour}`),
  );
  const report = JSON.parse(world.text.out);
  expect(report).toMatchObject({
    schema: 'signalbox.backtest/1',
    target: 'failure',
    model: { name: 'failure-stack' },
    runs: 720,
    graded: 540,
    failures: 180,
    skill: { against: 'ema5', verdict: 'better' },
  });
  expect(report.verdict).toMatch(/^better than EMA\(5\): Brier -0\.\d+ \[/);
  expect(report.grades.forecast.auc).toBeGreaterThan(0.95);
});

test('without a failure there are metrics that do not exist', async () => {
  const folder = folderWith({ 'runs.ndjson': history('p') });
  const world = worldIn(folder);
  expect(await backtest({ files: ['runs.ndjson'], target: 'failure' }, world)).toBe(0);
  expect(world.text.out).toContain('720 runs of 720 lines; 720 graded, 0 of them failed');
  expect(world.text.out).toMatch(/^always-pass +- /m);
});

test('what cannot be done is said, with the file, and is wrong usage', async () => {
  const folder = folderWith({ 'runs.ndjson': '{"id":1}\n', 'good.ndjson': history('p') });
  async function errorOf(file: string, predictions?: string): Promise<string> {
    const world = worldIn(folder);
    const request = {
      files: [file],
      target: 'failure',
      ...(predictions && { predictions }),
    } as const;
    expect(await backtest(request, world)).toBe(2);
    expect(world.text.out).toBe('');
    return world.text.err;
  }
  expect(await errorOf('runs.ndjson')).toContain('runs.ndjson:1: "job" is missing');
  expect(await errorOf('none.ndjson')).toContain('none.ndjson cannot be read');
  expect(await errorOf('good.ndjson', 'good.ndjson/x')).toContain(
    'good.ndjson/x cannot be written',
  );
});
