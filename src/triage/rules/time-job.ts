import type { Rule } from '../rule.ts';

/** The job's own limit. */
export const timeJob: Rule = {
  cause: 'time.job',
  name: 'time.job',
  confidence: 0.9,
  patterns: [
    /The job running on runner .{0,200} has exceeded the maximum execution time/,
    /The job (?:exceeded|has exceeded) the maximum (?:time limit|execution time)/,
    /^ERROR: Job failed: execution took longer than/,
    /^The job exceeded the maximum time limit for jobs/,
  ],
  examples: [
    'The job running on runner GitHub Actions 3 has exceeded the maximum execution time of 360 minutes.',
    'ERROR: Job failed: execution took longer than 1h0m0s seconds',
    'The job exceeded the maximum time limit for jobs, and has been terminated.',
  ],
  counterExamples: ['job finished in 12 minutes'],
};
