import { FORECAST_SUBJECTS } from './forecast-subjects.ts';
import type { Measure, Subject } from './subject.ts';

const HIT: Measure = { name: 'hit', path: 'lines.hit' };
const PRECISION: Measure = { name: 'precision', path: 'lines.precision' };
const RECALL: Measure = { name: 'recall in 30 lines', path: 'lines.recallInBudget' };
const F1: Measure = { name: 'F1', path: 'lines.f1' };
const LINES: Measure = { name: 'median lines', path: 'lines.medianLines' };

/** What is judged, one row a set and a way to ask. */
export const SUBJECTS: readonly Subject[] = [
  {
    name: 'cidiff with the passing log',
    group: 'triage',
    folder: 'extraction/cidiff',
    question: { kind: 'explain', baseline: 'given' },
    measures: [F1, HIT, PRECISION, RECALL, LINES],
  },
  {
    name: 'cidiff',
    group: 'triage',
    folder: 'extraction/cidiff',
    question: { kind: 'explain', baseline: 'none' },
    measures: [F1, HIT, PRECISION, RECALL, LINES],
  },
  {
    name: 'logchunks',
    group: 'triage',
    folder: 'extraction/logchunks',
    question: { kind: 'explain', baseline: 'none' },
    measures: [F1, HIT, RECALL, PRECISION, LINES],
    also: 'language',
  },
  {
    name: 'logchunks with earlier logs',
    group: 'triage',
    folder: 'extraction/logchunks',
    question: { kind: 'explain', baseline: 'earlier' },
    measures: [F1, HIT, RECALL, PRECISION, LINES],
    also: 'language',
  },
  {
    name: 'logsage with the passing log',
    group: 'triage',
    folder: 'extraction/logsage',
    question: { kind: 'explain', baseline: 'given' },
    measures: [HIT, PRECISION, F1, RECALL, LINES],
  },
  {
    name: 'pytorch',
    group: 'triage',
    folder: 'extraction/pytorch',
    question: { kind: 'explain', baseline: 'none', budget: 1 },
    measures: [
      { name: 'first line right', path: 'lines.recallInBudget' },
      HIT,
      { ...F1, name: 'F1 of all lines' },
    ],
  },
  {
    name: 'treeherder',
    group: 'triage',
    folder: 'extraction/treeherder',
    question: { kind: 'explain', baseline: 'none' },
    measures: [HIT, RECALL, F1, LINES],
  },
  {
    name: 'bump',
    group: 'triage',
    folder: 'extraction/bump',
    question: { kind: 'explain', baseline: 'none' },
    measures: [
      { name: 'cause right', path: 'cause.accuracy' },
      { name: 'macro-F1', path: 'cause.macroF1' },
      { name: 'confident and wrong', path: 'cause.confidentWrong' },
      { name: 'abstained', path: 'cause.abstained' },
    ],
    calibrated: true,
  },
  {
    name: 'bugswarm',
    group: 'triage',
    folder: 'extraction/bugswarm',
    question: { kind: 'explain', baseline: 'none' },
    measures: [
      { name: 'status right', path: 'status.accuracy' },
      { name: 'tests run, exact', path: 'counts.run' },
      { name: 'tests failed, exact', path: 'counts.failed' },
      { name: 'tests skipped, exact', path: 'counts.skipped' },
      { name: 'names F1', path: 'failedTests.macroF1' },
      { name: 'names F1, letter by letter', path: 'failedTests.macroF1Exact' },
    ],
  },
  {
    name: 'nodejs signatures',
    group: 'triage',
    folder: 'clustering/nodejs',
    question: { kind: 'signatures' },
    measures: [
      { name: 'GA, distinct texts', path: 'distinct.GA' },
      { name: 'purity, distinct texts', path: 'distinct.purity' },
      { name: 'ARI, distinct texts', path: 'distinct.ARI' },
      { name: 'GA, all records', path: 'records.GA' },
    ],
  },
  {
    name: 'templates of 12 systems',
    group: 'triage',
    folder: 'templates',
    question: { kind: 'templates' },
    measures: [
      { name: 'GA', path: 'mean.GA' },
      { name: 'FGA', path: 'mean.FGA' },
      { name: 'PA', path: 'mean.PA' },
      { name: 'FTA', path: 'mean.FTA' },
    ],
  },
  ...FORECAST_SUBJECTS,
];
