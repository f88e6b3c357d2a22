import { cleanLine } from '#evidence';
import { compileLineWords, createLineScanner } from '../../../src/evidence/line-scanner.ts';
import { createLineSplitter } from '../../../src/evidence/line-splitter.ts';
import type { Chance } from '../chance.ts';
import type { FuzzTarget, Violation } from '../fuzz-target.ts';
import { hostileText } from '../generate/hostile-text.ts';
import { logText } from '../generate/log-text.ts';
import { mutateBytes } from '../generate/mutate.ts';

const WORDS = ['error', 'failed', 'exit code 1'] as const;
const AUTOMATON = compileLineWords([[WORDS[0]], [WORDS[1], WORDS[2]]]);

/** Cleaning takes characters away and never adds or reorders any. */
const cleaning: FuzzTarget = {
  name: 'cleaned lines',
  share: 290,
  msPerKilobyte: 1,
  prepare(chance) {
    const raw = hostileText(chance).replaceAll('\n', ' ');
    return {
      bytes: raw.length,
      run() {
        const { text, stamp } = cleanLine(raw);
        if (!isWithin(text, raw)) return `${JSON.stringify(text)} is not what the line holds`;
        return stamp === null || raw.includes(stamp) ? null : 'the stamp is not in the line';
      },
    };
  },
};

/** However the bytes arrive, the lines are those between newlines. */
const splitting: FuzzTarget = {
  name: 'split lines',
  share: 150,
  msPerKilobyte: 1,
  prepare(chance) {
    const bytes = logBytes(chance);
    const pieces = cut(bytes, chance);
    return {
      bytes: bytes.length,
      run() {
        const lines: string[] = [];
        const splitter = createLineSplitter((line) => lines.push(line));
        for (const one of pieces) splitter.push(one);
        splitter.end();
        return sameLines(lines, bytes);
      },
    };
  },
};

/** The scanner sees the same lines, and passes over none that holds one of its words. */
const scanning: FuzzTarget = {
  name: 'scanned lines',
  share: 60,
  msPerKilobyte: 1,
  prepare(chance) {
    const bytes = logBytes(chance);
    const pieces = cut(bytes, chance);
    return {
      bytes: bytes.length,
      run() {
        const lines: string[] = [];
        let violation: Violation = null;
        const scanner = createLineScanner(AUTOMATON, (chunk) => {
          const groups = new Map<number, number>();
          for (let at = 0; at < chunk.hitCount; at += 1)
            groups.set(chunk.hit(at), chunk.groups(at));
          for (let index = 0; index < chunk.count; index += 1) {
            const line = chunk.text(index);
            lines.push(line);
            violation ??= missedWord(line, groups.get(index) ?? 0);
          }
        });
        for (const one of pieces) scanner.push(one);
        scanner.end();
        return violation ?? sameLines(lines, bytes);
      },
    };
  },
};

function missedWord(line: string, groups: number): Violation {
  const lower = cleanLine(line).text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (lower.includes(WORDS[0]) && (groups & 1) === 0) return `"${WORDS[0]}" was passed over`;
  const second = lower.includes(WORDS[1]) || lower.includes(WORDS[2]);
  return second && (groups & 2) === 0 ? `"${WORDS[1]}" was passed over` : null;
}

/** Mostly text, at times with bytes that are none. */
function logBytes(chance: Chance): Buffer {
  const bytes = Buffer.from(logText(chance, 12));
  return chance.happens(0.2) ? mutateBytes(bytes, chance) : bytes;
}

function cut(bytes: Buffer, chance: Chance): readonly Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + chance.below(chance.happens(0.5) ? 40 : bytes.length);
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  return pieces;
}

function sameLines(lines: readonly string[], bytes: Buffer): Violation {
  const expected = bytes.toString('utf8').split('\n');
  if (expected.at(-1) === '') expected.pop();
  const at = expected.findIndex((line, index) => line !== lines[index]);
  if (at !== -1) return `line ${at + 1} of ${expected.length} is another one`;
  return lines.length === expected.length ? null : `${lines.length} lines of ${expected.length}`;
}

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (let index = 0; index < whole.length && at < part.length; index += 1) {
    if (whole.charCodeAt(index) === part.charCodeAt(at)) at += 1;
  }
  return at === part.length;
}

export const LINE_TARGETS: readonly FuzzTarget[] = [cleaning, splitting, scanning];
