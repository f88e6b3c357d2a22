import type { Chance } from '../chance.ts';

/** A few cuts, repetitions, swaps and insertions; `extra` is what may be put in. */
export function mutateText(text: string, extra: readonly string[], chance: Chance): string {
  let mutated = text;
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    const from = chance.below(mutated.length + 1);
    const to = Math.min(mutated.length, from + chance.below(24));
    const before = mutated.slice(0, from);
    const piece = mutated.slice(from, to);
    const after = mutated.slice(to);
    switch (chance.below(6)) {
      case 0:
        mutated = before + after;
        break;
      case 1:
        mutated = before + piece.repeat(1 + chance.below(6)) + after;
        break;
      case 2:
        mutated = before + chance.pick(extra) + after;
        break;
      case 3:
        mutated = before + chance.pick(extra) + piece + after;
        break;
      case 4:
        mutated = before + String.fromCharCode(chance.below(0x3000)) + after;
        break;
      default:
        mutated = before;
    }
  }
  return mutated;
}

/** The same for bytes: flips, cuts, copies of a stretch, and numbers at the ends of their range. */
export function mutateBytes(bytes: Buffer, chance: Chance): Buffer {
  let mutated = Buffer.from(bytes);
  for (let left = 1 + chance.below(4); left > 0 && mutated.length > 0; left -= 1) {
    const at = chance.below(mutated.length);
    switch (chance.below(5)) {
      case 0:
        mutated[at] = chance.below(256);
        break;
      case 1:
        mutated = mutated.subarray(0, at);
        break;
      case 2:
        mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(at + chance.below(8))]);
        break;
      case 3:
        mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(chance.below(at + 1))]);
        break;
      default:
        mutated.fill(chance.happens(0.5) ? 0xff : 0, at, Math.min(mutated.length, at + 4));
    }
  }
  return mutated;
}
