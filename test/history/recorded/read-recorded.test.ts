import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { RecordedRun } from '#domain';
import { describeRecordedProblem, type RecordedHistory, readRecorded } from '#history';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const STARTED = '2026-01-05T10:00:00Z';
const AT = Date.parse(STARTED);

function filesOf(texts: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder('recorded');
  return Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return { name, path: join(folder, name) };
  });
}

async function read(texts: Readonly<Record<string, string | Uint8Array>>): Promise<RecordedHistory> {
  const history = await readRecorded(filesOf(texts));
  if (!history.ok) throw new Error(describeRecordedProblem(history.error));
  return history.value;
}

async function onlyRun(line: object): Promise<RecordedRun | undefined> {
  const { runs } = await read({ 'runs.ndjson': JSON.stringify(line) });
  expect(runs).toHaveLength(1);
  return runs[0];
}

async function problemOf(texts: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const history = await readRecorded(filesOf(texts));
  if (history.ok) throw new Error('expected a problem');
  return describeRecordedProblem(history.error);
}

describe('forms of a line', () => {
  test('a run of our own tells by signature what failed in it; others tell nothing', async () => {
    const line = { id: 'a', job: 'build', startedAt: STARTED, conclusion: 'failure' };
    const failures = [{ signature: 'm1-one' }, { signature: 'm1-two', cause: 'test' }, null, {}];
    expect((await onlyRun({ ...line, failures }))?.failed).toEqual(['m1-one', 'm1-two']);
    for (const odd of [undefined, [], 'm1-one', 3]) {
      expect(await onlyRun({ ...line, failures: odd })).not.toHaveProperty('failed');
    }
  });

  test('a run: what is in "after" is told apart from what was known before', async () => {
    expect(
      await onlyRun({
        id: 'a',
        repo: 'o/r',
        job: 'build',
        branch: 'main',
        pr: 7,
        sha: 'abc',
        event: 'push',
        attempt: 2,
        startedAt: STARTED,
        completedAt: '2026-01-05T10:00:09Z',
        conclusion: 'timed_out',
        runner: 'linux-1',
        extra: { os: 'linux', files: 3, deep: { no: 1 }, gone: null, after: { failed: 2, list: [1] } },
      }),
    ).toEqual({
      id: 'a',
      repo: 'o/r',
      job: 'build',
      branch: 'main',
      pr: 7,
      sha: 'abc',
      event: 'push',
      attempt: 2,
      startedAt: AT,
      runner: 'linux-1',
      traits: { os: 'linux', files: 3 },
      outcome: 'failed',
      durationMs: 9000,
      knownAt: AT + 9000,
      batch: 'a',
      findings: { failed: 2 },
    });
  });

  test('a test: its duration does not tell when its outcome was known; its file is its repository', async () => {
    const line = { id: 't/1', test: 'T', runId: 12, startedAt: STARTED, outcome: 'failure' };
    expect(await onlyRun({ ...line, durationMs: 40 })).toMatchObject({
      repo: 'runs',
      job: 'T',
      batch: '12',
      outcome: 'failed',
      durationMs: 40,
      knownAt: null,
    });
  });

  test('a series: a run a point, with the value as it is; a missing value has none', async () => {
    const { runs } = await read({
      's.ndjson': JSON.stringify({
        name: 'S',
        times: ['2026-01-05', '2026-01-06', '2026-01-07'],
        values: [1.5, null, 2.5],
      }),
    });
    expect(runs.map(({ id, job, durationMs, startedAt }) => [id, job, durationMs, startedAt])).toEqual([
      ['S#0', 'S', 1.5, Date.parse('2026-01-05')],
      ['S#2', 'S', 2.5, Date.parse('2026-01-07')],
    ]);
  });

  test.each([
    ['cancelled', 'inconclusive'],
    ['unknown', 'inconclusive'],
    ['passed', 'passed'],
    ['failed', 'failed'],
    [null, 'inconclusive'],
  ])('the conclusion %s is %s', async (conclusion, outcome) => {
    const run = await onlyRun({ id: 'a', job: 'b', startedAt: STARTED, conclusion });
    expect(run?.outcome).toBe(outcome);
  });
});

describe('what is told wrongly', () => {
  test('of clocks that disagree the later counts; a run without an end has none', async () => {
    const line = { id: 'a', job: 'b', startedAt: STARTED, conclusion: 'success' };
    const skewed = await onlyRun({ ...line, completedAt: '2026-01-05T09:00:00Z' });
    expect(skewed).toMatchObject({ knownAt: AT, durationMs: null });
    expect(await onlyRun({ ...line, completedAt: null })).toMatchObject({ knownAt: null });
  });

  test('bad lines are told with file and line, the others are used', async () => {
    const good = JSON.stringify({ id: 'a', job: 'b', startedAt: STARTED });
    const bad = ['{', '[]', '{"id":"x"}', '{"id":"x","test":"t"}', '{"name":"s","values":["1"]}'];
    const history = await read({ 'runs.ndjson': [...bad, '', good].join('\n') });
    expect(history).toMatchObject({ lines: 6, rejected: 5 });
    expect(history.problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`)).toEqual([
      'runs.ndjson:1: it is not JSON',
      'runs.ndjson:2: it is not a JSON object',
      'runs.ndjson:3: "job" is missing, expected a text that is not empty, or a number',
      'runs.ndjson:4: "startedAt" is missing, expected an ISO 8601 time',
      'runs.ndjson:5: "values" has something else than a number at 0',
    ]);
  });

  test('a run told twice is the one told last, in whatever file', async () => {
    const first = JSON.stringify({ id: 'a', job: 'b', startedAt: STARTED, conclusion: 'success' });
    const second = JSON.stringify({ id: 'a', job: 'b', startedAt: STARTED, conclusion: 'failure' });
    const history = await read({ '1.ndjson': first, '2.ndjson': second });
    expect(history.repeated).toBe(1);
    expect(history.runs.map(({ outcome }) => outcome)).toEqual(['failed']);
  });

  test('files that cannot be used, and why', async () => {
    const lines = Array.from({ length: 400 }, (_, index) =>
      JSON.stringify({ id: `${index}`, job: `${index ** 3}`, startedAt: STARTED }),
    );
    const packed = gzipSync(lines.join('\n'));
    expect(await problemOf({ 'cut.ndjson.gz': packed.subarray(0, packed.length / 2) })).toMatch(
      /^cut\.ndjson\.gz:\d+: the gzip file ends too early/,
    );
    expect(await problemOf({ 'empty.ndjson': '\n' })).toMatch(/^empty\.ndjson is empty/);
    expect(await problemOf({ 'no.ndjson': 'x' })).toContain('no.ndjson:1: it is not JSON');
    const missing = await readRecorded([{ name: 'none.ndjson', path: '/nowhere/none.ndjson' }]);
    expect(missing.ok ? null : missing.error).toMatchObject({ kind: 'unreadable' });
  });
});

test('files are merged in the order of the starts, equal ones in that of files and lines', async () => {
  function line(id: string, hour: number): string {
    return JSON.stringify({ id, job: 'b', startedAt: `2026-01-05T0${hour}:00:00Z` });
  }
  const { runs } = await read({
    '1.ndjson': [line('a', 1), line('b', 3)].join('\n'),
    '2.ndjson.gz': gzipSync([line('c', 0), line('d', 1), line('e', 2)].join('\n')),
  });
  expect(runs.map(({ id }) => id).join('')).toBe('cadeb');
});
