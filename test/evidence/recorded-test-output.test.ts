import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLog } from '#evidence';

const RECORDED = join(import.meta.dirname, '../../fixtures/test-output/recorded');

interface Expected {
  readonly run: number | null;
  readonly failed: number;
  readonly skipped: number | null;
  readonly failedTests: readonly string[];
}

/** What the tool's own report says of the same tests; `fixtures/test-output/record.ts` wrote it. */
function expectedOf(form: string): Expected {
  return JSON.parse(readFileSync(join(RECORDED, form, 'expected.json'), 'utf8'));
}

test.each(readdirSync(RECORDED))('%s', async (form) => {
  const file = join(RECORDED, form, 'output.log');
  const { tests } = await readLog({ file, source: { kind: 'job', step: null } });
  const { failedTests: names, ...counts } = expectedOf(form);
  const { run, failed, skipped, failedTests } = tests;
  expect({ run, failed, skipped }).toEqual(counts);
  expect(failedTests.map(({ name }) => name).sort()).toEqual([...names].sort());
});
