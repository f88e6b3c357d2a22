import type { Rule } from '../rule.ts';

/** Something else listens there. */
export const svcPort: Rule = {
  cause: 'svc.port',
  name: 'svc.port',
  confidence: 0.94,
  patterns: [
    /\bEADDRINUSE\b/,
    /[Aa]ddress already in use/,
    /port is already allocated/,
    /[Pp]ort \d{1,5} (?:is|was) (?:already )?(?:in use|taken|allocated|used)/,
    /could not bind .{0,80}(?:in use|already)/i,
    /Only one usage of each socket address/,
  ],
  examples: [
    'Error: listen EADDRINUSE: address already in use 0.0.0.0:8002',
    'Bind for 0.0.0.0:5432 failed: port is already allocated',
    'OSError: [Errno 98] Address already in use',
    'Web server failed to start. Port 8080 was already in use.',
  ],
  counterExamples: ['listening on port 8002', 'Port 8080 is free'],
};
