import { join } from 'node:path';
import type { JudgeTools } from './judge-tools.ts';
import { packedName, readNdjson, writeNdjson } from './read-ndjson.ts';
import { runScorer, type Scores } from './run-scorer.ts';

/** Scores the cases of each key apart, keys in their order; a key of `null` leaves a case out. */
export async function scoreParts(
  set: string,
  answers: string,
  keyOf: (id: string) => string | null,
  { scorers, folder }: JudgeTools,
): Promise<ReadonlyMap<string, Scores>> {
  const truth = readNdjson<{ readonly id: string }>(packedName(join(set, 'truth.ndjson')));
  const parts = Map.groupBy(truth, ({ id }) => keyOf(id));
  const scores = new Map<string, Scores>();
  for (const key of [...parts.keys()].sort()) {
    if (key === null) continue;
    const file = writeNdjson(join(folder, 'part.ndjson'), parts.get(key) ?? []);
    scores.set(key, await runScorer(scorers, 'extraction', [file, answers]));
  }
  return scores;
}
