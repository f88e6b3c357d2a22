import type { Rule } from '../rule.ts';

/** Somebody stopped it. */
export const cancelled: Rule = {
  cause: 'cancelled',
  name: 'cancelled',
  confidence: 0.9,
  patterns: [
    /^(?:Error: )?The (?:operation|run|job) was cancell?ed/,
    /^Canceling since a higher priority waiting request|^Finished: ABORTED|^Aborted by /,
  ],
  examples: [
    'The operation was canceled.',
    "Canceling since a higher priority waiting request for 'ci' exists",
  ],
  counterExamples: ['cancel-in-progress: true'],
};
