import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EventBody, GateResult, RunOutcome } from '#domain';
import { checkReports } from '#gates';
import { EMPTY_RECORD, openJournal, readJournal, reopenJournal } from '#journal';
import type { Clock } from '#std';
import { temporaryFolder } from '../support/temporary-folder.ts';

function clockFrom(start: number): Clock {
  let now = start;
  return { now: () => now++, after: () => () => {} };
}

const STARTED: EventBody = {
  type: 'run.started',
  version: '0.1.0',
  project: 'shop',
  directory: '/project',
  configFiles: [],
  supervisorPid: 42,
  context: EMPTY_RECORD.context,
  nodes: [],
  gates: ['api'],
};

/** The journal of a run that has ended so; `null`: its writer was killed. */
async function ended(end: { outcome: RunOutcome; exitCode: number } | null): Promise<string> {
  const file = join(temporaryFolder('journal'), 'journal.ndjson');
  const journal = openJournal({ file, clock: clockFrom(1000) });
  journal.append(STARTED);
  if (end) journal.append({ type: 'run.finished', ...end });
  await journal.close();
  return file;
}

function stepsWith(failed: number): GateResult {
  const counts = { run: 3, passed: 3 - failed, failed, skipped: 0, durationMs: 9 };
  const tests = { files: ['junit.xml'], ...counts, failures: [], unreadable: [] };
  return checkReports({ name: 'steps', tests, logFile: null });
}

async function report(file: string, failed: number) {
  const journal = await reopenJournal({ file, clock: clockFrom(5000) });
  if (!journal.ok) throw new Error(journal.error);
  journal.value.append({ type: 'steps.reported', result: stepsWith(failed) });
  await journal.value.close();
  const read = await readJournal(file);
  if (!read.ok) throw new Error(read.error);
  expect(read.value.record).toEqual(journal.value.record());
  return read.value.record;
}

const PASSED = { outcome: 'passed', exitCode: 0 } as const;

test('tests of later steps that failed make the outcome failed, and leave exit code and end alone', async () => {
  const record = await report(await ended(PASSED), 1);
  expect(record).toMatchObject({ outcome: 'failed', exitCode: 0, finishedAt: 1001, lastSeq: 3 });
  expect(record.gates).toMatchObject([{ name: 'steps', kind: 'reports', outcome: 'failed' }]);
  expect(record.gateTimes).toEqual([]);
});

test('told again, they replace what was told before', async () => {
  const file = await ended(PASSED);
  await report(file, 1);
  const record = await report(file, 0);
  expect(record).toMatchObject({ outcome: 'passed', gates: [{ outcome: 'passed' }] });
  expect(record.gates).toHaveLength(1);
});

test.each([
  [{ outcome: 'failed', exitCode: 1 }, 'failed'],
  [{ outcome: 'cancelled', exitCode: 130 }, 'cancelled'],
  [null, 'running'],
] as const)('what became of the run itself stands (%j)', async (end, outcome) => {
  const record = await report(await ended(end), 0);
  expect(record).toMatchObject({ outcome, exitCode: end?.exitCode ?? null });
});

test('a journal that ends in the middle of a line is not gone on with', async () => {
  const file = await ended(null);
  appendFileSync(file, '{"seq":2,"at":');
  const before = readFileSync(file, 'utf8');
  const reopened = await reopenJournal({ file, clock: clockFrom(5000) });
  expect(reopened).toMatchObject({ ok: false, error: expect.stringContaining('middle of a line') });
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a journal that is not there is not begun', async () => {
  const file = join(temporaryFolder('journal'), 'none.ndjson');
  expect(await reopenJournal({ file, clock: clockFrom(0) })).toMatchObject({ ok: false });
});
