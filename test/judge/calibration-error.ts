import type { JudgeTools } from './judge-tools.ts';
import { readNdjson } from './read-ndjson.ts';
import { figureAt } from './run-scorer.ts';
import { scoreParts } from './score-parts.ts';

interface Answer {
  readonly id: string;
  readonly failures: readonly { readonly cause: string; readonly confidence: number }[];
}

const BINS = 10;

/**
 * Mean over ten bins of equal width of |mean probability − share of right causes|, weighed by size: the
 * expected calibration error of the first causes that were not `unknown`. The scorer says which are right.
 */
export async function calibrationError(
  set: string,
  answers: string,
  tools: JudgeTools,
): Promise<number> {
  const confidences = new Map<string, number>();
  for (const { id, failures } of readNdjson<Answer>(answers)) {
    const [first] = failures;
    if (first && first.cause !== 'unknown') confidences.set(id, first.confidence);
  }
  const binOf = (id: string) => {
    const confidence = confidences.get(id);
    if (confidence === undefined) return null;
    return String(Math.min(BINS - 1, Math.floor(confidence * BINS)));
  };
  const scores = await scoreParts(set, answers, binOf, tools);
  let gap = 0;
  for (const [bin, score] of scores) {
    const own = [...confidences].filter(([id]) => binOf(id) === bin);
    const told = own.reduce((sum, [, confidence]) => sum + confidence, 0);
    gap += Math.abs(told - own.length * figureAt(score, 'cause.accuracy'));
  }
  return gap / confidences.size;
}
