import { gzipSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Chance } from '../chance.ts';
import { logText } from './log-text.ts';
import { mutateBytes } from './mutate.ts';

/** Names as GitHub gives them, and such as lead out of an archive. */
const NAMES: readonly string[] = [
  ...[
    '0_build.txt',
    '1_build (2).txt',
    'build/1_Set up.txt',
    'build/2_Test.txt',
    'build/system.txt',
  ],
  ...[
    '../a.txt',
    '/a.txt',
    'C:/a.txt',
    'a/../../b.txt',
    'a\\b.txt',
    'a\0.txt',
    '.',
    '..',
    'a.txt/b.txt',
  ],
  ...['a/', 'A'.repeat(300), '漢.log', 'nested.zip', '__proto__.txt', '-.txt', 'a//b.txt', ' .txt'],
];
/** Packed a thousandfold: what a small archive may hold. */
const LARGE_BYTES = 200_000;

/** An archive of logs: whole or damaged, with names that lead astray, nested, or much larger inside. */
export function zipBytes(chance: Chance): Buffer {
  const files: Zippable = {};
  for (const name of chance.many(0, 4, () => chance.pick(NAMES))) {
    files[name] = [Uint8Array.from(content(chance)), { level: chance.happens(0.5) ? 0 : 6 }];
  }
  const whole = Buffer.from(zipSync(files));
  return chance.happens(0.6) ? mutateBytes(whole, chance) : whole;
}

function content(chance: Chance): Uint8Array {
  const kind = chance.below(30);
  if (kind === 0) return new Uint8Array(LARGE_BYTES).fill(0x61);
  if (kind === 1) return zipSync({ 'inner.txt': strToU8('x') });
  if (kind === 2) return gzipSync('x');
  return strToU8(logText(chance, 12));
}
