import type { Rule } from '../rule.ts';

/** Broken off in use. */
export const netReset: Rule = {
  cause: 'net.reset',
  name: 'net.reset',
  confidence: 0.75,
  patterns: [
    /\bECONNRESET\b|[Cc]onnection reset by peer|socket hang up|\bEPIPE\b|[Bb]roken pipe|RemoteDisconnected|Connection aborted|unexpected EOF(?! while looking)|Empty reply from server|server closed the connection unexpectedly|Connection terminated unexpectedly/,
  ],
  examples: [
    'Error: read ECONNRESET',
    'Error: socket hang up',
    'Error: Connection terminated unexpectedly',
    'curl: Empty reply from server',
  ],
  counterExamples: [
    'connection closed cleanly',
    'a.sh: line 104: unexpected EOF while looking for matching quote',
  ],
};
