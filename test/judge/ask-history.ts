import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgeTools } from './judge-tools.ts';
import { packedName } from './read-ndjson.ts';
import { runProduct } from './run-product.ts';
import { runScorer, type Scores } from './run-scorer.ts';
import type { Question } from './subject.ts';

type Backtest = Extract<Question, { kind: 'backtest' }>;
type Changes = Extract<Question, { kind: 'changes' }>;

const SCORERS = { failure: 'forecast', flaky: 'flaky', duration: 'durations' } as const;

/** Walks forward through a history; every prediction was made before its outcome was known. */
export async function askBacktest(
  path: string,
  { target, options, truth }: Backtest,
  { signalbox, scorers, data, folder }: JudgeTools,
): Promise<Scores> {
  const files = historiesIn(path);
  const predictions = join(folder, 'predictions.ndjson');
  const argv = ['backtest', ...files, '--target', target, '--predictions', predictions, '--json'];
  await runProduct(signalbox, argv, join(folder, 'backtest.json'));
  const judgedBy = truth === undefined ? files : historiesIn(join(data, truth));
  const given = target === 'flaky' ? [predictions] : ['--predictions', predictions];
  return runScorer(scorers, SCORERS[target], [...judgedBy, ...given, ...options]);
}

/** Finds where series change their level. */
export async function askChanges(
  set: string,
  { series }: Changes,
  { signalbox, scorers, folder }: JudgeTools,
): Promise<Scores> {
  const argv = ['changes', packedName(join(set, 'series.ndjson')), '--kind', series, '--json'];
  const answers = await runProduct(signalbox, argv, join(folder, 'answers.ndjson'));
  return runScorer(scorers, 'changes', [packedName(join(set, 'truth.ndjson')), answers]);
}

/** One file, or all of a folder. */
function historiesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path).filter((file) => file.endsWith('.ndjson.gz'));
  return files.sort().map((file) => join(path, file));
}
