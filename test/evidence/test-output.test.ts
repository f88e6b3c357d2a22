import { describe, expect, test } from 'vitest';
import type { LogTests } from '../../src/evidence/log-reading.ts';
import { createTestOutputReader } from '../../src/evidence/test-output/test-output-reader.ts';
import { TEST_TOOLS } from '../../src/evidence/test-output/tools.ts';

function read(...lines: readonly string[]): LogTests {
  const reader = createTestOutputReader();
  for (const [index, text] of lines.entries()) {
    reader.visit({ text, marker: null, red: false }, text, index + 1);
  }
  return reader.end();
}

function namesIn(...lines: readonly string[]): readonly string[] {
  return read(...lines).failedTests.map((test) => test.name);
}

const examples = TEST_TOOLS.flatMap((tool) =>
  tool.examples.map(([line, says]) => ({ tool, line, says })),
);

describe('the lines of test tools', () => {
  test.each(examples)('$tool.tool: $line', ({ tool, line, says }) => {
    expect(tool.words.some((word) => line.toLowerCase().includes(word))).toBe(true);
    const failed = tool.failedTests.find((pattern) => pattern.test(line));
    const matches = [...tool.summaries, ...(failed ? [failed] : [])].map(
      (pattern) => pattern.exec(line)?.groups ?? {},
    );
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
    "ERROR: pip's dependency resolver does not take this into account",
    '> Task :module:test FAILED',
    '  ● Console',
    '  ● Test suite failed to run',
  ])('take nothing from "%s"', (line) => {
    expect(read(line)).toEqual({
      run: null,
      failed: null,
      skipped: null,
      failedTests: [],
      failedNames: [],
    });
  });
});

test('modules are added up, and a test that is named twice is one test', () => {
  const found = read(
    '[ERROR] parses(a.CTest)  Time elapsed: 0.02 s  <<< FAILURE!',
    '[ERROR] parses(a.CTest)  Time elapsed: 0.02 s  <<< FAILURE!',
    '[ERROR] Tests run: 9, Failures: 1, Errors: 0, Skipped: 3',
    '[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0',
  );
  expect(found).toEqual({
    run: 13,
    failed: 1,
    skipped: 3,
    failedTests: [{ name: 'parses(a.CTest)', file: null, line: null }],
    failedNames: ['parses(a.CTest)'],
  });
});

test('counts what a tool only lists', () => {
  const found = read(
    '--- PASS: TestA (0.00s)',
    '--- FAIL: TestB (0.00s)',
    '--- SKIP: TestC (0.00s)',
  );
  expect(found).toMatchObject({ run: 2, failed: 1, skipped: 1 });
});

test('go says how many ran only where it names the tests that passed', () => {
  const failed = ['--- FAIL: TestA (0.00s)', '    --- FAIL: TestA/once (0.00s)'];
  expect(read(...failed)).toMatchObject({ run: null, failed: 2, skipped: null });
  expect(read('=== RUN   TestA', '=== RUN   TestA/once', ...failed)).toMatchObject({
    run: 2,
    failed: 2,
    skipped: 0,
  });
});

test('what one tool does not tell is not taken from what another does', () => {
  const found = read('--- FAIL: TestA (0.00s)', '# tests 5', '# fail 1');
  expect(found).toMatchObject({ run: 5, failed: 2, skipped: 0 });
});

test('of TAP the outermost failure is named, where nothing says which of them is its own', () => {
  expect(
    namesIn(
      '    not ok 1 - adds',
      'not ok 1 - sums',
      'not ok 2 - is known # TODO later',
      'not ok 3 - alone',
    ),
  ).toEqual(['sums', 'alone']);
});

test("node's TAP names the nested test that failed, with its place", () => {
  const { failedTests } = read(
    '    not ok 1 - adds \\#2',
    "      location: '/app/a.test.mjs:4:3'",
    "      failureType: 'testCodeFailure'",
    'not ok 1 - sums',
    "  location: '/app/a.test.mjs:2:1'",
    "  failureType: 'subtestsFailed'",
  );
  expect(failedTests).toEqual([{ name: 'adds #2', file: '/app/a.test.mjs', line: 4 }]);
});

test("node's list of failed tests is left behind where it ends without a line more", () => {
  expect(namesIn('✖ before (1ms)', 'Failed tests:', '✖ adds (1ms)')).toEqual(['adds']);
});

test('a test PHPUnit lists as skipped has not failed', () => {
  expect(
    namesIn(
      'There was 1 failure:',
      '1) App\\LoginTest::testPlus with data set "one" (1, 2)',
      'There were 2 skipped tests:',
      '1) App\\LoginTest::testLater',
    ),
  ).toEqual(['App\\LoginTest::testPlus with data set "one"']);
});

test('tests CTest ran are counted once, however much GoogleTest prints of them', () => {
  const found = read(
    '[==========] 2 tests from 1 test suite ran. (1 ms total)',
    '[  FAILED  ] Login.Plus/1, where GetParam() = 3 (1 ms)',
    '[  FAILED  ] 1 test, listed below:',
    '50% tests passed, 1 tests failed out of 2',
    '\t  2 - unit tests (Failed)',
  );
  expect(found).toMatchObject({ run: 2, failed: 1, skipped: 0 });
  expect(found.failedTests.map(({ name }) => name)).toEqual(['unit tests', 'Login.Plus/1']);
});

