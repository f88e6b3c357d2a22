import type { Rule } from '../rule.ts';

/** Covered less than required. */
export const codeCoverage: Rule = {
  cause: 'code.coverage',
  name: 'code.coverage',
  confidence: 0.93,
  patterns: [
    /coverage (?:threshold|of)[^\n]{0,80}(?:not met|below|less than|under|for (?:lines|branches|functions|statements) \()/i,
    /(?:Required test coverage|Coverage (?:check )?failed|FAIL Required test coverage)[^\n]{0,80}(?:not reached|below|less)/,
    /Coverage checks have not been met|does not meet (?:global )?threshold|Coverage for \w+ \([\d.]+%\) does not meet/,
  ],
  examples: [
    'ERROR: Coverage for lines (71.2%) does not meet global threshold (80%)',
    'FAIL Required test coverage of 90% not reached. Total coverage: 88.12%',
    'Coverage checks have not been met. See log for details.',
  ],
  counterExamples: ['Coverage report written to coverage/'],
};
