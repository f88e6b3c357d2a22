import type { Rule } from '../rule.ts';

/** A type checker said no. */
export const codeType: Rule = {
  cause: 'code.type',
  name: 'code.type',
  confidence: 0.9,
  patterns: [
    /\berror TS(?!6053|18003)\d{4,5}: /,
    /^\S{1,300}:\d+: error: .{1,400}\[[\w-]{3,40}\]$/,
    /^Found \d+ errors? in \d+ files? \(checked \d+ source files?\)|^\d+ errors?, \d+ warnings?, \d+ informations?/,
    / error: (?:Argument of type|Type "|"\w+" is not a known (?:attribute|member)|Cannot access attribute)/,
  ],
  examples: [
    "src/a.ts(3,5): error TS2322: Type 'string' is not assignable to type 'number'.",
    'app/a.py:12: error: Incompatible return value type (got "str", expected "int")  [return-value]',
    'Found 3 errors in 1 file (checked 12 source files)',
  ],
  counterExamples: ['Success: no issues found in 12 source files'],
};
