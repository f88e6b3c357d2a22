import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const WRITERS = ['stdout', 'stderr', 'grandchild'] as const;

/** What one run of a fixture program says it has written; see `programs/chaos-service.c`. */
export interface Ledger {
  readonly service: string;
  readonly seed: number;
  /** Orders the runs of one service. */
  readonly startedNs: bigint;
  /** The program, and its grandchild if it left one. */
  readonly pids: readonly number[];
  /** Writing failed: whoever read its output is gone. */
  readonly broken: boolean;
  /** Bytes of each writer: at least `written` and at most `intended` have left the program. */
  readonly writers: readonly { readonly written: number; readonly intended: number }[];
}

/** All ledgers of a run, each service's in the order of its runs. */
export function readLedgers(folder: string): readonly Ledger[] {
  const ledgers = readdirSync(folder).flatMap((file) => {
    const words = readFileSync(join(folder, file));
    // A program that was killed while it opened its ledger has written nothing.
    return words.length === WORDS * 8 ? [parse(file.slice(0, file.indexOf('.')), words)] : [];
  });
  return ledgers.sort((left, right) => Number(left.startedNs - right.startedNs));
}

const WORDS = 5 + 2 * WRITERS.length;

function parse(service: string, words: Buffer): Ledger {
  const word = (index: number) => Number(words.readBigUInt64LE(index * 8));
  return {
    service,
    seed: word(0),
    startedNs: words.readBigUInt64LE(8),
    pids: [word(2), word(3)].filter((pid) => pid > 0),
    broken: word(4) > 0,
    writers: WRITERS.map((_, writer) => ({
      intended: word(5 + writer),
      written: word(5 + WRITERS.length + writer),
    })),
  };
}
