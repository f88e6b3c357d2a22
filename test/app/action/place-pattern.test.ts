import { expect, test } from 'vitest';
import { placePattern } from '../../../src/app/action/place-pattern.ts';

test.each([
  ['/w/artifacts', '/w/artifacts/a/triage.json', true],
  ['/w/artifacts', '/w/artifacts-old/triage.json', false],
  ['/w/node-*', '/w/node-22/logs/triage.json', true],
  ['/w/node-*/triage.json', '/w/node-22/logs/triage.json', false],
  ['/w/**/triage.json', '/w/a/b/triage.json', true],
  ['/w/**/triage.json', '/w/triage.json', true],
  ['/w/node-?', '/w/node-22/triage.json', false],
  ['/w/a.b', '/w/axb/triage.json', false],
] as const)('%s and %s: %s', (place, path, isMatched) => {
  expect(placePattern(place).matches(path)).toBe(isMatched);
});

test('is looked for from the last folder without a pattern', () => {
  expect(placePattern('/w/artifacts/node-*/triage.json').folder).toBe('/w/artifacts');
  expect(placePattern('/*').folder).toBe('/');
});
