import type { Rule } from '../rule.ts';

/** Too many requests. */
export const authRate: Rule = {
  cause: 'auth.rate',
  name: 'auth.rate',
  confidence: 0.9,
  patterns: [
    /API rate limit exceeded/i,
    /secondary rate limit/i,
    /\btoomanyrequests\b|You have reached your (?:unauthenticated )?pull rate limit/,
    /(?:HTTP|status|code|error)[ :=]{1,3}429\b|429 Too Many Requests/i,
  ],
  examples: [
    'API rate limit exceeded for installation ID 123.',
    'toomanyrequests: You have reached your pull rate limit.',
    'Error: Request failed with status code 429: 429 Too Many Requests',
  ],
  counterExamples: ['x-ratelimit-remaining: 4999'],
};
