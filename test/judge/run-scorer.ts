import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** The tables of all systems and files together. */
const LONGEST_OUTPUT = 16 * 2 ** 20;

/** A scorer's last line is one JSON object. */
export interface Scores {
  readonly [key: string]: number | string | null | undefined | Scores;
}

/** Runs a scorer as it is, as a program of its own. */
export async function runScorer(
  folder: string,
  name: string,
  argv: readonly string[],
): Promise<Scores> {
  const file = join(folder, `score-${name}.mjs`);
  const { stdout } = await run(process.execPath, [file, ...argv], { maxBuffer: LONGEST_OUTPUT });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Scores;
}

/** The figure at `lines.f1`, a dot inside a key written `~`; NaN where the scorer has none. */
export function figureAt(scores: Scores, path: string): number {
  let found: Scores[string] = scores;
  for (const key of path.split('.').map((part) => part.replaceAll('~', '.'))) {
    found = typeof found === 'object' ? found?.[key] : undefined;
  }
  return typeof found === 'number' ? found : Number.NaN;
}
