import type { CauseTexts } from './cause-text.ts';

/** What a compiler or a static check refused. */
export const CODE_CAUSES: CauseTexts<'code'> = {
  'code.compile': {
    title: 'the code does not compile',
    meaning: 'A compiler refused the code.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Fix the first compiler error; the ones after it often follow from it.',
  },
  'code.type': {
    title: 'the types do not agree',
    meaning: 'A type checker refused the code.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Fix the first type error named in the evidence.',
  },
  'code.lint': {
    title: 'the linter found problems',
    meaning: 'A static check of style or correctness failed.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Fix the named findings, or let the linter fix them.',
  },
  'code.format': {
    title: 'files are not formatted',
    meaning: 'The formatter would change files.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Run the formatter and commit the result.',
  },
  'code.coverage': {
    title: 'coverage is below its threshold',
    meaning: 'The tests passed, but cover less code than required.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Test the uncovered lines, or change the threshold on purpose.',
  },
  'code.werror': {
    title: 'a warning is treated as an error',
    meaning: 'The compiler was told to refuse warnings, and there is one.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Remove the cause of the named warning.',
  },
};
