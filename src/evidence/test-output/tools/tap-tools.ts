import { createTapList } from '../lists/tap-list.ts';
import type { TestTool } from '../test-tool.ts';

const tap: TestTool = {
  tool: 'tap',
  words: [
    'not ok ',
    '# tests ',
    '# pass ',
    '# fail ',
    '# skipped ',
    'failuretype: ',
    "location: '",
  ],
  summaries: [
    /^# tests (?<run>\d+)\s*$/,
    /^# pass +(?<passed>\d+)\s*$/,
    /^# fail +(?<failed>\d+)\s*$/,
    /^# skipped +(?<skipped>\d+)\s*$/,
  ],
  failedTests: [],
  createListReader: createTapList,
  examples: [['# fail 1', { failed: '1' }]],
};

/** Perl's harness: of a nested test only the outermost counts, as TAP has it. */
const prove: TestTool = {
  tool: 'prove',
  words: ['(wstat: ', 'files=', ' skipped subtest', "failed test '"],
  summaries: [
    /^Files=\d+, Tests=(?<run>\d+), /,
    /^\S.{0,300} \(Wstat: .{1,60} Tests: \d+ Failed: (?<failed>\d+)\)\s*$/,
    /^\s{1,8}\(less (?<skipped>\d+) skipped subtests?: \d+ okay\)\s*$/,
  ],
  failedTests: [/^# {3}Failed test '(?<name>.{1,300})'\s*$/],
  examples: [
    ['Files=2, Tests=7,  0 wallclock secs ( 0.03 usr', { run: '7' }],
    ['t/sums.t (Wstat: 512 (exited 2) Tests: 6 Failed: 2)', { failed: '2' }],
    ['\t(less 1 skipped subtest: 3 okay)', { skipped: '1' }],
    ["#   Failed test 'adds'", { name: 'adds' }],
  ],
};

export const TAP_TOOLS: readonly TestTool[] = [tap, prove];
