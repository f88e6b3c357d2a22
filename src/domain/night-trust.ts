import type { Spread } from './forecast.ts';

export interface CalibrationBin {
  readonly count: number;
  /** Mean of what was forecast, and the share that failed. */
  readonly forecast: number;
  readonly seen: number;
}

export interface MissedForecast {
  readonly job: string;
  readonly at: number;
  readonly probability: number;
  readonly failed: boolean;
}

export type SkillVerdict = 'better' | 'no-better' | 'too-few';

/** How good the forecasts have been; every one of them was made before its run. */
export interface NightTrust {
  readonly days: number;
  readonly graded: number;
  /** As a back-test defines them: over all runs, and for `onsetAuc` those whose predecessor passed. */
  readonly brier: number | null;
  readonly auc: number | null;
  readonly onsetAuc: number | null;
  readonly logLoss: number | null;
  /** Expected calibration error over ten bins of equal mass. */
  readonly ece: number | null;
  /** The same of EMA(5), the anchor. */
  readonly ema: {
    readonly brier: number | null;
    readonly auc: number | null;
    readonly ece: number | null;
  };
  /** 1 − Brier ÷ Brier of EMA(5), with a 95 % interval by paired bootstrap over days. */
  readonly skill: Spread | null;
  readonly verdict: SkillVerdict;
  readonly bins: readonly CalibrationBin[];
  readonly missed: readonly MissedForecast[];
  /**
   * Of the last seven days: failures expected and seen, and how many standard deviations apart, as
   * the days before them scattered.
   */
  readonly drift: {
    readonly expected: number;
    readonly seen: number;
    readonly z: number;
    readonly isAlarming: boolean;
  };
  /** Forecasts that earlier reports stored and that have been graded since. */
  readonly stored: {
    readonly graded: number;
    readonly waiting: number;
    readonly brier: number | null;
  };
  /** Share of durations inside their 90 % interval; `null` without any. */
  readonly durationCoverage: number | null;
}
