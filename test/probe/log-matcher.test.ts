import { describe, expect, test } from 'vitest';
import { checkLogPattern, loadLogMatching } from '#probe';

async function matches(pattern: string, line: string, literal = false): Promise<boolean> {
  const probe = { kind: 'log', pattern, literal } as const;
  const matching = await loadLogMatching([{ kind: 'any', probes: [probe] }]);
  return matching(probe)(line);
}

describe('a literal pattern', () => {
  test('is found anywhere in the line', async () => {
    expect(await matches('ready (1.0)', 'server is ready (1.0) now', true)).toBe(true);
  });
  test('is no regular expression', async () => {
    expect(await matches('ready.', 'ready!', true)).toBe(false);
  });
});

describe('a regular expression', () => {
  test('is found anywhere in the line', async () => {
    expect(await matches('listening on port \\d+', 'INFO listening on port 8002')).toBe(true);
    expect(await matches('^listening', 'INFO listening')).toBe(false);
  });
  test('takes linear time where others take for ever', async () => {
    expect(await matches('^(a+)+$', `${'a'.repeat(60_000)}b`)).toBe(false);
  });
  test('that RE2 does not know is told, and never matches', async () => {
    const probe = { kind: 'log', pattern: 'a(?=b)', literal: false } as const;
    expect((await checkLogPattern(probe)).ok).toBe(false);
    expect((await loadLogMatching([probe]))(probe)('ab')).toBe(false);
    expect((await checkLogPattern({ ...probe, literal: true })).ok).toBe(true);
  });
});

test('colours do not hide the words', async () => {
  expect(
    await matches('ready in', '\u001b[32mready\u001b[39m in \u001b[1m300\u001b[0m ms', true),
  ).toBe(true);
});

test('what stands behind the first 64 KB of a line is not looked at', async () => {
  expect(await matches('ready', `${' '.repeat(65_531)}ready`, true)).toBe(true);
  expect(await matches('ready', `${' '.repeat(65_532)}ready`, true)).toBe(false);
});
