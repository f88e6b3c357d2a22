import type { Rule } from '../rule.ts';

/** The machine went away. */
export const infraRunner: Rule = {
  cause: 'infra.runner',
  name: 'infra.runner',
  confidence: 0.93,
  patterns: [
    /The (?:self-)?hosted runner (?:lost communication|encountered an error)/,
    /The runner has received a shutdown signal/,
    /\brunner .{0,80}(?:was lost|is no longer|went offline|lost communication)/,
    /spot instance (?:interruption|reclaim|terminat)/i,
    /(?:pod|node) .{0,80}(?:was evicted|preempted)|\bEvicted: /i,
  ],
  examples: [
    'The hosted runner lost communication with the server.',
    'The runner has received a shutdown signal. This can happen when the runner service is stopped.',
    'Error: The self-hosted runner lost communication with the server.',
  ],
  counterExamples: ["Runner name: 'GitHub Actions 12'", 'starting test runner'],
};
