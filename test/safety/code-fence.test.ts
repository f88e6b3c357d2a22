import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeFence } from '#safety';
import { ALL_ATTACKS } from './attacks.ts';

test('nothing inside ends the fence', () => {
  const line = fc.oneof(
    fc.constantFrom(...ALL_ATTACKS),
    fc.string(),
    fc.stringMatching(/^ {0,4}`{0,12}$/),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const [open = '', ...rest] = codeFence(lines, 'text').split('\n');
      const fence = /^`+/.exec(open)?.[0] ?? '';
      expect(open).toBe(`${fence}text`);
      expect(rest.at(-1)).toBe(fence);
      for (const inside of rest.slice(0, -1)) {
        const run = /^ {0,3}(`{3,})\s*$/.exec(inside)?.[1] ?? '';
        expect(run.length).toBeLessThan(fence.length);
      }
    }),
  );
});

test('lines stay as they are', () => {
  expect(codeFence(['a', '  @b', ''])).toBe('```\na\n  @b\n\n```');
});

test('a language cannot add to the fence line', () => {
  expect(codeFence(['a'], 'sh\n```\n@octocat')).toBe('```shoctocat\na\n```');
});
