import { createCargoList } from '../lists/cargo-list.ts';
import type { TestTool } from '../test-tool.ts';

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

export const RUST_TOOLS: readonly TestTool[] = [cargo];
