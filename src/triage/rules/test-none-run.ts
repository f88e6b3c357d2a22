import type { Rule } from '../rule.ts';

/** Nothing was collected. */
export const testNoneRun: Rule = {
  cause: 'test.none-run',
  name: 'test.none-run',
  confidence: 0.88,
  patterns: [
    /^(?:ERROR|E)\s+(?:collecting|while loading)|ERROR collecting |Interrupted: \d+ errors? during collection|\d+ errors? during collection/,
    /No tests? (?:found|ran|were (?:found|executed|run))|no tests ran in|[Nn]o test (?:files|suites?) found|No specs found|collected 0 items(?! \/)/i,
    /Your test suite must contain at least one test|Test suite failed to run|Failed to load test/i,
    /ImportError while (?:importing test module|loading conftest)/,
    /No tests were executed!/,
  ],
  examples: [
    "E   ImportError while importing test module '/w/tests/test_a.py'.",
    '!!!!!!!!! Interrupted: 2 errors during collection !!!!!!!!!',
    'No test files found, exiting with code 1',
    'Your test suite must contain at least one test.',
  ],
  counterExamples: ['collected 12 items'],
};
