import type { Rule } from '../rule.ts';

/** A step's own limit. */
export const timeStep: Rule = {
  cause: 'time.step',
  name: 'time.step',
  confidence: 0.9,
  patterns: [
    /The action .{0,200} has timed out after \d+ minutes/,
    /^Build timed out \(after \d+ minutes\)/,
    /^\S{0,60}timeout: sending signal (?:TERM|KILL) to command/,
    /(?:exit(?:ed)?(?: with)?(?: code| status)?|returning) 124\b/,
  ],
  examples: [
    "The action 'Run tests' has timed out after 10 minutes.",
    'Build timed out (after 60 minutes). Marking the build as failed.',
    'timeout: sending signal TERM to command ‘npm’',
    'The command "timeout 35m ci/build.sh" exited with 124.',
  ],
  counterExamples: ['timeout: 10m', 'exited with 1240'],
};
