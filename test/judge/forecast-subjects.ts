import type { Measure, Subject } from './subject.ts';

const POOLED = 'pooled.prediction';
const MEAN = 'meanOverFiles.prediction';
const AUC: Measure = { name: 'AUC', path: 'AUC' };
const BRIER: Measure = { name: 'Brier', path: 'Brier' };
const NAB: Measure = { name: 'F1', path: 'windows.F1' };
const ANNOTATED: Measure = { name: 'F1', path: 'annotated.F1' };

function probability(over: string, more: readonly Measure[] = []): readonly Measure[] {
  return [
    { name: 'AUC', path: `${over}.AUC` },
    { name: 'Brier', path: `${over}.Brier` },
    { name: 'onset AUC', path: `${over}.onsetAUC` },
    ...more,
  ];
}

const DURATION: readonly Measure[] = [
  { name: 'error', path: 'models.prediction.meanAbsLogError' },
  { name: 'coverage of 90 %', path: 'models.prediction.coverage' },
  { name: 'half-width', path: 'models.prediction.medianHalfWidthFactor' },
];

/** What the forecast is judged by, one row a set and a way to ask. */
export const FORECAST_SUBJECTS: readonly Subject[] = [
  {
    name: 'osrf from 2024-07',
    group: 'forecast',
    folder: 'history/osrf/osrf.ndjson.gz',
    question: { kind: 'backtest', target: 'failure', options: ['--from', '2024-07-01'] },
    measures: probability(POOLED, [
      { name: 'log-loss', path: `${POOLED}.logLoss` },
      { name: 'ECE', path: `${POOLED}.ECE` },
      { name: 'cold Brier', path: `${POOLED}.coldBrier` },
    ]),
  },
  {
    name: 'cesel, mean of files',
    group: 'forecast',
    folder: 'history/cesel',
    question: { kind: 'backtest', target: 'failure', options: ['--skip', '0.5'] },
    measures: probability(MEAN),
  },
  {
    name: 'dl_cibuild, mean of files',
    group: 'forecast',
    folder: 'history/dl_cibuild',
    question: { kind: 'backtest', target: 'failure', options: ['--skip', '0.5'] },
    measures: probability(MEAN),
  },
  {
    name: 'lrts, would it pass again',
    group: 'forecast',
    folder: 'history/lrts',
    question: { kind: 'backtest', target: 'flaky', truth: 'flaky/lrts', options: [] },
    measures: [AUC, BRIER, { name: 'real called flaky', path: 'thresholds.0~5.realCalledFlaky' }],
  },
  {
    name: 'osrf, would it pass again',
    group: 'forecast',
    folder: 'history/osrf/osrf.ndjson.gz',
    question: { kind: 'backtest', target: 'flaky', truth: 'flaky/osrf-transient', options: [] },
    measures: [AUC, BRIER],
  },
  {
    name: 'planted changes',
    group: 'forecast',
    folder: 'series/planted',
    question: { kind: 'changes', series: 'rate' },
    measures: [
      { name: 'F1', path: 'planted.F1' },
      { name: 'false alarms in 1000', path: 'planted.falsePer1000' },
    ],
  },
  {
    name: 'treeherder_perf',
    group: 'forecast',
    folder: 'series/treeherder_perf',
    question: { kind: 'changes', series: 'value' },
    measures: [ANNOTATED],
  },
  {
    name: 'otava',
    group: 'forecast',
    folder: 'series/otava',
    question: { kind: 'changes', series: 'value' },
    measures: [ANNOTATED],
  },
  {
    name: 'nab',
    group: 'forecast',
    folder: 'series/nab',
    question: { kind: 'changes', series: 'value' },
    measures: [NAB],
  },
  {
    name: 'osrf durations',
    group: 'forecast',
    folder: 'history/osrf/osrf.ndjson.gz',
    question: { kind: 'backtest', target: 'duration', options: ['--min-runs', '100'] },
    measures: DURATION,
  },
  {
    name: 'pytorch test files, durations',
    group: 'forecast',
    folder: 'series/pytorch_durations/test-files.ndjson.gz',
    question: { kind: 'backtest', target: 'duration', options: ['--min-median', '10'] },
    measures: DURATION,
  },
];
