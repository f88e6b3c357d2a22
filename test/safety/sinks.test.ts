import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../.scripts/project-root.ts';
import { ALL_ATTACKS, ATTACKS, SECRETS } from './attacks.ts';
import { SINKS } from './sinks.ts';

const corpus = `${ALL_ATTACKS.length} attacks × ${Object.keys(SINKS).length} sinks`;
console.log(`attack corpus: ${corpus}`);

test('the threat model says how large the corpus is', () => {
  const page = readFileSync(join(projectRoot, '.github', 'SECURITY.md'), 'utf8');
  expect(page).toContain(corpus);
});

test('no attack stands twice', () => {
  expect(new Set(ALL_ATTACKS).size).toBe(ALL_ATTACKS.length);
});

describe.each(Object.entries(SINKS))('%s', (_, { show, fault }) => {
  test.each(Object.entries(ATTACKS))('%s does nothing', async (_name, attacks) => {
    for (const attack of attacks) {
      expect(fault(await show(attack)), JSON.stringify(attack)).toBeNull();
    }
  });
});

describe('a secret by its form alone', () => {
  const REDACTED = Object.entries(SINKS).filter(
    ([name]) => name !== 'output' && name !== 'metrics.prom',
  );

  test.each(REDACTED)('is not in %s', async (_, { show }) => {
    for (const { secret, text } of SECRETS) {
      expect(await show(text), text).not.toContain(secret);
    }
  });
});
