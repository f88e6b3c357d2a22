import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdownInline, inlineCode } from '#safety';
import { ALL_ATTACKS } from './attacks.ts';

/** What a browser shows of HTML text; the entities we write and those an attacker hopes for. */
function decode(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&commat;', '@')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** What GitHub looks for in shown text: mentions, references, addresses. */
const MEANT = /@[\w/-]|#\d|\bGH-\d|:\/\/|\bwww\.|[\w.+-]@[\w-]+\./i;

/** Characters that hold structure in Markdown or HTML, raw. */
const STRUCTURE = /[<>"|`*[\]\\~@$\n]/;

const hostile = fc.oneof(
  fc.constantFrom(...ALL_ATTACKS),
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(fc.constantFrom(...ALL_ATTACKS), fc.string())).map((parts) => parts.join('')),
);

describe('inline text', () => {
  test('holds no structure and no meaning, also after decoding entities once and twice', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdownInline(text);
        expect(escaped).not.toMatch(STRUCTURE);
        expect(decode(escaped)).not.toMatch(MEANT);
        expect(decode(decode(escaped))).not.toMatch(MEANT);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(ALL_ATTACKS)('%j shows itself and does nothing', (attack) => {
    const code = inlineCode(attack);
    const inside = code.slice('<code>'.length, -'</code>'.length);
    expect(code).toBe(`<code>${inside}</code>`);
    expect(inside).not.toMatch(STRUCTURE);
    expect(decode(inside)).not.toMatch(MEANT);
    expect(escapeMarkdownInline(attack)).not.toMatch(/^(?:[-+=#>]|\d+[.)]\s)/);
  });

  test('stays readable where nothing is meant', () => {
    expect(escapeMarkdownInline('auth_service failed (exit 1), see services/auth.log:12')).toBe(
      'auth_service failed (exit 1), see services/auth.log:12',
    );
    expect(inlineCode('a_b')).toBe('<code>a_b</code>');
  });

  test('shows the same characters it was given', () => {
    const shown = decode(escapeMarkdownInline('a <b> & "c" | @d #1 `e`')).replaceAll('\u200b', '');
    expect(shown).toBe('a <b> & "c" | @d #1 `e`');
  });
});
