import { createPhpunitList } from '../lists/phpunit-list.ts';
import type { TestTool } from '../test-tool.ts';

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

export const PHP_TOOLS: readonly TestTool[] = [phpunit];
