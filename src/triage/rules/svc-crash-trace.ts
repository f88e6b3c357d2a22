import type { Rule } from '../rule.ts';

/** A program that ended on an error it does not name: some program did, but any does so. */
export const svcCrashTrace: Rule = {
  cause: 'svc.crash',
  name: 'svc.crash/trace',
  confidence: 0.45,
  patterns: [
    /[Ee]xited with (?:code|status) [1-9]\d*\b/,
    /^Exception in thread "|^Traceback \(most recent call last\)|^Node\.js v\d+/,
  ],
  examples: [
    'Exception in thread "main" java.lang.IllegalStateException',
    'Traceback (most recent call last):',
    'worker exited with code 3',
  ],
  counterExamples: ['exited with code 0', 'Node.js is ready'],
};
