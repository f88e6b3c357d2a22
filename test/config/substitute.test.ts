// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose writes its variables this way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { substitute } from '../../src/config/interpolate/substitute.ts';

const VARIABLES: Readonly<Record<string, string>> = { SET: 'value', EMPTY: '', other: 'lower' };
const lookup = (name: string) => VARIABLES[name];

/** Every form of the Compose Specification, and compose-go's two beyond it. */
const FORMS: readonly (readonly [template: string, expected: string])[] = [
  ['$SET', 'value'],
  ['${SET}', 'value'],
  ['$other ${other}', 'lower lower'],
  ['a${SET}b', 'avalueb'],
  ['$SET-suffix', 'value-suffix'],
  ['${SET}${SET}', 'valuevalue'],
  ['$UNSET|', '|'],
  ['${UNSET}|', '|'],
  ['${EMPTY}|', '|'],
  ['${SET:-default}', 'value'],
  ['${EMPTY:-default}', 'default'],
  ['${UNSET:-default}', 'default'],
  ['${SET-default}', 'value'],
  ['${EMPTY-default}', ''],
  ['${UNSET-default}', 'default'],
  ['${UNSET:-}', ''],
  ['${UNSET:-a:b/c}', 'a:b/c'],
  ['${UNSET:-http://x:80/$SET}', 'http://x:80/value'],
  ['${SET:?message}', 'value'],
  ['${SET?message}', 'value'],
  ['${EMPTY?message}', ''],
  ['${SET:+alternative}', 'alternative'],
  ['${EMPTY:+alternative}', ''],
  ['${UNSET:+alternative}', ''],
  ['${SET+alternative}', 'alternative'],
  ['${EMPTY+alternative}', 'alternative'],
  ['${UNSET+alternative}', ''],
  ['${UNSET:-${SET}}', 'value'],
  ['${UNSET:-${EMPTY:-${SET:-x}}}', 'value'],
  ['${UNSET:-${ALSO_UNSET:-last}} end', 'last end'],
  ['${SET:+${other}}', 'lower'],
  ['$$SET', '$SET'],
  ['$${SET}', '${SET}'],
  ['$$$SET', '$value'],
  ['$$$$', '$$'],
  ['${UNSET:-$$}', '$'],
  ['no variable', 'no variable'],
  ['', ''],
];

describe('interpolation', () => {
  it.each(FORMS)('fills %s in as "%s"', (template, expected) => {
    const filled = substitute(template, lookup);
    expect(filled).toMatchObject({ ok: true, value: { text: expected } });
  });

  it.each([
    ['${UNSET:?needed}', 'UNSET', 'needed'],
    ['${UNSET?needed}', 'UNSET', 'needed'],
    ['${EMPTY:?not empty}', 'EMPTY', 'not empty'],
    ['${UNSET:?}', 'UNSET', ''],
    ['${UNSET:?like $SET}', 'UNSET', 'like value'],
    ['${EMPTY:-${UNSET:?inner}}', 'UNSET', 'inner'],
  ])('stops at %s because %s is required', (template, name, message) => {
    expect(substitute(template, lookup)).toEqual({
      ok: false,
      error: { kind: 'required', name, message },
    });
  });

  it.each(['$', 'price $', '$1', '${', '${SET', '${}', '${1}', '${SET!x}', '${ SET }', '${SET:}'])(
    'says that %s is no template',
    (template) => {
      expect(substitute(template, lookup)).toMatchObject({
        ok: false,
        error: { kind: 'invalid' },
      });
    },
  );

  it('names each variable that became empty, and none in a branch not taken', () => {
    const filled = substitute('$A ${B} ${SET:-$C} ${D:-d} ${SET:?$E}', lookup);
    expect(filled).toMatchObject({ ok: true, value: { unset: ['A', 'B'] } });
  });

  it('keeps a value that itself looks like a template', () => {
    const filled = substitute('${X}', () => '${Y} $$');
    expect(filled).toMatchObject({ ok: true, value: { text: '${Y} $$' } });
  });

  it('gives back any text whose dollar signs are doubled', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const filled = substitute(text.replaceAll('$', '$$$$'), lookup);
        expect(filled).toMatchObject({ ok: true, value: { text } });
      }),
    );
  });

  it('answers every text with a value or a problem', () => {
    const pieces = fc.constantFrom('$', '{', '}', ':', '-', '?', '+', 'A', 'SET', '$$', '${');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(substitute(parts.join(''), lookup)).toHaveProperty('ok');
      }),
    );
  });

  it('refuses to nest without end', () => {
    const template = `${'${A:-'.repeat(5000)}x${'}'.repeat(5000)}`;
    expect(substitute(template, lookup)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  });
});
