import type { Rule } from '../rule.ts';

/** Nothing was given. */
export const authSecret: Rule = {
  cause: 'auth.secret',
  name: 'auth.secret',
  confidence: 0.87,
  patterns: [
    /Credentials could not be loaded|Could not load credentials from any providers|Unable to locate credentials/,
    /Input required and not supplied: [\w-]{0,40}(?:token|secret|key|password)/i,
    /(?:secret|token|api[ _-]?key|credentials?)[ '"\w-]{0,40} (?:is|are|was) (?:not set|missing|empty|required|undefined)/i,
    /(?:No|Missing) (?:\w+ )?(?:API key|auth(?:entication)? token|access token)\b|Missing credentials\b|No credentials (?:found|available|provided|were)\b/,
    /\b(?:ExpiredToken(?:Exception)?|TokenExpiredError)\b|[Tt]oken (?:has|is|was) expired\b/,
    /[Aa]ccess key (?:cannot be null|is missing|not found)/,
  ],
  examples: [
    'Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers',
    'Input required and not supplied: token',
    'Error: API key is missing',
    'An error occurred (ExpiredToken) when calling the ListObjects operation',
    'Failed to upload index.html (Access key cannot be null.)',
  ],
  counterExamples: ['token: ***', 'No credentials specified'],
};
