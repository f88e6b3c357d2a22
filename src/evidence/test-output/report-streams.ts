import { createNodeTestList } from './node-test-list.ts';
import type { TestTool } from './test-tool.ts';

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

/** `go test -json`: an event a line. Subtests are part of the test they stand in, as `go test` counts. */
const goJson: TestTool = {
  tool: 'go -json',
  words: ['"action":"fail"', '"action":"pass"', '"action":"skip"'],
  summaries: [
    /^\{"Time":"[^"]{1,40}","Action":"(?:(?<failed>f)ail|(?<passed>p)ass|(?<skipped>s)kip)","Package":"[^"]{1,300}","Test":"[^"/]{1,300}"/,
  ],
  failedTests: [
    /^\{"Time":"[^"]{1,40}","Action":"fail","Package":"[^"]{1,300}","Test":"(?<name>[^"]{1,300})"/,
  ],
  examples: [
    [
      '{"Time":"2026-11-28T19:58:56.1Z","Action":"fail","Package":"sums","Test":"TestAdds","Elapsed":0}',
      { failed: 'f', name: 'TestAdds' },
    ],
    [
      '{"Time":"2026-11-28T19:58:56.1Z","Action":"skip","Package":"sums","Test":"TestLater","Elapsed":0}',
      { skipped: 's' },
    ],
  ],
};

export const REPORT_STREAMS: readonly TestTool[] = [nodeTest, goJson];
