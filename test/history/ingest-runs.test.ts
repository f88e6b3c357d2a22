import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JobRun } from '#domain';
import { describeIngestProblem, ingestRuns, memoryHistory, writeEntries } from '#history';
import { formatRunLine, parseRunLine } from '../../src/history/ingest/parse-run-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { allOf, DISK_FULL, entryOf, NOON, OTHER_FAILURE } from './hand-made.ts';

const LINE = {
  id: 'cesel/1',
  repo: 'acme/shop',
  job: 'travis',
  startedAt: '2026-11-20T10:00:00.000Z',
  completedAt: '2026-11-20T10:05:00.000Z',
  conclusion: 'success',
};

const START = Date.parse(LINE.startedAt);

function fileOf(content: string | Buffer, name = 'runs.ndjson'): string {
  const file = join(temporaryFolder('ingest'), name);
  writeFileSync(file, content);
  return file;
}

function runOfLine(part: Readonly<Record<string, unknown>>): JobRun {
  const parsed = parseRunLine(JSON.stringify({ ...LINE, ...part }));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value.entry.run;
}

test('the contract form is read as it is, with what is missing left open', () => {
  expect(runOfLine({ event: 'push', extra: { teamSize: 18 } })).toEqual({
    id: 'cesel/1',
    repo: 'acme/shop',
    job: 'travis',
    branch: null,
    pr: null,
    sha: null,
    attempt: 1,
    startedAt: START,
    completedAt: START + 300_000,
    conclusion: 'success',
    durationMs: 300_000,
    runner: null,
    extra: { event: 'push', teamSize: 18 },
  });
});

test.each<[string, Readonly<Record<string, unknown>>, Partial<JobRun>]>([
  [
    'completed before it started: known at the later time, the duration is not',
    { completedAt: '2026-11-20T09:00:00Z' },
    {
      completedAt: START,
      durationMs: null,
      extra: { reported: { completedAt: '2026-11-20T09:00:00Z' } },
    },
  ],
  [
    'a negative duration is not believed',
    { durationMs: -5 },
    { durationMs: 300_000, extra: { reported: { durationMs: -5 } } },
  ],
  [
    'a run that says how it ended and how long it took has finished',
    { completedAt: null, durationMs: 60_000 },
    { completedAt: START + 60_000, durationMs: 60_000 },
  ],
  [
    'a run that says neither how nor when it ended has not',
    { completedAt: null, conclusion: null },
    { completedAt: null, durationMs: null, conclusion: null },
  ],
  [
    'a start that is missing is counted back from the end',
    { startedAt: null, durationMs: 60_000 },
    { startedAt: START + 240_000, completedAt: START + 300_000 },
  ],
  ['a time without a zone is UTC', { startedAt: '2026-11-20 10:00:00' }, { startedAt: START }],
  ['a zone is honoured', { startedAt: '2026-11-20T12:00:00+02:00' }, { startedAt: START }],
  ['epoch milliseconds are a time', { startedAt: START }, { startedAt: START }],
  [
    'a conclusion nobody knows says nothing',
    { conclusion: 'unknown' },
    { conclusion: null, extra: { reported: { conclusion: 'unknown' } } },
  ],
  ['other names of conclusions are known', { conclusion: 'canceled' }, { conclusion: 'cancelled' }],
  ['numbers are identifiers too', { id: 7, sha: 12 }, { id: '7', sha: '12' }],
  [
    'nulls are left open',
    { branch: null, pr: null, sha: null, attempt: null, runner: null, extra: null },
    { branch: null, pr: null, sha: null, attempt: 1, runner: null, extra: {} },
  ],
])('%s', (_, line, expected) => {
  expect(runOfLine(line)).toMatchObject(expected);
});

test.each([
  ['{', 'it is not JSON'],
  ['[1]', 'it is not a JSON object'],
  ['null', 'it is not a JSON object'],
  [
    JSON.stringify({ ...LINE, id: '' }),
    'id: found "", expected a text that is not empty, or a number',
  ],
  [
    JSON.stringify({ ...LINE, job: null }),
    '"job" is missing, expected a text that is not empty, or a number',
  ],
  [
    JSON.stringify({ ...LINE, startedAt: 'yesterday', completedAt: null }),
    'startedAt: found "yesterday", expected an ISO 8601 time',
  ],
  [
    JSON.stringify({ ...LINE, completedAt: null }),
    '"completedAt" is missing, expected an ISO 8601 time, or a "durationMs", of a run that has a conclusion',
  ],
  [
    JSON.stringify({ ...LINE, completedAt: 'soon' }),
    'completedAt: found "soon", expected an ISO 8601 time, or a "durationMs", of a run that has a conclusion',
  ],
  [
    JSON.stringify({ ...LINE, failures: [{ cause: 'x' }] }),
    'failures[0]: "signature" is missing, expected a text',
  ],
  [
    JSON.stringify({ ...LINE, tests: [{ name: '', status: 'ok', durationMs: '1 s' }, 7] }),
    'tests[0].name: found "", expected a text that is not empty; tests[0].status: found "ok", expected passed, failed or skipped; tests[0].durationMs: found "1 s", expected a number; and 1 more',
  ],
  [
    JSON.stringify({ ...LINE, services: [{ service: 'a', outcome: 'ready', restarts: -1 }] }),
    'services[0].restarts: found -1, expected 0 or more',
  ],
])('%s is rejected: %s', (line, reason) => {
  expect(parseRunLine(line)).toEqual({ ok: false, error: reason });
});

