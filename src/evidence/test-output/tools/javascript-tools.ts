import { createMochaList } from '../lists/mocha-list.ts';
import type { TestTool } from '../test-tool.ts';

const vitest: TestTool = {
  tool: 'vitest',
  words: ['tests  ', ' fail  '],
  summaries: [
    /^\s*Tests {2}(?:(?<failed>\d+) failed)?(?: ?\|? ?(?<passed>\d+) passed)?(?: ?\|? ?(?<skipped>\d+) skipped)?(?: ?\|? ?\d+ todo)? \(\d+\)/,
  ],
  failedTests: [
    /^\s*FAIL {2}(?:\|[^|]{1,60}\| |[\w@-]{1,60} )?(?<file>[\w./@-]{1,300}\.\w{2,5})(?<line>:\d+)? > (?<name>.{1,300})$/,
  ],
  examples: [
    [
      '      Tests  1 failed | 23 passed | 2 skipped (26)',
      { failed: '1', passed: '23', skipped: '2' },
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
    /^Tests: +(?:(?<failed>\d+) failed, )?(?:(?<skipped>\d+) skipped, )?(?:\d+ todo, )?(?:(?<passed>\d+) passed, )?\d+ total/,
  ],
  failedTests: [
    /^\s{0,4}● (?<name>[^›]{1,200} › .{1,400})$/,
    // A test outside of any `describe`; jest's own notices stand in the same form.
    /^ {2}● (?<name>(?!(?:Console|Test suite failed to run|Validation |Deprecation |Multiple |Cannot |process\.|Unhandled |Obsolete ))[^\s›][^›]{0,400}?)\s*$/,
  ],
  examples: [
    [
      'Tests:       1 failed, 2 skipped, 5 passed, 8 total',
      { failed: '1', skipped: '2', passed: '5' },
    ],
    ['  ● login › answers 200', { name: 'login › answers 200' }],
    ['  ● answers 200', { name: 'answers 200' }],
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
  createListReader: createMochaList,
  // Mocha's list ends each name so.
  listedName: (name) => `${name}:`,
  examples: [
    ['  5 passing (2s)', { passed: '5' }],
    ['  1 failing', { failed: '1' }],
  ],
};

export const JAVASCRIPT_TOOLS: readonly TestTool[] = [vitest, jest, mocha];
