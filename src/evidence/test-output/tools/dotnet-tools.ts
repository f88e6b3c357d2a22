import type { TestTool } from '../test-tool.ts';

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

export const DOTNET_TOOLS: readonly TestTool[] = [dotnet];
