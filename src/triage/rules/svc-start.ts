import type { Rule } from '../rule.ts';

/** It ran, but never became ready. */
export const svcStart: Rule = {
  cause: 'svc.start',
  name: 'svc.start',
  confidence: 0.8,
  patterns: [
    /(?:health ?check|readiness|liveness)[^\n]{0,80}(?:failed|timed out|never|unhealthy|did not)/i,
    /(?:service|container|server|database)[^\n]{0,80}(?:did not (?:become|start)|failed to (?:start|become)|is unhealthy|never became|was not ready|not ready (?:after|in))/i,
    /dependency failed to start|Timed? ?out waiting for [^\n]{0,80}(?:to (?:start|be ready|become)|port|server|service|http)|waiting for .{1,80} timed out/i,
    /Failed to initialize container|One or more containers failed to start/,
    /Cannot connect to the Docker daemon|Is the docker daemon running\?/,
  ],
  examples: [
    'dependency failed to start: container app-db-1 is unhealthy',
    'Failed to initialize container postgres:16',
    'Service auth did not become ready in 10 s',
    'Timed out waiting for server to start',
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  ],
  counterExamples: ['server is ready', 'waiting for server to start....done'],
};
