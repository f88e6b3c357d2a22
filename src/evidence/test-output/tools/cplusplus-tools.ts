import type { TestTool } from '../test-tool.ts';

const ctest: TestTool = {
  tool: 'ctest',
  words: ['tests failed out of', '(failed)', '(timeout)', '(segfault)', '(not run)', '(skipped)'],
  summaries: [
    /^\d+% tests passed, (?<failed>\d+) tests? failed out of (?<run>\d+)/,
    /^\s*\d+ - .{1,300} \((?<skipped>S)kipped\)/,
  ],
  failedTests: [/^\s*\d+ - (?<name>\S.{0,300}?) \((?:Failed|Timeout|SEGFAULT|Not Run)\)/],
  examples: [
    ['90% tests passed, 1 tests failed out of 10', { failed: '1', run: '10' }],
    ['\t  3 - stands alone (Failed)', { name: 'stands alone' }],
    ['\t  3 - Login.Plus (Skipped)', { skipped: 'S' }],
  ],
};

const googleTest: TestTool = {
  tool: 'googletest',
  within: 'ctest',
  words: [
    '[  failed  ]',
    '[  skipped ]',
    ' suites ran.',
    ' suite ran.',
    ' cases ran.',
    ' case ran.',
  ],
  summaries: [
    /^\[={10}\] (?<run>\d+) tests? from \d+ test (?:suites?|cases?) ran\./,
    /^\[ {2}SKIPPED \] (?<skipped>\d+) tests?, listed below/,
    /^\[ {2}FAILED {2}\] (?<failed>\d+) tests?, listed below/,
  ],
  failedTests: [
    /^\[ {2}FAILED {2}\] (?<name>[\w/]{1,200}\.[\w/]{1,200})(?:, where .{1,300})? \(\d+ ms\)$/,
  ],
  examples: [
    ['[==========] 5 tests from 2 test suites ran. (1 ms total)', { run: '5' }],
    ['[  SKIPPED ] 1 test, listed below:', { skipped: '1' }],
    ['[  FAILED  ] 2 tests, listed below:', { failed: '2' }],
    ['[  FAILED  ] Login.Plus (3 ms)', { name: 'Login.Plus' }],
  ],
};

export const CPLUSPLUS_TOOLS: readonly TestTool[] = [ctest, googleTest];
