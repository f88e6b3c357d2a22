import type { Chance } from '../chance.ts';
import { hostileText } from './hostile-text.ts';
import { mutateText } from './mutate.ts';

const PIECES: readonly string[] = [
  ...[
    '<testcase name="a">',
    '</testcase>',
    '<failure message="m">',
    '</failure>',
    '<skipped/>',
    '<a:b>',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml version="1.1"?>',
    '&amp;',
    '&lol9;',
    '&#0;',
    '&#x110000;',
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY l "lol">]>',
    '<!ENTITY % p SYSTEM "file:///etc/passwd">',
    'xmlns:a="b"',
    '\0',
  ],
  ...[
    'time="1e308"',
    'time="-1"',
    'time="NaN"',
    'line="99999999999"',
    "a='",
    '<',
    '>',
    '"',
    '=',
    '\ufffe',
  ],
];

/** A JUnit report: well-formed, nested too deeply, with entities that multiply, or damaged. */
export function xmlText(chance: Chance): string {
  const body = chance.many(0, 3, () => suite(chance, 0)).join('');
  const prolog = chance.happens(0.15) ? entityBomb(chance) : '';
  const text = `${prolog}<testsuites>${body}</testsuites>`;
  if (chance.happens(0.02)) return `<testsuite>${'<testsuite>'.repeat(chance.below(2000))}`;
  return chance.happens(0.4) ? mutateText(text, PIECES, chance) : text;
}

function suite(chance: Chance, depth: number): string {
  const cases = chance.many(0, 4, () => testCase(chance)).join('');
  const inner = depth < 4 && chance.happens(0.3) ? suite(chance, depth + 1) : '';
  return `<testsuite name="${attribute(chance)}" file="${attribute(chance)}">${inner}${cases}</testsuite>`;
}

function testCase(chance: Chance): string {
  const outcome = chance.pick(['failure', 'error', 'skipped', 'system-out', '']);
  const time = chance.pick(['0.1', '1e9', '-3', 'x', '', '1,234.5']);
  const name = attribute(chance);
  const body = chance.happens(0.5) ? `<![CDATA[${hostileText(chance)}]]>` : escaped(chance);
  const inner =
    outcome === '' ? body : `<${outcome} message="${attribute(chance)}">${body}</${outcome}>`;
  return `<testcase name="${name}" classname="${attribute(chance)}" time="${time}">${inner}</testcase>`;
}

function attribute(chance: Chance): string {
  return chance.happens(0.6) ? `name ${chance.below(99)}` : escaped(chance);
}

/** XML 1.0 has no place for control characters, and most reports are to be well-formed. */
const UNLAWFUL = /[[\p{Cc}\ufffe\uffff]--[\t\n\r]]/gv;

function escaped(chance: Chance): string {
  const lawful = hostileText(chance).toWellFormed().replace(UNLAWFUL, '');
  return lawful.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function entityBomb(chance: Chance): string {
  const levels = Array.from(
    { length: 1 + chance.below(9) },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  );
  return `<!DOCTYPE x [<!ENTITY l0 "lol">${levels.join('')}]>`;
}
