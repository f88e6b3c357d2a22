import type { Rule } from '../rule.ts';

/** Given, but not enough. */
export const authPermission: Rule = {
  cause: 'auth.permission',
  name: 'auth.permission',
  confidence: 0.85,
  patterns: [
    /Resource not accessible by (?:integration|personal access token)/,
    /(?:HTTP|status|code|error|returned|response)(?![a-z])[^\d\n]{1,20}40[13]\b(?! bytes)/i,
    /\b(?:401 Unauthorized|403 Forbidden|denied: (?:requested access|permission)|Permission denied \(publickey)/,
    /remote: (?:Permission to|Write access to) .{0,120}(?:denied|not granted)/,
    /(?:AccessDenied|is not authorized to perform|authentication required|Authentication failed)\b/,
    /Not authorized to perform sts:AssumeRole|Unable to get ACTIONS_ID_TOKEN_REQUEST_URL/,
    /unauthorized: (?:authentication required|access token|incorrect username)|no basic auth credentials/,
  ],
  examples: [
    'Resource not accessible by integration',
    'npm error 403 Forbidden - PUT https://registry.example.invalid/a',
    'denied: requested access to the resource is denied',
    'remote: Permission to a/b.git denied to bot.',
    'Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable',
    'no basic auth credentials',
  ],
  counterExamples: ['GET /health 200', 'received 403 bytes', '> Will allow errors: 403'],
};
