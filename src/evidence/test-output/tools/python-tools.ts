import { createPytestList, listedPytestName } from '../lists/pytest-list.ts';
import type { TestTool } from '../test-tool.ts';

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

export const PYTHON_TOOLS: readonly TestTool[] = [pytest, unittest];
