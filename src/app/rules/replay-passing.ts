import { resolve } from 'node:path';
import { cleanLine, describeReadProblem, readLines } from '#evidence';
import type { PassingHits, RuleBook } from '#triage';
import type { World } from '../world/world.ts';

export interface Replayed {
  /** By rule name. */
  readonly hits: ReadonlyMap<string, PassingHits>;
  readonly logs: number;
  readonly lines: number;
  /** One sentence for each log that could not be read. */
  readonly problems: readonly string[];
}

/** Asks every rule about every line of logs of jobs that passed. */
export async function replayPassing(
  files: readonly string[],
  rules: RuleBook,
  world: World,
): Promise<Replayed> {
  const hits = new Map<string, PassingHits>();
  const problems: string[] = [];
  const index = rules.index();
  let logs = 0;
  let lines = 0;
  for (const source of files) {
    const inThis = new Set<string>();
    let number = 0;
    const { problem } = await readLines(resolve(world.directory, source), (raw) => {
      number += 1;
      const { text } = cleanLine(raw);
      for (const { name } of index.matching(text)) {
        if (inThis.has(name)) continue;
        inThis.add(name);
        const before = hits.get(name);
        const first = before?.first ?? { source, line: number, text };
        hits.set(name, { logs: (before?.logs ?? 0) + 1, first });
      }
    });
    lines += number;
    if (number > 0) logs += 1;
    if (problem) problems.push(`${source}: ${describeReadProblem(problem)}`);
  }
  return { hits, logs, lines, problems };
}
