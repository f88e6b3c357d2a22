import { expect, test } from 'vitest';
import { chainOf, type LogOfMany, OWN_RULES } from '#triage';
import { block, START } from './run-records.ts';

function log(
  source: string,
  line: string,
  afterMs: number,
  ...ports: readonly number[]
): LogOfMany {
  const one = block({ kind: 'job', step: null }, [line], { at: START + afterMs, startLine: 7 });
  return { source, blocks: [one], ports: new Set(ports) };
}

function sourcesOf(first: LogOfMany, ...others: readonly LogOfMany[]) {
  return chainOf(first, others, OWN_RULES).map(({ source, line }) => `${source}:${line}`);
}

const JOB = log('job.log', 'Error: connect ECONNREFUSED 127.0.0.1:5432', 60_000);
const FULL = 'PANIC:  could not write to file "pg_wal/x": No space left on device';

test('from the refused port to what the log of the program behind it says', () => {
  expect(sourcesOf(JOB, log('logs/pg.log', FULL, 59_000, 5432))).toEqual([
    'job.log:7',
    'logs/pg.log:7',
  ]);
});

test('over one that was refused itself', () => {
  const backend = log('backend.log', 'Error: connect ECONNREFUSED 127.0.0.1:5432', 50_000, 8001);
  const job = log('job.log', 'Error: connect ECONNREFUSED backend:8001', 60_000);
  expect(sourcesOf(job, backend, log('pg.log', FULL, 49_000, 5432))).toEqual([
    'job.log:7',
    'backend.log:7',
    'pg.log:7',
  ]);
});

test.each([
  ['listens elsewhere', log('pg.log', FULL, 59_000, 5433)],
  ['complained only afterwards', log('pg.log', FULL, 65_000, 5432)],
  ['complained long before', log('pg.log', FULL, -3_600_000, 5432)],
  ['says nothing of a cause', log('pg.log', 'checkpoint complete', 59_000, 5432)],
])('a log that %s explains nothing', (_how, other) => {
  expect(sourcesOf(JOB, other)).toEqual([]);
});

test('two that blame each other end', () => {
  const one = log('a.log', 'Error: connect ECONNREFUSED b:2000', 1000);
  const two = log('b.log', 'Error: connect ECONNREFUSED a:1000', 1000);
  expect(sourcesOf(one, two)).toEqual(['a.log:7', 'b.log:7']);
});
