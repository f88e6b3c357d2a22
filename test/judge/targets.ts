/** What a figure has to reach. */
export interface Target {
  readonly least?: number;
  readonly most?: number;
}

/** By set and measure; a figure without an entry is told and not judged. */
export const TARGETS: Readonly<Record<string, Readonly<Record<string, Target>>>> = {
  'cidiff with the passing log': {
    F1: { least: 0.84 },
    hit: { least: 1 },
    'median lines': { most: 25 },
  },
  cidiff: { F1: { least: 0.55 } },
  logchunks: {
    F1: { least: 0.35 },
    hit: { least: 0.8 },
    'recall in 30 lines': { least: 0.6 },
  },
  'logchunks with earlier logs': { F1: { least: 0.55 } },
  'logsage with the passing log': { hit: { least: 0.995 }, precision: { least: 0.95 } },
  pytorch: { 'first line right': { least: 0.7 } },
  bump: {
    'cause right': { least: 0.98 },
    'confident and wrong': { most: 0.008 },
    'calibration error': { most: 0.05 },
  },
  bugswarm: { 'status right': { least: 0.97 }, 'names F1': { least: 0.95 } },
  'nodejs signatures': {
    'GA, distinct texts': { least: 0.985 },
    'purity, distinct texts': { least: 0.995 },
  },
  'templates of 12 systems': { GA: { least: 0.93 }, FGA: { least: 0.88 }, PA: { least: 0.6 } },
  'all logs': { 'evidence verbatim': { least: 1 } },
  'osrf from 2024-07': {
    AUC: { least: 0.945 },
    Brier: { most: 0.0575 },
    'onset AUC': { least: 0.8 },
    'log-loss': { most: 0.205 },
    ECE: { most: 0.01 },
    'cold Brier': { most: 0.09 },
  },
  'cesel, mean of files': {
    AUC: { least: 0.775 },
    Brier: { most: 0.109 },
    'onset AUC': { least: 0.665 },
  },
  'dl_cibuild, mean of files': { AUC: { least: 0.77 }, Brier: { most: 0.139 } },
  'lrts, would it pass again': {
    AUC: { least: 0.673 },
    Brier: { most: 0.205 },
    'real called flaky': { most: 0.1 },
  },
  'osrf, would it pass again': { AUC: { least: 0.72 } },
  'planted changes': { F1: { least: 0.89 }, 'false alarms in 1000': { most: 0.1 } },
  treeherder_perf: { F1: { least: 0.749 } },
  otava: { F1: { least: 0.717 } },
  nab: { F1: { least: 0.254 } },
  'osrf durations': {
    error: { most: 0.122 },
    'coverage of 90 %': { least: 0.89, most: 0.91 },
    'half-width': { most: 1.28 },
  },
  'pytorch test files, durations': {
    error: { most: 0.11 },
    'coverage of 90 %': { least: 0.89, most: 0.91 },
    'half-width': { most: 1.28 },
  },
};
