import type { CauseTexts } from './cause-text.ts';

/** What tests found, or what became of them. */
export const TEST_CAUSES: CauseTexts<'test'> = {
  'test.assertion': {
    title: 'a test found a wrong result',
    meaning: 'A test ran and its expectation did not hold.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Fix the code or the expectation; the evidence holds both values.',
  },
  'test.crash': {
    title: 'a test process crashed',
    meaning: 'The process that ran the tests was killed by a signal, a panic or a sanitizer.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Run the named test alone and look at the stack in the evidence.',
  },
  'test.timeout': {
    title: 'a test took longer than its limit',
    meaning: "A test exceeded its own time limit; the job's limit was not reached.",
    whoActs: 'author',
    retrySafe: 'once',
    action: 'See what the test waited for; raise its limit only when the work is really that long.',
  },
  'test.none-run': {
    title: 'no tests ran',
    meaning: 'Collecting or importing the tests failed, or none matched.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Fix the import or the pattern that finds the tests.',
  },
};
