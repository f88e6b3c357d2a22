import type { TestTool } from './test-tool.ts';

const vitest: TestTool = {
  tool: 'vitest',
  words: ['tests  ', ' fail  '],
  summaries: [
    /^\s*Tests {2}(?:(?<failed>\d+) failed)?(?: ?\|? ?(?<passed>\d+) passed)?(?: ?\|? ?(?<skipped>\d+) skipped)?(?: ?\|? ?\d+ todo)? \((?<run>\d+)\)/,
  ],
  failedTests: [
    /^\s*FAIL {2}(?:\|[^|]{1,60}\| |[\w@-]{1,60} )?(?<file>[\w./@-]{1,300}\.\w{2,5})(?<line>:\d+)? > (?<name>.{1,300})$/,
  ],
  examples: [
    [
      '      Tests  1 failed | 23 passed | 2 skipped (26)',
      { failed: '1', passed: '23', skipped: '2', run: '26' },
    ],
    [
      ' FAIL  tests/login.test.ts > login > answers 200',
      { file: 'tests/login.test.ts', name: 'login > answers 200' },
    ],
  ],
};

const jest: TestTool = {
  tool: 'jest',
  words: ['tests: ', '● '],
  summaries: [
    /^Tests: +(?:(?<failed>\d+) failed, )?(?:(?<skipped>\d+) skipped, )?(?:\d+ todo, )?(?:(?<passed>\d+) passed, )?(?<run>\d+) total/,
  ],
  failedTests: [/^\s{0,4}● (?<name>[^›]{1,200} › .{1,300})$/],
  examples: [
    [
      'Tests:       1 failed, 2 skipped, 5 passed, 8 total',
      { failed: '1', skipped: '2', passed: '5', run: '8' },
    ],
    ['  ● login › answers 200', { name: 'login › answers 200' }],
  ],
};

const mocha: TestTool = {
  tool: 'mocha',
  words: [' passing', ' failing', ' pending'],
  summaries: [
    /^\s+(?<passed>\d+) passing \(/,
    /^\s+(?<failed>\d+) failing\s*$/,
    /^\s+(?<skipped>\d+) pending\s*$/,
  ],
  failedTests: [],
  examples: [
    ['  5 passing (2s)', { passed: '5' }],
    ['  1 failing', { failed: '1' }],
  ],
};

const tap: TestTool = {
  tool: 'tap',
  words: ['not ok ', '# tests ', '# pass ', '# fail '],
  summaries: [
    /^# tests (?<run>\d+)\s*$/,
    /^# pass +(?<passed>\d+)\s*$/,
    /^# fail +(?<failed>\d+)\s*$/,
  ],
  failedTests: [/^not ok \d+ (?:- )?(?<name>(?!.*# (?:TODO|SKIP)).{1,300})$/],
  examples: [
    ['# fail 1', { failed: '1' }],
    ['not ok 6 - no errors', { name: 'no errors' }],
  ],
};

export const JAVASCRIPT_TOOLS: readonly TestTool[] = [vitest, jest, mocha, tap];
