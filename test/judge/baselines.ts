/** The best a simple program reached, and which one. */
export interface Baseline {
  readonly value: number;
  readonly by: string;
}

const LAST = 'last 30 lines';
const WORDS = 'lines with error, fail, exception …';
const ERROR_MARK = 'first ##[error] and 10 lines before';
const BLOCKS = 'differing blocks with such a word';
const RULES = '102 pytorch rules';
const NAIVE = 'naive patterns';
const MASKED = 'numbers and hex masked';
const DRAIN = 'Drain';
const EMA = 'EMA(5)';
const EMA_BRANCH = 'EMA(5) per branch';
const MEDIAN = 'median of ten';
const BETA_RATE = 'beta rate per job';
const DIGITS = 'tokens with a digit masked';

/**
 * By set and measure, of each the best open one. Source: `bench/README.md` beside the data, "Baselines
 * on the open part". Where the data names a passing log, only a baseline that reads it counts as its peer.
 */
export const BASELINES: Readonly<Record<string, Readonly<Record<string, Baseline>>>> = {
  'cidiff with the passing log': {
    F1: { value: 0.766, by: BLOCKS },
    hit: { value: 1, by: BLOCKS },
    precision: { value: 0.773, by: BLOCKS },
    'recall in 30 lines': { value: 0.655, by: BLOCKS },
    'median lines': { value: 27, by: BLOCKS },
  },
  cidiff: {
    F1: { value: 0.444, by: LAST },
    hit: { value: 1, by: WORDS },
    precision: { value: 0.553, by: LAST },
    'recall in 30 lines': { value: 0.634, by: LAST },
    'median lines': { value: 21, by: WORDS },
  },
  logchunks: {
    F1: { value: 0.151, by: LAST },
    hit: { value: 0.664, by: WORDS },
    'recall in 30 lines': { value: 0.429, by: LAST },
    precision: { value: 0.138, by: WORDS },
    'median lines': { value: 14, by: WORDS },
  },
  'logsage with the passing log': {
    hit: { value: 0.977, by: WORDS },
    precision: { value: 0.93, by: ERROR_MARK },
    F1: { value: 0.325, by: ERROR_MARK },
    'recall in 30 lines': { value: 0.351, by: LAST },
  },
  pytorch: {
    'first line right': { value: 0.976, by: RULES },
    hit: { value: 0.976, by: RULES },
    'F1 of all lines': { value: 0.976, by: RULES },
  },
  treeherder: {
    hit: { value: 0.938, by: WORDS },
    'recall in 30 lines': { value: 0.115, by: LAST },
    F1: { value: 0.03, by: WORDS },
  },
  bump: {
    'cause right': { value: 0.853, by: NAIVE },
    'macro-F1': { value: 0.933, by: NAIVE },
    'confident and wrong': { value: 0.008, by: NAIVE },
    abstained: { value: 0.14, by: NAIVE },
  },
  bugswarm: {
    'status right': { value: 0.837, by: NAIVE },
    'tests run, exact': { value: 0.214, by: NAIVE },
    'tests failed, exact': { value: 0.369, by: NAIVE },
    'tests skipped, exact': { value: 0.526, by: NAIVE },
    'names F1': { value: 0.205, by: NAIVE },
    'names F1, letter by letter': { value: 0.035, by: NAIVE },
  },
  'nodejs signatures': {
    'GA, distinct texts': { value: 0.945, by: MASKED },
    'purity, distinct texts': { value: 0.996, by: MASKED },
    'ARI, distinct texts': { value: 0.996, by: MASKED },
    'GA, all records': { value: 0.913, by: MASKED },
  },
  'templates of 12 systems': {
    GA: { value: 0.892, by: DIGITS },
    FGA: { value: 0.834, by: DIGITS },
    PA: { value: 0.506, by: DRAIN },
    FTA: { value: 0.457, by: DRAIN },
  },
  'osrf from 2024-07': {
    AUC: { value: 0.93, by: EMA },
    Brier: { value: 0.0664, by: EMA },
    'onset AUC': { value: 0.763, by: EMA },
    'log-loss': { value: 0.237, by: EMA },
    ECE: { value: 0.018, by: EMA },
    'cold Brier': { value: 0.096, by: EMA },
  },
  'cesel, mean of files': {
    AUC: { value: 0.75, by: EMA_BRANCH },
    Brier: { value: 0.1183, by: EMA_BRANCH },
    'onset AUC': { value: 0.631, by: EMA_BRANCH },
  },
  'dl_cibuild, mean of files': {
    AUC: { value: 0.741, by: EMA_BRANCH },
    Brier: { value: 0.1432, by: EMA_BRANCH },
    'onset AUC': { value: 0.639, by: EMA_BRANCH },
  },
  'lrts, would it pass again': {
    AUC: { value: 0.593, by: BETA_RATE },
    Brier: { value: 0.2301, by: BETA_RATE },
  },
  'osrf, would it pass again': {
    AUC: { value: 0.669, by: BETA_RATE },
    Brier: { value: 0.1621, by: BETA_RATE },
  },
  'planted changes': {
    F1: { value: 0.881, by: 'Beta split, prior 1e-2' },
    'false alarms in 1000': { value: 0, by: 'Beta split, prior 1e-4' },
  },
  treeherder_perf: { F1: { value: 0.699, by: 'PELT' } },
  otava: { F1: { value: 0.667, by: 'PELT' } },
  nab: { F1: { value: 0.204, by: '5 sd over 100 points' } },
  'osrf durations': {
    error: { value: 0.1279, by: MEDIAN },
    'coverage of 90 %': { value: 0.84, by: MEDIAN },
    'half-width': { value: 1.194, by: MEDIAN },
  },
};
