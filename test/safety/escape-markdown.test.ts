import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdownInline, inlineCode } from '#safety';
import { ALL_ATTACKS } from './attacks.ts';
import { decodeEntities, escapedFault } from './inert.ts';

const hostile = fc.oneof(
  fc.constantFrom(...ALL_ATTACKS),
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(fc.constantFrom(...ALL_ATTACKS), fc.string())).map((parts) => parts.join('')),
);

describe('inline text', () => {
  test('holds no structure and no meaning, also after decoding entities once and twice', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapedFault(escapeMarkdownInline(text))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test.each([...ALL_ATTACKS, '__bold__gh-7', '_www.evil.example'])(
    '%j shows itself and does nothing',
    (attack) => {
      const code = inlineCode(attack);
      const inside = code.slice('<code>'.length, -'</code>'.length);
      expect(code).toBe(`<code>${inside}</code>`);
      expect(escapedFault(inside)).toBeNull();
      expect(escapeMarkdownInline(attack)).not.toMatch(/^(?:[-+=#>]|\d+[.)]\s)/);
    },
  );

  test('stays readable where nothing is meant', () => {
    expect(escapeMarkdownInline('auth_service failed (exit 1), see services/auth.log:12')).toBe(
      'auth_service failed (exit 1), see services/auth.log:12',
    );
    expect(inlineCode('a_b')).toBe('<code>a_b</code>');
  });

  test('shows the same characters it was given', () => {
    const shown = decodeEntities(escapeMarkdownInline('a <b> & "c" | @d #1 `e`')).replaceAll(
      '\u200b',
      '',
    );
    expect(shown).toBe('a <b> & "c" | @d #1 `e`');
  });
});
