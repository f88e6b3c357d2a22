import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTemplateMiner } from '#evidence';

function templatesOf(lines: readonly string[]): readonly string[] {
  const miner = createTemplateMiner();
  for (const line of lines) miner.add(line);
  const templates: string[] = [];
  miner.finish((template) => templates.push(template));
  return templates;
}

const USERS = ['ann', 'bob', 'eve', 'joe', 'kim', 'pat'];

test('a word that takes many values is variable', () => {
  const lines = USERS.map((user) => `session opened for user ${user} by cron`);
  expect(new Set(templatesOf(lines))).toEqual(new Set(['session opened for user <*> by cron']));
});

test('a word that takes few values is a part of the sentence', () => {
  const lines = ['database is up now', 'database is down now', 'database is lost now'];
  expect(templatesOf(lines)).toEqual(lines);
});

test('words that vary in two places are found one after the other', () => {
  const hosts = ['a.b.example', 'c.d.example', 'e.f.example', 'g.h.example'];
  const lines = hosts.flatMap((host) =>
    USERS.map((user) => `login of ${user} from ${host} failed`),
  );
  expect(new Set(templatesOf(lines))).toEqual(new Set(['login of <*> from <*> failed']));
});

test('the first word is a part of the sentence', () => {
  const lines = USERS.map((verb) => `${verb} the queue of jobs`);
  expect(templatesOf(lines)).toEqual(lines);
});

test('a numbered name is variable once it has two numbers', () => {
  expect(templatesOf(['link eth0 is up', 'fan cpu1 is slow'])).toEqual([
    'link eth0 is up',
    'fan cpu1 is slow',
  ]);
  expect(templatesOf(['link eth0 is up', 'link eth1 is up'])).toEqual([
    'link <*> is up',
    'link <*> is up',
  ]);
});

test('a list is one variable when its length varies, else each of its items', () => {
  expect(templatesOf(['drop 1 2', 'drop 1 2 3'])).toEqual(['drop <*>', 'drop <*>']);
  expect(templatesOf(['drop 1 2', 'drop 3 4'])).toEqual(['drop <*> <*>', 'drop <*> <*>']);
});

test('each line gets its own template, in order, whatever stands between', () => {
  const lines = [
    'drop 1 2',
    'open /a/b/c',
    'drop 1 2 3',
    'link eth0 is up',
    'open /d',
    'link eth1 is up',
  ];
  expect(templatesOf(lines)).toEqual([
    'drop <*>',
    'open <*>',
    'drop <*>',
    'link <*> is up',
    'open <*>',
    'link <*> is up',
  ]);
});

/** True when the line reads as the template with something in each of its gaps. */
function fits(template: string, line: string): boolean {
  const fixed = template.split('<*>').map((text) => text.replace(/\s+/g, ''));
  let rest = line.replace(/\s+/g, '');
  for (const text of fixed) {
    const at = rest.indexOf(text);
    if (at < 0) return false;
    rest = rest.slice(at + text.length);
  }
  return true;
}

const WORDS = [
  'job',
  'lost',
  'a-1',
  'eth0',
  'eth1',
  '10.0.0.1:80',
  '/a/b/c',
  'x=1,',
  '(ok)',
  'to.be.sure',
];
const LINES = fc.array(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' ')),
  { maxLength: 60 },
);

test('every line reads as its template', () => {
  fc.assert(
    fc.property(LINES, (lines) => {
      for (const [index, template] of templatesOf(lines).entries()) {
        expect(fits(template, lines[index] ?? ''), `${template} of ${lines[index]}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('the same lines give the same templates, and equal lines equal ones', () => {
  fc.assert(
    fc.property(LINES, (lines) => {
      const once = templatesOf(lines);
      expect(templatesOf(lines)).toEqual(once);
      const of = new Map(lines.map((line, index) => [line, once[index]]));
      expect(lines.map((line) => of.get(line))).toEqual(once);
    }),
    { numRuns: 100 },
  );
});

test('stays bounded when no line is like another', () => {
  const letters = (number: number) =>
    number.toString().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
  const lines = Array.from(
    { length: 130_000 },
    (_, index) => `${letters(index)} ${letters(index * 7)}`,
  );
  const started = performance.now();
  const templates = templatesOf(lines);
  expect(templates).toHaveLength(lines.length);
  expect(templates.at(-1)).toBe('<*>');
  expect(performance.now() - started).toBeLessThan(20_000);
});

test.each([
  '1',
  'a1',
  '1.',
  '/',
  '\\',
  ':',
  'a:',
  '1:',
  '00:',
  '1-',
  'f',
  ' ',
  '1 ',
  '.',
  '<*> ',
  'a1 ',
  'x://',
])('a line of a million characters of "%s" takes no longer than it should', (piece) => {
  const line = piece.repeat(1_000_000 / piece.length);
  const started = performance.now();
  templatesOf([line, `${line}x`, `x${line}`]);
  expect(performance.now() - started).toBeLessThan(2_000);
});
