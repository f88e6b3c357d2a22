import type { Rule } from '../rule.ts';

/** An expectation that did not hold. */
export const testAssertion: Rule = {
  cause: 'test.assertion',
  name: 'test.assertion',
  confidence: 0.88,
  patterns: [
    /\bAssertion(?:Failed)?Error\b|AssertionFailedException|ComparisonFailure|ExpectationNotMet|Minitest::Assertion|ExUnit\.AssertionError|Assertion with '/,
    /^\s*(?:E\s+)?assert\b .{0,300}|^E\s+(?:assert|Assertion)|assertion (?:`left|failed)|Assertion failed/,
    /^\s*--- FAIL: |^FAIL\s+\S+\s+[\d.]+s|^not ok \d|^\s*[✗✘✖×] \S|^\s*● .{1,200} › |^\s*\d+ failing\b/,
    /^(?:FAIL|FAILED|ERROR)[: ]\s?(?:test_|tests?[./]|\S+ › |\S+::)|^FAIL: \w+ \(|^FAILED \S+::|^ERROR: test\w* \(/,
    /(?:Tests? run: \d+, )(?:Failures: [1-9]\d*|Failures: 0, Errors: [1-9]\d*)|<<< (?:FAILURE|ERROR)!|There are test failures|There were failing tests|Failed tests:|Tests in error:/,
    /^\s*(?:Expected|expected|Received|Actual|actual|got)\b[\w ]{0,20}: {0,20}\S|^\s*got \S+,? (?:want|expected)\b|\bexpected:? ?<.{0,200}> but was|\b[Ee]xpect(?:ed|ing)\b.{1,300} to (?:(?:deep |strictly )?equal|be|have|match|include|contain|throw)\b|^Expecting\b/,
    /^\s*(?:#\s+)?[Ff]ailed tests?\b|\b[1-9]\d* (?:tests?|examples?|specs?|assertions?|suites?)[ ,(]+(?:\d+ \w+, )*[1-9]?\d* ?(?:failed|failures?)|test result: FAILED|[1-9]\d* (?:tests? )?failed(?:,| \||$| in )|Tests: +[1-9]\d* failed|Failures?: [1-9]\d*(?:,|$)/,
    /^test .{1,300} \.\.\. FAILED$|^\[\s+FAILED\s+\]|\*\*\*Failed\b|^\s+Failed .{1,300} \[\d+ m?s\]|\[FAIL\]$|> .{1,200} FAILED$|^\S+ > .{1,300} FAILED/,
    /maven-(?:surefire|failsafe)-plugin:[\w.:-]{1,60}[^\n]{0,60}on project|XCTAssert\w+ failed|Failed asserting that/,
  ],
  examples: [
    'AssertionError: expected 200, received 500',
    'E       assert 3 == 4',
    '--- FAIL: TestLogin (0.01s)',
    'java.lang.AssertionError: expected:<1> but was:<2>',
    'Tests run: 150, Failures: 2, Errors: 0, Skipped: 0, Time elapsed: 0.327 sec <<< FAILURE!',
    'test address::parses ... FAILED',
    'not ok 6 no errors',
    '    × tests/login.test.ts > login > answers 200',
    'FAILED tests/test_a.py::test_b - KeyError',
  ],
  counterExamples: [
    'Tests run: 150, Failures: 0, Errors: 0, Skipped: 0',
    '--- PASS: TestLogin (0.01s)',
    'ok 6 no errors',
    '12 passed, 0 failed',
    'Requires the package to be installed separately.',
    'Received 134217728 of 224116137 (59.9%), 118.1 MBs/sec',
  ],
};
