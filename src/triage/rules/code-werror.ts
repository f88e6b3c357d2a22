import type { Rule } from '../rule.ts';

/** A warning that counts as an error. */
export const codeWerror: Rule = {
  cause: 'code.werror',
  name: 'code.werror',
  confidence: 0.93,
  patterns: [
    /\[(?:-W[\w-]+, )?-Werror(?:=[\w-]+)?\]|cc1(?:plus)?: (?:all|some) warnings being treated as errors/,
    /warnings? found and -Werror specified|error: warnings found and -Werror/,
    /[Ww]arnings? (?:are |is )?(?:being )?treated as errors?/,
    /`?-D warnings`? implied by|--fail-on-warnings|Failing because of (?:lint )?warnings/,
  ],
  examples: [
    'a.c:3:5: error: unused variable ‘x’ [-Werror=unused-variable]',
    '[ERROR] warnings found and -Werror specified',
    'cc1: all warnings being treated as errors',
  ],
  counterExamples: ['gcc -Wall -Werror -c a.c'],
};
