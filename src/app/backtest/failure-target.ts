import type { RecordedRun } from '#domain';
import { backtestFailure, type FailureBacktest, type Grade, type Skill } from '#forecast';
import type { BacktestAnswer, ReadingSummary } from './backtest-answer.ts';

/** Beyond the fourth digit a metric of some thousand runs is noise. */
const DIGITS = 4;

const COLUMNS: readonly { readonly title: string; readonly of: (grade: Grade) => number | null }[] =
  [
    { title: 'AUC', of: (grade) => grade.auc },
    { title: 'AP', of: (grade) => grade.ap },
    { title: 'Brier', of: (grade) => grade.brier },
    { title: 'log-loss', of: (grade) => grade.logLoss },
    { title: 'ECE', of: (grade) => grade.ece },
    { title: 'onset AUC', of: (grade) => grade.onsetAuc },
    { title: 'cold Brier', of: (grade) => grade.coldBrier },
  ];

/** P(a run fails), said before it starts. */
export function failureTarget(runs: readonly RecordedRun[]): BacktestAnswer {
  const answer = backtestFailure(runs);
  const { model, graded, failures, grade, baselines, skill } = answer;
  const said = skill === null ? null : sayingOf(skill);
  return {
    lines: () => linesOf(runs, answer.probabilities),
    report: rounded({
      model,
      graded,
      failures,
      grades: { forecast: grade, ...baselines },
      skill: skill && { against: 'ema5', metric: 'brier', ...skill },
      verdict: said,
    }),
    text: (reading) => textOf(answer, reading, said),
  };
}

/** One forecast a line, in the order of the runs. */
function linesOf(runs: readonly RecordedRun[], probabilities: Float64Array): string {
  return runs
    .map(({ id }, place) => `${JSON.stringify({ id, probability: probabilities[place] })}\n`)
    .join('');
}

function sayingOf({ verdict, difference, low, high }: Skill): string {
  const figures = `Brier ${difference.toFixed(DIGITS)} [${low.toFixed(DIGITS)}, ${high.toFixed(DIGITS)}], 95 % by days`;
  return `${verdict} than EMA(5): ${figures}`;
}

function textOf(answer: FailureBacktest, reading: ReadingSummary, said: string | null): string {
  const { model, graded, failures, grade, baselines } = answer;
  const rows: readonly (readonly [string, Grade])[] = [
    [`${model.name}/${model.version}`, grade],
    ...Object.entries(baselines),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const header = COLUMNS.map(({ title }) => title.padStart(10)).join('  ');
  const lines = rows.map(([name, of]) => `${name.padEnd(width)}  ${cellsOf(of)}`);
  return [
    `${reading.runs} runs of ${reading.lines} lines; ${graded} graded, ${failures} of them failed${leftOut(reading)}`,
    `${''.padEnd(width)}  ${header}`,
    ...lines,
    ...(said === null ? [] : [said]),
    '',
  ].join('\n');
}

function cellsOf(grade: Grade): string {
  return COLUMNS.map(({ of }) => (of(grade)?.toFixed(DIGITS) ?? '-').padStart(10)).join('  ');
}

function leftOut({ rejected, repeated, adjusted }: ReadingSummary): string {
  const told = [
    rejected > 0 ? `${rejected} lines rejected` : null,
    repeated > 0 ? `${repeated} told twice` : null,
    adjusted > 0 ? `${adjusted} corrected` : null,
  ].filter((part) => part !== null);
  return told.length > 0 ? `; ${told.join(', ')}` : '';
}

/** Numbers to four digits, whatever they stand in. */
function rounded<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, inner) =>
      typeof inner === 'number' ? Number(inner.toFixed(DIGITS)) : inner,
    ),
  );
}