test('what a program printed is no title of cargo', () => {
  const title = '---- adds stdout ----';
  expect(namesIn(title, 'failures:', '---- doubles stdout ----', 'test result: FAILED.')).toEqual([
    'doubles',
  ]);
});

test('tools of one log are added up, each by what it prints', () => {
  expect(
    read('# tests 5', '# pass 5', '# fail 0', '  7 passing (2s)', '  1 failing'),
  ).toMatchObject({ run: 13, failed: 1 });
});

test('a bare method belongs to the class named before it (Maven, Ant)', () => {
  const maven = namesIn(
    '[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 1 s <<< FAILURE! - in a.b.CTest',
    '[ERROR] parses  Time elapsed: 0.002 s  <<< ERROR!',
  );
  expect(maven).toEqual(['parses(a.b.CTest)']);
  const ant = namesIn(
    '    [junit] Testsuite: a.BTest',
    '    [junit] Testcase: adds took 0.1 sec',
    '    [junit] Testcase: divides took 1.4 sec',
    '    [junit] \tCaused an ERROR',
  );
  expect(ant).toEqual(['a.BTest.divides']);
});

test('a test that passed when surefire ran it again has not failed', () => {
  const found = read(
    '[ERROR] a.b.CTest.sometimes -- Time elapsed: 0.02 s <<< FAILURE!',
    '[ERROR] a.b.CTest.never -- Time elapsed: 0.02 s <<< FAILURE!',
    '[WARNING] Flakes: ',
    '[WARNING] a.b.CTest.sometimes',
    '[ERROR]   Run 1: CTest.sometimes:12 no',
    '[INFO]   Run 2: PASS',
    '[ERROR] Tests run: 4, Failures: 1, Errors: 0, Skipped: 0, Flakes: 1',
  );
  expect(found).toMatchObject({ run: 4, failed: 1, failedNames: ['never(a.b.CTest)'] });
});

test.each([
  ['CTest > Inner > adds() FAILED', 'CTest$Inner.adds()'],
  ['CTest > adds(int) > a.CTest.adds(int)[3] FAILED', 'a.CTest.adds(int)[3]'],
  ['CTest > every case > case 1 FAILED', 'CTest.every case > case 1'],
  ['Gradle suite > Gradle test > a.CTest > adds FAILED', 'a.CTest.adds'],
])('Gradle: "%s" names %s', (line, name) => {
  expect(namesIn(line)).toEqual([name]);
});

test('mocha puts the titles of a failed test one below the other', () => {
  const found = read(
    '  5 passing (2s)',
    '  2 failing',
    '',
    '  1) login',
    '       with a token',
    '         answers 200:',
    '     AssertionError: no',
    '      at Context.<anonymous> (test/login.js:3:4)',
    '',
    '  2) starts:',
    '     Error: 1) not a title',
  );
  expect(found.failedTests.map((one) => one.name)).toEqual([
    'login with a token answers 200',
    'starts',
  ]);
  expect(found.failedNames?.[1]).toBe('starts:');
});

describe('pytest', () => {
  test('names a test once, from its summary, its progress or its section', () => {
    const found = read(
      '[gw1] [ 88%] FAILED tests/a.py::A::test_b ',
      '=================================== FAILURES ===================================',
      '____________________________________ A.test_b ___________________________________',
      '_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _',
      '___________________________________ test_c[x] __________________________________',
      'FAILED tests/a.py::A::test_b - assert 1 == 2',
      '== 2 failed, 3 passed, 4 skipped, 1 xfailed in 2.2s ==',
    );
    expect(found.failedTests.map((one) => one.name)).toEqual([
      'tests/a.py::A::test_b',
      'test_c[x]',
    ]);
    expect(found.failedNames?.[0]).toBe('tests.a::A::test_b');
    expect(found).toMatchObject({ run: 6, failed: 2, skipped: 4 });
  });

  test('a module that cannot be collected counts as one failure', () => {
    const found = read(
      '==================================== ERRORS ====================================',
      '__________________________ ERROR collecting tests/a.py __________________________',
      'ERROR tests/a.py - ImportError: no',
      '1 error in 0.2s',
    );
    expect(found.failedTests).toEqual([{ name: 'tests/a.py', file: 'tests/a.py', line: null }]);
    expect(found).toMatchObject({ run: 1, failed: 1, failedNames: ['(tests.a)'] });
  });
});

test('hostile lines take no more time than their length', () => {
  const started = performance.now();
  for (const piece of [
    'a.',
    'A > ',
    '_ ',
    '1 failed, ',
    '  1) ',
    'x::',
    '[junit] ',
    ' <<< ',
    '✖ ',
    'not ok ',
  ]) {
    read(`FAILED ${piece.repeat(240)}`.slice(0, 999), piece.repeat(240).slice(0, 999));
  }
  expect(performance.now() - started).toBeLessThan(1000);
});