test('bad lines are told by number, the good ones around them are kept', async () => {
  const good = JSON.stringify(LINE);
  const skewed = JSON.stringify({ ...LINE, id: '2', completedAt: '2026-11-20T09:00:00Z' });
  const file = fileOf(`\ufeff${good}\r\n\n{"id":\n${skewed}\n"text"`);
  const store = memoryHistory();
  expect(await ingestRuns(store, file)).toEqual({
    ok: true,
    value: {
      read: 4,
      written: 2,
      rejected: 2,
      adjusted: 1,
      problems: [
        { line: 3, reason: 'it is not JSON' },
        { line: 5, reason: 'it is not a JSON object' },
      ],
    },
  });
});

test('reading a file twice changes nothing', async () => {
  const file = fileOf(gzipSync(`${JSON.stringify(LINE)}\n`), 'runs.ndjson.gz');
  const store = memoryHistory();
  await ingestRuns(store, file);
  const once = await allOf(store.entries());
  await ingestRuns(store, file);
  expect(await allOf(store.entries())).toEqual(once);
  expect(once).toHaveLength(1);
});

test('an empty file has nothing to tell', async () => {
  expect(await ingestRuns(memoryHistory(), fileOf(''))).toMatchObject({
    ok: true,
    value: { read: 0, written: 0 },
  });
});

test('a cut gzip file is told, and the lines before the cut are kept', async () => {
  const lines = Array.from({ length: 5000 }, (_, index) =>
    JSON.stringify({ ...LINE, id: `${index}`, extra: { noise: Math.sin(index) } }),
  );
  const whole = gzipSync(lines.join('\n'));
  const store = memoryHistory();
  const file = fileOf(whole.subarray(0, whole.length >> 1));
  const result = await ingestRuns(store, file);
  const sentence = result.ok ? '' : describeIngestProblem(result.error);
  const kept = Number(/The (\d+) lines before that were kept/.exec(sentence)?.[1]);
  expect(kept).toBeGreaterThan(0);
  expect(await allOf(store.entries())).toHaveLength(kept);
});

test.each([
  ['a missing file', () => '/nowhere/runs.ndjson', /cannot be read: there is no such file/],
  ['a folder', () => temporaryFolder('ingest'), /cannot be read: it is a directory/],
  ['a file of something else', () => fileOf('<xml>\n</xml>\n'), /none of the 2 lines/],
  ['a binary file', () => fileOf(Buffer.alloc(5000, 0x9f)), /none of the 1 lines/],
])('%s is a problem with a sentence', async (_, make, sentence) => {
  const result = await ingestRuns(memoryHistory(), make());
  expect(result.ok ? '' : describeIngestProblem(result.error)).toMatch(sentence);
});

test('a line of 50 MB is passed over, and the memory it takes is bounded', async () => {
  const long = Buffer.alloc(50 * 1024 * 1024, 0x78);
  const good = Buffer.from(`\n${JSON.stringify(LINE)}\n`);
  const result = await ingestRuns(memoryHistory(), fileOf(Buffer.concat([long, good])));
  expect(result).toMatchObject({
    ok: true,
    value: { written: 1, problems: [{ line: 1, reason: 'it is longer than 16 MiB' }] },
  });
});

test('no line of any kind makes the reader throw', () => {
  const keys = fc.constantFrom(
    ...Object.keys(LINE),
    'failures',
    'services',
    'tests',
    'extra',
    'pr',
  );
  const anything = fc.dictionary(keys, fc.jsonValue());
  fc.assert(
    fc.property(anything, (part) => {
      const parsed = parseRunLine(JSON.stringify({ ...LINE, ...part }));
      const run = parsed.ok ? parsed.value.entry.run : null;
      expect(run?.completedAt ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
        run?.startedAt ?? 0,
      );
    }),
  );
});

test('a history that is written out is read back as it was', async () => {
  const entries = [
    {
      ...entryOf({
        id: '1',
        signatures: [DISK_FULL, OTHER_FAILURE],
        extra: { a: [1] },
        pr: 7,
        services: [
          {
            service: 'db',
            readyAfterMs: null,
            restarts: 2,
            outcome: 'failed',
            peakCpuPercent: 88.5,
          },
        ],
      }),
      tests: [{ name: 'a > b', status: 'passed' as const, durationMs: 1.5 }],
    },
    entryOf({ id: '2', completedAt: null, conclusion: null, durationMs: null, sha: null }),
    entryOf({ id: '3', completedAt: NOON, branch: null }),
  ];
  const [from, to] = [memoryHistory(), memoryHistory()];
  await from.recordMany(entries);
  const file = join(temporaryFolder('export'), 'logs', 'runs.ndjson.gz');
  await writeEntries(from, file);
  expect(gunzipSync(readFileSync(file)).toString().split('\n')).toHaveLength(4);
  expect(await ingestRuns(to, file)).toMatchObject({ value: { written: 3, adjusted: 0 } });
  expect(await allOf(to.entries())).toEqual(entries);
});

test.each([
  { startedAt: 1e18 },
  { startedAt: null, completedAt: 0, durationMs: 1e300 },
  { startedAt: '2026-01-01T00:00:00.5Z', completedAt: null, durationMs: 1e300 },
  { startedAt: -1.5e14, completedAt: 9e15 },
])('times no calendar holds are none: %j', (part) => {
  const parsed = parseRunLine(JSON.stringify({ ...LINE, ...part }));
  if (!parsed.ok) expect(parsed.error).toMatch(/expected an ISO 8601 time/);
  else expect(parseRunLine(formatRunLine(parsed.value.entry)).ok).toBe(true);
});
