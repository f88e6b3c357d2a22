import { describe, expect, test } from 'vitest';
import { checkLogPattern, createLogMatcher } from '#probe';

function matches(pattern: string, line: string, literal = false): boolean {
  return createLogMatcher({ kind: 'log', pattern, literal })(line);
}

describe('a literal pattern', () => {
  test('is found anywhere in the line', () => {
    expect(matches('ready (1.0)', 'server is ready (1.0) now', true)).toBe(true);
  });
  test('is no regular expression', () => {
    expect(matches('ready.', 'ready!', true)).toBe(false);
  });
});

describe('a regular expression', () => {
  test('is found anywhere in the line', () => {
    expect(matches('listening on port \\d+', 'INFO listening on port 8002')).toBe(true);
    expect(matches('^listening', 'INFO listening')).toBe(false);
  });
  test('takes linear time where others take for ever', () => {
    expect(matches('^(a+)+$', `${'a'.repeat(60_000)}b`)).toBe(false);
  });
  test('that RE2 does not know is told, and never matches', () => {
    const probe = { kind: 'log', pattern: 'a(?=b)', literal: false } as const;
    expect(checkLogPattern(probe).ok).toBe(false);
    expect(createLogMatcher(probe)('ab')).toBe(false);
    expect(checkLogPattern({ ...probe, literal: true }).ok).toBe(true);
  });
});

test('colours do not hide the words', () => {
  expect(matches('ready in', '\u001b[32mready\u001b[39m in \u001b[1m300\u001b[0m ms', true)).toBe(
    true,
  );
});

test('what stands behind the first 64 KB of a line is not looked at', () => {
  expect(matches('ready', `${' '.repeat(65_531)}ready`, true)).toBe(true);
  expect(matches('ready', `${' '.repeat(65_532)}ready`, true)).toBe(false);
});
