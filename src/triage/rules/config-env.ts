import type { Rule } from '../rule.ts';

/** A variable that is not set. */
export const configEnv: Rule = {
  cause: 'config.env',
  name: 'config.env',
  confidence: 0.92,
  patterns: [
    /(?:[Ee]nvironment|[Ee]nv) (?:variables?|vars?)\b[^\n]{0,80}(?:not set|not defined|missing|is required|are required|must be (?:set|defined|provided)|undefined|unset|empty)/,
    /(?:[Mm]issing|[Rr]equired|[Uu]nset|[Uu]ndefined)[\w ]{0,30}(?:environment|env) (?:variables?|vars?)\b/,
    /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b['"`]? (?:(?:is|was|are) (?:not set|not defined|unset|missing|required|undefined|empty|not provided)|must be (?:set|defined|provided)|has to be set|needs? to be set)\b/,
    /\b[A-Z][A-Z0-9_]{2,60}: (?:unbound variable|parameter null or not set|parameter not set)/,
    /^KeyError: '[A-Z][A-Z0-9_]{2,60}'/,
    /required variable [A-Za-z_]\w{0,80} is (?:missing|not set)/,
  ],
  examples: [
    'Error: environment variable JWT_KEY is not set',
    'Missing required environment variables: DATABASE_URL, JWT_KEY',
    'run.sh: line 3: DATABASE_URL: unbound variable',
    'JWT_KEY must be set',
    "KeyError: 'DATABASE_URL'",
  ],
  counterExamples: ['DATABASE_URL is set', 'env: JWT_KEY'],
};
