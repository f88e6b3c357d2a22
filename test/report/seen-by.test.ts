import { expect, test } from 'vitest';
import { seenBy } from '../../src/report/describe.ts';

test.each([
  ['a probe, and what it saw', 'http 80/', '503 in 2 ms', 'http 80/ 503 in 2 ms'],
  ['what says its probe', 'tcp 80', 'tcp 80 refused', 'tcp 80 refused'],
  [
    'the parts of several probes, each once',
    'all of tcp 80, log "up"',
    'tcp 80 connected in 1 ms, log "up" line seen',
    'tcp 80 connected in 1 ms, log "up" line seen',
  ],
  ['several probes that saw nothing yet', 'any of tcp 80, tcp 81', null, 'any of tcp 80, tcp 81'],
])('%s', (_, probe, detail, shown) => {
  expect(seenBy(probe, detail)).toBe(shown);
});
