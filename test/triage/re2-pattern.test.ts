import { expect, test } from 'vitest';
import { compileRe2 } from '#triage';

const BUDGET = { now: () => 0, limitMs: 1 };

test.each([
  ['error [0-9[:alpha:]]', 'error x'],
  ['[[:alpha:]]+ failed', 'it failed'],
  ['\\Qa.b\\E failed', 'a.b failed'],
  ['\\pL{3} lost', 'abc lost'],
])('%s names no word that a line it matches lacks', (source, line) => {
  const compiled = compileRe2(source, BUDGET);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  expect(compiled.value.test(line)).toBe(true);
  const { words } = compiled.value;
  expect(words === null || words?.some((word) => line.includes(word))).toBe(true);
});

test('a usual class is no obstacle to words', () => {
  const compiled = compileRe2('quota[:=] exceeded', BUDGET);
  expect(compiled.ok && compiled.value.words).not.toBeNull();
});
