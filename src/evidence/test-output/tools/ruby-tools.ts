import type { TestTool } from '../test-tool.ts';

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

export const RUBY_TOOLS: readonly TestTool[] = [rspec];
