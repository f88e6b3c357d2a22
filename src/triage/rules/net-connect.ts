import type { Rule } from '../rule.ts';

/** Nothing answered. */
export const netConnect: Rule = {
  cause: 'net.connect',
  name: 'net.connect',
  confidence: 0.75,
  patterns: [
    /\bECONNREFUSED\b|[Cc]onnection refused|\bETIMEDOUT\b|\bEHOSTUNREACH\b|\bENETUNREACH\b|No route to host|Network is unreachable|[Cc]onnection timed out|connect timed out|i\/o timeout|Failed to connect to |Connect timeout|UND_ERR_CONNECT_TIMEOUT/,
    /[Cc]ould not create connection to |Failed to open TCP connection to /,
  ],
  examples: [
    'Error: connect ECONNREFUSED 127.0.0.1:5432',
    'dial tcp 127.0.0.1:5432: connect: connection refused',
    'psycopg2.OperationalError: could not connect to server: Connection refused',
    'Could not create connection to example.invalid:443',
  ],
  counterExamples: ['connected to 127.0.0.1:5432'],
};
