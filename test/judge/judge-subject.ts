import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unreachable } from '#std';
import { askBacktest, askChanges } from './ask-history.ts';
import { BASELINES } from './baselines.ts';
import { calibrationError } from './calibration-error.ts';
import { type CaseLine, explainCases } from './explain-cases.ts';
import type { Figure } from './figure.ts';
import type { JudgeTools } from './judge-tools.ts';
import { packedName, readNdjson, readText } from './read-ndjson.ts';
import { runProduct } from './run-product.ts';
import { figureAt, runScorer, type Scores } from './run-scorer.ts';
import { scoreParts } from './score-parts.ts';
import type { Subject } from './subject.ts';
import { TARGETS } from './targets.ts';

export interface Judgement {
  readonly figures: readonly Figure[];
  /** The scorer's whole answer. */
  readonly scores: Scores;
}

/** Asks the product about one set, has the answers scored, and lays the figures beside what is wanted. */
export async function judgeSubject(subject: Subject, tools: JudgeTools): Promise<Judgement> {
  const set = join(tools.data, subject.folder);
  const { scores, answers } = await ask(subject, set, tools);
  const figures = subject.measures.map(({ name, path }) =>
    figureOf(subject.name, name, figureAt(scores, path)),
  );
  if (subject.calibrated && answers !== null) {
    const error = await calibrationError(set, answers, tools);
    figures.push(figureOf(subject.name, 'calibration error', error));
  }
  const [first] = subject.measures;
  if (subject.also !== undefined && answers !== null && first) {
    const parts = await scoreParts(set, answers, keyIn(set, subject.also), tools);
    for (const [key, part] of parts) {
      figures.push(figureOf(`${subject.name}, ${key}`, first.name, figureAt(part, first.path)));
    }
  }
  return { figures, scores };
}

export function figureOf(set: string, measure: string, ours: number): Figure {
  const baseline = BASELINES[set]?.[measure] ?? null;
  return { set, measure, ours, baseline, target: TARGETS[set]?.[measure] ?? null };
}

interface Asked {
  readonly scores: Scores;
  /** The file of answers, where they are one. */
  readonly answers: string | null;
}

async function ask({ question }: Subject, set: string, tools: JudgeTools): Promise<Asked> {
  switch (question.kind) {
    case 'explain':
      return askExplanations(set, question, tools);
    case 'signatures':
      return askSignatures(set, tools);
    case 'templates':
      return askTemplates(set, tools);
    case 'backtest':
      return { scores: await askBacktest(set, question, tools), answers: null };
    case 'changes':
      return { scores: await askChanges(set, question, tools), answers: null };
    default:
      return unreachable(question);
  }
}

type ExplainQuestion = Extract<Subject['question'], { kind: 'explain' }>;

async function askExplanations(
  set: string,
  { baseline, budget }: ExplainQuestion,
  tools: JudgeTools,
): Promise<Asked> {
  const answers = await explainCases(set, baseline, tools);
  const truth = packedName(join(set, 'truth.ndjson'));
  const argv = [truth, answers, '--cases', join(set, 'cases.ndjson')];
  if (budget !== undefined) argv.push('--budget', String(budget));
  return { scores: await runScorer(tools.scorers, 'extraction', argv), answers };
}

async function askSignatures(
  set: string,
  { signalbox, scorers, folder }: JudgeTools,
): Promise<Asked> {
  const texts = join(folder, 'failures.ndjson');
  writeFileSync(texts, readText(join(set, 'failures.ndjson')));
  const argv = ['signatures', texts, '--json'];
  const answers = await runProduct(signalbox, argv, join(folder, 'answers.ndjson'));
  const truth = packedName(join(set, 'truth.ndjson'));
  return { scores: await runScorer(scorers, 'clustering', [truth, answers]), answers: null };
}

async function askTemplates(
  set: string,
  { signalbox, scorers, folder }: JudgeTools,
): Promise<Asked> {
  const pairs: string[] = [];
  for (const system of readdirSync(set).sort()) {
    if (!statSync(join(set, system)).isDirectory()) continue;
    const log = packedName(join(set, system, 'log'));
    const answers = join(folder, `${system}.ndjson`);
    await runProduct(signalbox, ['templates', log, '--json'], answers);
    pairs.push(packedName(join(set, system, 'truth.csv')), answers);
  }
  return { scores: await runScorer(scorers, 'templates', pairs), answers: null };
}

function keyIn(set: string, key: string): (id: string) => string | null {
  const cases = readNdjson<CaseLine>(join(set, 'cases.ndjson'));
  const keys = new Map(cases.map(({ id, meta }) => [id, meta[key]]));
  return (id) => {
    const found = keys.get(id);
    return typeof found === 'string' ? found : null;
  };
}
