import type { TestTool } from './test-tool.ts';

const surefire: TestTool = {
  tool: 'maven',
  words: ['tests run:', '<<< '],
  summaries: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?Tests run: (?<run>\d+), Failures: (?<failed>\d+), Errors: (?<errors>\d+), Skipped: (?<skipped>\d+)\s*$/,
  ],
  failedTests: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<name>[^\s(]{1,300}\([\w.$]{1,300}\))\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/,
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<class>(?:\w{1,100}\.){0,20}[A-Z]\w{0,200})\.(?<name>\w[^\s]{0,300})\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/,
  ],
  examples: [
    [
      '[ERROR] Tests run: 9, Failures: 1, Errors: 2, Skipped: 3',
      { run: '9', failed: '1', errors: '2', skipped: '3' },
    ],
    [
      '[ERROR] parses(a.b.CTest)  Time elapsed: 0.02 s  <<< FAILURE!',
      { name: 'parses(a.b.CTest)' },
    ],
    [
      '[ERROR] a.b.CTest.parses -- Time elapsed: 0.02 s <<< ERROR!',
      { class: 'a.b.CTest', name: 'parses' },
    ],
  ],
};

const gradle: TestTool = {
  tool: 'gradle',
  words: [' failed', ' tests completed', ' test completed'],
  summaries: [
    /^(?<run>\d+) tests? completed(?:, (?<failed>\d+) failed)?(?:, (?<skipped>\d+) skipped)?\s*$/,
  ],
  failedTests: [/^(?<class>[\w.$]{1,300}) > (?<name>.{1,300}?) FAILED\s*$/],
  examples: [
    ['12 tests completed, 1 failed, 2 skipped', { run: '12', failed: '1', skipped: '2' }],
    ['a.b.CTest > parses() FAILED', { class: 'a.b.CTest', name: 'parses()' }],
  ],
};

export const JAVA_TOOLS: readonly TestTool[] = [surefire, gradle];
