import { createNodeDotList } from '../lists/node-dot-list.ts';
import { createNodeTestList } from '../lists/node-test-list.ts';
import type { TestTool } from '../test-tool.ts';

/** The spec reporter, which node prints by default; its TAP reporter is read as TAP. */
const nodeTest: TestTool = {
  tool: 'node:test',
  words: ['ℹ tests ', 'ℹ fail ', 'ℹ cancelled ', 'ℹ skipped ', 'test at '],
  summaries: [
    /^ℹ tests (?<run>\d+)$/,
    /^ℹ fail (?<failed>\d+)$/,
    /^ℹ cancelled (?<errors>\d+)$/,
    /^ℹ skipped (?<skipped>\d+)$/,
  ],
  failedTests: [],
  createListReader: createNodeTestList,
  examples: [
    ['ℹ tests 4', { run: '4' }],
    ['ℹ fail 2', { failed: '2' }],
    ['ℹ cancelled 1', { errors: '1' }],
    ['ℹ skipped 1', { skipped: '1' }],
  ],
};

/** The dot reporter counts nothing in words. */
const nodeDot: TestTool = {
  tool: 'node:test dot',
  words: ['failed tests:', '✖ ', ' subtest failed', ' subtests failed'],
  summaries: [],
  failedTests: [],
  createListReader: createNodeDotList,
  examples: [],
};

export const NODE_TOOLS: readonly TestTool[] = [nodeTest, nodeDot];
