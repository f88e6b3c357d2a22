import { createCargoList } from './lists/cargo-list.ts';
import { createPhpunitList } from './lists/phpunit-list.ts';
import { createPytestList, listedPytestName } from './lists/pytest-list.ts';
import type { TestTool } from './test-tool.ts';

const pytest: TestTool = {
  tool: 'pytest',
  words: [' passed', ' failed', ' error', '::', 'error ', 'failed ', '== ', '__ ', ' xfailed'],
  summaries: [
    /^(?:={1,200} )?(?=\d+ \w+(?:,| in ))(?:\d+ (?:deselected|warnings?),? ?){0,2}(?:(?<failed>\d+) failed,? ?)?(?:(?<passed>\d+) passed,? ?)?(?:(?<skipped>\d+) skipped,? ?)?(?:\d+ deselected,? ?)?(?:(?<passed2>\d+) xfailed,? ?)?(?:(?<passed3>\d+) xpassed,? ?)?(?:\d+ (?:warnings?|deselected),? ?)?(?:(?<errors>\d+) errors?,? ?)?(?:\d+ rerun,? ?)?in [\d.]+s/,
  ],
  failedTests: [],
  createListReader: createPytestList,
  listedName: listedPytestName,
  examples: [
    [
      '==== 1 failed, 12 passed, 2 skipped, 1 warning in 3.21s ====',
      { failed: '1', passed: '12', skipped: '2' },
    ],
    ['1 failed, 3 xfailed, 1 xpassed in 3s', { failed: '1', passed2: '3', passed3: '1' }],
  ],
};

const unittest: TestTool = {
  tool: 'unittest',
  words: ['ran ', 'failed (', 'ok (skip', 'fail: ', 'error: '],
  summaries: [
    /^Ran (?<run>\d+) tests? in [\d.]+s/,
    /^FAILED \((?:SKIP=(?<skipped>\d+))?(?:, )?(?:errors=(?<errors>\d+))?(?:, )?(?:failures=(?<failed>\d+))?(?:, )?(?:errors=(?<errors2>\d+))?(?:, )?(?:skipped=(?<skipped2>\d+))?/,
    /^OK \((?:skipped|SKIP)=(?<skipped>\d+)/,
  ],
  failedTests: [
    /^(?:FAIL|ERROR): (?<name>\S{1,400} \([\w.]{1,300}\)(?: [([].{1,300}[)\]])?)\s*$/,
    // nose
    /^(?:FAIL|ERROR): (?<name>(?:\w{1,100}\.){1,20}\w{0,100}[Tt]est\w{0,200}(?:\(.{0,200}\))?)\s*$/,
  ],
  examples: [
    ['Ran 12 tests in 0.004s', { run: '12' }],
    ['FAILED (failures=1, errors=2)', { failed: '1', errors2: '2' }],
    ['FAILED (SKIP=1, errors=2)', { skipped: '1', errors: '2' }],
    ['FAIL: tests.a_test.test_b', { name: 'tests.a_test.test_b' }],
    ['FAIL: test_b (tests.A)', { name: 'test_b (tests.A)' }],
    // A subtest
    ['FAIL: test_b (tests.A) (number=2)', { name: 'test_b (tests.A) (number=2)' }],
  ],
};

const cargo: TestTool = {
  tool: 'cargo',
  words: ['test result: ', ' ... failed', 'failures:', ' stdout ----'],
  summaries: [
    /^test result: \w+\. (?<passed>\d+) passed; (?<failed>\d+) failed; (?<skipped>\d+) ignored/,
  ],
  failedTests: [/^test (?<name>.{1,300}?)(?: - should panic)? \.\.\. FAILED$/],
  createListReader: createCargoList,
  examples: [
    [
      'test result: FAILED. 5 passed; 1 failed; 2 ignored; 0 measured',
      { passed: '5', failed: '1', skipped: '2' },
    ],
    ['test address::parses ... FAILED', { name: 'address::parses' }],
  ],
};

const rspec: TestTool = {
  tool: 'rspec',
  words: [' examples, ', ' example, ', 'rspec '],
  summaries: [/^(?<run>\d+) examples?, (?<failed>\d+) failures?(?:, (?<skipped>\d+) pending)?/],
  failedTests: [
    /^rspec (?:'?\.\/)?(?<file>[\w./-]{1,300})(?:\[[\d:]{1,40}\])?:?(?<line>:?\d+)?'? # (?<name>.{1,300})$/,
  ],
  examples: [
    ['12 examples, 1 failure, 2 pending', { run: '12', failed: '1', skipped: '2' }],
    [
      'rspec ./spec/a_spec.rb:12 # Login answers',
      { file: 'spec/a_spec.rb', line: '12', name: 'Login answers' },
    ],
  ],
};

const phpunit: TestTool = {
  tool: 'phpunit',
  words: ['tests: ', 'ok (', '::', 'there w'],
  summaries: [
    /^Tests: (?<run>\d+), Assertions: \d+(?:, Errors: (?<errors>\d+))?(?:, Failures: (?<failed>\d+))?(?:, \w+: \d+){0,4}?(?:, Skipped: (?<skipped>\d+))?/,
    /^OK \((?<run>\d+) tests?, \d+ assertions?\)/,
  ],
  failedTests: [],
  createListReader: createPhpunitList,
  examples: [
    ['Tests: 5, Assertions: 9, Failures: 1, Skipped: 2.', { run: '5', failed: '1', skipped: '2' }],
    ['OK (5 tests, 9 assertions)', { run: '5' }],
  ],
};

const dotnet: TestTool = {
  tool: 'dotnet',
  words: ['failed:', '  failed '],
  summaries: [
    /^(?:Failed|Passed)! {1,3}- Failed: +(?<failed>\d+), Passed: +(?<passed>\d+), Skipped: +(?<skipped>\d+), Total: +(?<run>\d+)/,
  ],
  failedTests: [/^ {1,4}Failed (?<name>[\w.]{1,300}(?:\(.{0,200}\))?) \[[<\d][^\]]{0,20}\]$/],
  examples: [
    [
      'Failed!  - Failed:     1, Passed:     5, Skipped:     0, Total:     6',
      { failed: '1', passed: '5', skipped: '0', run: '6' },
    ],
    ['  Failed App.LoginTests.Plus [5 ms]', { name: 'App.LoginTests.Plus' }],
  ],
};

export const OTHER_TOOLS: readonly TestTool[] = [pytest, unittest, cargo, rspec, phpunit, dotnet];
