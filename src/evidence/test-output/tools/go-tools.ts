import type { TestTool } from '../test-tool.ts';

/** Tests and their subtests alike, as `go test -json` calls them. */
const go: TestTool = {
  tool: 'go',
  words: ['--- fail: ', '--- pass: ', '--- skip: ', '=== run '],
  summaries: [/^\s{0,40}--- (?:(?<failed>F)AIL|(?<passed>P)ASS|(?<skipped>S)KIP): \S{1,300} \(/],
  showsPassed: /^(?:=== RUN |\s{0,40}--- (?:PASS|SKIP): )/,
  failedTests: [/^\s{0,40}--- FAIL: (?<name>\S{1,300}) \(/],
  examples: [
    ['--- FAIL: TestLogin (0.01s)', { failed: 'F', name: 'TestLogin' }],
    ['    --- FAIL: TestLogin/twice (0.01s)', { failed: 'F', name: 'TestLogin/twice' }],
  ],
};

const JSON_START = String.raw`^\{(?:"Time":"[^"]{1,40}",)?"Action":`;
const JSON_TEST = `"Package":"[^"]{1,300}","Test":"`;

/** `go test -json`: an event a line. */
const goJson: TestTool = {
  tool: 'go -json',
  words: ['"action":"fail"', '"action":"pass"', '"action":"skip"'],
  summaries: [
    new RegExp(
      `${JSON_START}"(?:(?<failed>f)ail|(?<passed>p)ass|(?<skipped>s)kip)",${JSON_TEST}[^"]`,
    ),
  ],
  failedTests: [new RegExp(`${JSON_START}"fail",${JSON_TEST}(?<name>[^"]{1,300})"`)],
  examples: [
    [
      '{"Time":"2026-11-28T19:58:56.1Z","Action":"fail","Package":"sums","Test":"TestAdds","Elapsed":0}',
      { failed: 'f', name: 'TestAdds' },
    ],
    ['{"Action":"skip","Package":"sums","Test":"TestLater/twice","Elapsed":0}', { skipped: 's' }],
  ],
};

export const GO_TOOLS: readonly TestTool[] = [go, goJson];
