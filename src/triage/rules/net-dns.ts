import type { Rule } from '../rule.ts';

/** A name nobody knew. */
export const netDns: Rule = {
  cause: 'net.dns',
  name: 'net.dns',
  confidence: 0.85,
  patterns: [
    /\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN)\b|\bENOTFOUND\b|\bEAI_AGAIN\b/,
    /Could ?n[o']t resolve host|Temporary failure (?:in name resolution|resolving)|Name or service not known|nodename nor servname|no such host|UnknownHostException|could not translate host name|NXDOMAIN/i,
  ],
  examples: [
    'Error: getaddrinfo ENOTFOUND db',
    'curl: could not resolve host: example.invalid',
    'dial tcp: lookup example.invalid: no such host',
  ],
  counterExamples: ['Resolving host example.invalid'],
};
