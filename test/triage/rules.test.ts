import { describe, expect, test } from 'vitest';
import { requiredWords } from '#std';
import { interestingLine, RULES } from '#triage';
import { matchesRule } from '../../src/triage/rule.ts';

describe.each(RULES.map((rule) => [rule.name, rule] as const))('rule %s', (_, rule) => {
  test.each(rule.examples)('matches its example %s', (example) => {
    expect(matchesRule(rule, example)).toBe(true);
  });

  test.each(rule.examples)('is the first of the set to match %s', (example) => {
    expect(RULES.find((one) => matchesRule(one, example))?.name).toBe(rule.name);
  });

  test.each(rule.counterExamples)('does not match %s', (example) => {
    expect(matchesRule(rule, example)).toBe(false);
  });

  test('has an example and a counter-example', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterExamples.length).toBeGreaterThan(0);
  });

  test.each(rule.patterns)('%s is led by words, so that most lines never reach it', (pattern) => {
    const words = requiredWords(new RegExp(pattern.source));
    expect(words).not.toBeNull();
    expect(Math.min(...(words ?? ['']).map((word) => word.length))).toBeGreaterThanOrEqual(2);
  });

  test.each(rule.examples)('keeps %s when lines are sifted', (example) => {
    expect(interestingLine(example)).toBe(true);
  });
});

test('rule names are unique', () => {
  const names = RULES.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
});

describe('the time a rule takes', () => {
  // Each line invites a pattern that is not linear to try every way of splitting it.
  const hostile = [
    'a'.repeat(4096),
    ' '.repeat(4096),
    'error '.repeat(680),
    '1 failed, '.repeat(400),
    ': '.repeat(2048),
    'a.b/c:1:1: '.repeat(370),
    'expected: <'.repeat(370),
    'http 40 status code '.repeat(200),
  ];
  test.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s stays short on hostile lines',
    (_, rule) => {
      const start = performance.now();
      for (const line of hostile) matchesRule(rule, line);
      expect(performance.now() - start).toBeLessThan(250);
    },
  );
});
