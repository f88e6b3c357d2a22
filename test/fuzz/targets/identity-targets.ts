import { cleanLine, createTemplateMiner, mergeSignatures, signatureOf } from '#evidence';
import type { Chance } from '../chance.ts';
import type { FuzzTarget, Violation } from '../fuzz-target.ts';
import { hostileText } from '../generate/hostile-text.ts';
import { logText } from '../generate/log-text.ts';

const SIGNATURE = /^[\w.]+-[0-9a-f]{16}$/;
/** Words that say something; none is a unit, a host's ending or what a test tool begins a line with. */
const TELLING: readonly string[] = [
  ...['cannot', 'open', 'socket', 'reached', 'database', 'refused', 'while', 'parsing', 'payload'],
  ...['invoice', 'missing', 'ledger', 'after', 'worker', 'lost', 'replica', 'unexpected', 'column'],
];

/** What differs between two printings of the same failure, made anew each time. */
const VARIABLE: readonly ((chance: Chance) => string)[] = [
  (chance) =>
    `2026-0${1 + chance.below(9)}-1${chance.below(9)}T1${chance.below(9)}:39:01.${chance.below(999)}Z`,
  (chance) => `1${chance.below(9)}:0${chance.below(9)}:5${chance.below(9)}`,
  (chance) =>
    `${hex(chance, 8)}-${hex(chance, 4)}-${hex(chance, 4)}-${hex(chance, 4)}-${hex(chance, 12)}`,
  (chance) =>
    `10.${chance.below(256)}.${chance.below(256)}.${chance.below(256)}:${1000 + chance.below(9000)}`,
  (chance) => `0x${hex(chance, 1 + chance.below(16))}`,
  (chance) => `${chance.below(100_000)}`,
  (chance) => `${chance.below(9000)}ms`,
  (chance) => `${1 + chance.below(900)} MiB`,
  (chance) => `/home/user${chance.below(99)}/work/app${chance.below(99)}/index.ts`,
  (chance) => `pid ${1 + chance.below(90_000)}`,
];

const arbitrary: FuzzTarget = {
  name: 'signatures',
  share: 50,
  msPerKilobyte: 20,
  prepare(chance) {
    const lines = chance.many(0, 5, () => hostileText(chance)).flatMap((text) => text.split('\n'));
    return {
      bytes: lines.join('\n').length,
      run() {
        const { signature, masked } = signatureOf(lines);
        if (!SIGNATURE.test(signature)) return `${signature} is no signature`;
        return signatureOf(lines).masked === masked ? null : 'read again, it is another one';
      },
    };
  },
};

/** The same sentence with other times, ids, addresses, numbers and folders is the same failure. */
const stable: FuzzTarget = {
  name: 'stable signatures',
  share: 50,
  msPerKilobyte: 4,
  prepare(chance) {
    const words = chance.many(3, 7, () => chance.pick(TELLING));
    const kinds = words.map(() => (chance.happens(0.6) ? chance.pick(VARIABLE) : null));
    const print = () =>
      words.map((word, at) => `${word} ${kinds[at]?.(chance) ?? 'the'}`).join(' ');
    const first = print();
    const second = print();
    return {
      bytes: first.length + second.length,
      run() {
        const left = signatureOf([first]);
        const right = signatureOf([second]);
        if (left.signature === right.signature) return null;
        return `${JSON.stringify(first)} and ${JSON.stringify(second)} are told apart: ${left.masked} | ${right.masked}`;
      },
    };
  },
};

/** Merging gives each item one signature, whatever the order. */
const merged: FuzzTarget = {
  name: 'merged signatures',
  share: 4,
  msPerKilobyte: 8,
  prepare(chance) {
    const base = chance.many(1, 4, () => chance.many(2, 6, () => chance.pick(TELLING)).join(' '));
    const texts = chance.many(0, 8, () =>
      chance.happens(0.3)
        ? hostileText(chance)
        : chance.pick(base) + chance.pick(['', '.', ' x7', '!']),
    );
    const turned = [...texts].reverse();
    return {
      bytes: texts.join('').length,
      run() {
        const there = mergeSignatures(texts.map((text) => signatureOf([text])));
        const back = mergeSignatures(turned.map((text) => signatureOf([text]))).toReversed();
        if (there.length !== texts.length) return 'an item has no signature';
        return there.every((one, at) => one === back[at]) ? null : 'another order merges otherwise';
      },
    };
  },
};

/** A template for every line, made of what the line holds. */
const templates: FuzzTarget = {
  name: 'templates',
  share: 15,
  msPerKilobyte: 4,
  prepare(chance) {
    const lines = logText(chance, 14)
      .split('\n')
      .map((line) => cleanLine(line).text);
    return {
      bytes: lines.join('\n').length,
      run() {
        const miner = createTemplateMiner();
        for (const line of lines) miner.add(line);
        const found: string[] = [];
        miner.finish((template) => found.push(template));
        if (found.length !== lines.length)
          return `${found.length} templates of ${lines.length} lines`;
        return lines.reduce<Violation>(
          (violation, line, at) => violation ?? strangeTemplate(found[at] ?? '', line),
          null,
        );
      },
    };
  },
};

/** How much space there is between words is no part of a template, nor what only a terminal sees. */
const UNSEEN = /[\s\p{Cc}]+/gu;

/** What stands between the variable parts must stand in the line, in that order. */
function strangeTemplate(template: string, line: string): Violation {
  const plain = line.replace(UNSEEN, '');
  let at = 0;
  for (const part of template.split('<*>').map((one) => one.replace(UNSEEN, ''))) {
    const found = plain.indexOf(part, at);
    if (found === -1)
      return `${JSON.stringify(template)} is no template of ${JSON.stringify(line)}`;
    at = found + part.length;
  }
  return null;
}

function hex(chance: Chance, length: number): string {
  return chance.many(length, length, () => chance.below(16).toString(16)).join('');
}

export const IDENTITY_TARGETS: readonly FuzzTarget[] = [arbitrary, stable, merged, templates];
