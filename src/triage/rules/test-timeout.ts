import type { Rule } from '../rule.ts';

/** A test's own limit. */
export const testTimeout: Rule = {
  cause: 'test.timeout',
  name: 'test.timeout',
  confidence: 0.88,
  patterns: [
    /(?:Test|Hook|test|hook) timed out (?:in|after) \d+/,
    /Timeout of \d+ ?ms exceeded|Exceeded timeout of \d+ ?ms|thrown: "Exceeded timeout/,
    /ExUnit\.TimeoutError|TestTimedOutException|test timed out after|panic: test timed out|Failed: Timeout >[\d.]+s/,
    /^(?:\d+\/\d+ )?Test +#\d+: .{1,200}\*\*\*Timeout/,
    /Async callback was not invoked within|did not complete within \d+|Test timeout of \d+ ?ms exceeded/,
    /\[\s+TIMEOUT\s+\]|TIMEOUT: .{0,100}test/,
    /\btimetrap_timeout\b|^TIMEOUT: \/\/|^(?:Command )?took >\d+ ?min/,
  ],
  examples: [
    'Error: Test timed out in 5000ms.',
    'Error: Timeout of 2000ms exceeded. For async tests and hooks, ensure "done()" is called',
    'panic: test timed out after 10m0s',
    'org.junit.runners.model.TestTimedOutException: test timed out after 100 milliseconds',
    'Reason: timetrap_timeout',
  ],
  counterExamples: ['testTimeout: 5000'],
};
