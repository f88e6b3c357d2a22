import { describe, expect, test } from 'vitest';
import { createTestOutputReader } from '../../src/evidence/test-output/test-output-reader.ts';
import { TEST_TOOLS } from '../../src/evidence/test-output/tools.ts';

const examples = TEST_TOOLS.flatMap((tool) =>
  tool.examples.map(([line, says]) => ({ tool, line, says })),
);

describe('the lines of test tools', () => {
  test.each(examples)('$tool.tool: $line', ({ tool, line, says }) => {
    expect(tool.words.some((word) => line.toLowerCase().includes(word))).toBe(true);
    const matches = [...tool.summaries, ...tool.failedTests].flatMap((pattern) => [
      pattern.exec(line)?.groups ?? {},
    ]);
    const found = Object.entries(Object.assign({}, ...matches)).filter(
      ([, value]) => value !== undefined,
    );
    expect(Object.fromEntries(found)).toEqual(says);
  });

  test.each([
    'Running a.b.CTest',
    'Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s',
    'ok 6 no errors',
    'error: could not compile',
  ])('take nothing from "%s"', (line) => {
    const reader = createTestOutputReader();
    reader.visit({ text: line });
    expect(reader.end()).toEqual({ run: null, failed: null, skipped: null, failedTests: [] });
  });
});

test('modules are added up, and a test that is named twice is one test', () => {
  const reader = createTestOutputReader();
  for (const line of [
    '[ERROR] parses(a.CTest)  Time elapsed: 0.02 s  <<< FAILURE!',
    '[ERROR] parses(a.CTest)  Time elapsed: 0.02 s  <<< FAILURE!',
    '[ERROR] Tests run: 9, Failures: 1, Errors: 0, Skipped: 3',
    '[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0',
  ]) {
    reader.visit({ text: line });
  }
  expect(reader.end()).toEqual({
    run: 13,
    failed: 1,
    skipped: 3,
    failedTests: [{ name: 'parses(a.CTest)', file: null, line: null }],
  });
});

test('counts what a tool only lists', () => {
  const reader = createTestOutputReader();
  for (const line of [
    '--- PASS: TestA (0.00s)',
    '--- FAIL: TestB (0.00s)',
    '--- SKIP: TestC (0.00s)',
  ]) {
    reader.visit({ text: line });
  }
  expect(reader.end()).toMatchObject({ run: 3, failed: 1, skipped: 1 });
});
