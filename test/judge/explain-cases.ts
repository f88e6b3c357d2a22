import { join, resolve } from 'node:path';
import type { JudgeTools } from './judge-tools.ts';
import { readNdjson, writeNdjson } from './read-ndjson.ts';
import { runProduct } from './run-product.ts';
import type { Question } from './subject.ts';

export interface CaseLine {
  readonly id: string;
  readonly log: string;
  readonly baseline?: readonly string[];
  readonly meta: Readonly<Record<string, unknown>>;
}

type Baseline = Extract<Question, { kind: 'explain' }>['baseline'];

/** As many as the history of a job usually has at hand. */
const EARLIER_LOGS = 5;

/** Asks about every log of a set, beside the logs the question allows; the file of answers. */
export function explainCases(
  set: string,
  baseline: Baseline,
  { signalbox, folder }: JudgeTools,
): Promise<string> {
  const cases = readNdjson<CaseLine>(join(set, 'cases.ndjson'));
  const asked = cases.map((one) => ({
    id: one.id,
    log: resolve(set, one.log),
    baseline: beside(one, cases, baseline).map((log) => resolve(set, log)),
  }));
  const file = writeNdjson(join(folder, 'cases.ndjson'), asked);
  const argv = ['explain', '--cases', file, '--json'];
  return runProduct(signalbox, argv, join(folder, 'answers.ndjson'));
}

function beside(one: CaseLine, all: readonly CaseLine[], baseline: Baseline): readonly string[] {
  if (baseline === 'none') return [];
  return baseline === 'given' ? (one.baseline ?? []) : earlierLogs(one, all);
}

/** The last builds of the same project before this one. They failed too: what they share says nothing new. */
function earlierLogs(one: CaseLine, all: readonly CaseLine[]): readonly string[] {
  return all
    .filter(({ meta }) => meta.project === one.meta.project && buildOf(meta) < buildOf(one.meta))
    .sort((left, right) => buildOf(right.meta) - buildOf(left.meta))
    .slice(0, EARLIER_LOGS)
    .map(({ log }) => log);
}

function buildOf(meta: CaseLine['meta']): number {
  return Number(meta.build);
}
