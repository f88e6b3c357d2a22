import type { Rule } from '../rule.ts';

/** No sign of life. */
export const timeStall: Rule = {
  cause: 'time.stall',
  name: 'time.stall',
  confidence: 0.9,
  patterns: [
    /No output has been received in the last \d+/,
    /no (?:new )?output .{0,40}for (?:more than )?\d+ (?:seconds|minutes)/i,
  ],
  examples: [
    'No output has been received in the last 10m0s, this potentially indicates a stalled build or something wrong with the build itself.',
  ],
  counterExamples: ['no output files were written'],
};
