import type { ModelName, Spread } from './forecast.ts';

/** Commits between the last run of the old level and the first of the new one; `null` when not told. */
export interface CommitInterval {
  readonly lastBefore: string | null;
  readonly first: string | null;
}

/** Why a job is expected to fail: facts that can be counted, worded by the report. */
export type LikelyReason =
  | { readonly kind: 'failing'; readonly runs: number; readonly commits: CommitInterval }
  | { readonly kind: 'rate-changed'; readonly before: number; readonly after: number }
  | { readonly kind: 'flaky'; readonly reruns: number; readonly passes: number }
  | { readonly kind: 'rate'; readonly failed: number; readonly runs: number };

export interface LikelyFailure {
  readonly job: string;
  /** Of the next run on the base branch, 0 to 1. */
  readonly probability: number;
  /** Since when it has been like this, epoch milliseconds; `null`: as far back as is known. */
  readonly since: number | null;
  readonly reasons: readonly LikelyReason[];
  /** Machine time a day that failing runs are expected to take, milliseconds. */
  readonly expectedCostMs: number;
}

export type NightChangeKind = 'broke' | 'fixed' | 'slower' | 'faster';

export interface NightChange {
  readonly kind: NightChangeKind;
  readonly job: string;
  /** When the first run of the new level began, epoch milliseconds. */
  readonly at: number;
  readonly commits: CommitInterval;
  /** A failure rate, or a median duration in milliseconds. */
  readonly before: number;
  readonly after: number;
  /** That there is a change here, 0 to 1. */
  readonly probability: number;
  /** Of the test against no change, before and after the control over the whole night. */
  readonly p: number;
  readonly adjustedP: number;
}

export interface FlakyJob {
  readonly job: string;
  /** Within the last 30 days. */
  readonly reruns: number;
  readonly passes: number;
  /** Machine time of failed runs that passed when repeated, and of these repetitions, milliseconds. */
  readonly lostMs: number;
  /** That a re-run of its newest failure passes; `null` when it cannot be told. */
  readonly nextPasses: number | null;
}

/** What to do, with the machine time a day it is expected to save, milliseconds. */
export type NightAction =
  | {
      readonly kind: 'bisect';
      readonly job: string;
      readonly gainMs: number;
      readonly commits: CommitInterval;
    }
  | {
      readonly kind: 'repair';
      readonly job: string;
      readonly gainMs: number;
      readonly runs: number;
    }
  | {
      readonly kind: 'make-reliable';
      readonly job: string;
      readonly gainMs: number;
      readonly reruns: number;
    }
  | {
      readonly kind: 'undo-slowdown';
      readonly job: string;
      readonly gainMs: number;
      readonly commits: CommitInterval;
    }
  | {
      readonly kind: 'mend-service';
      readonly service: string;
      readonly gainMs: number;
      readonly failures: number;
    };

export type ServiceObjective = 'availability' | 'startup' | 'response' | 'recovery';

/** One objective of one service; `measured` is `null` where nothing of it was recorded. */
export interface ServiceLevel {
  readonly service: string;
  readonly objective: ServiceObjective;
  /** Occasions counted, and those that met the objective. */
  readonly occasions: number;
  readonly met: number;
  /** The share that has to be met, 0 to 1. */
  readonly target: number;
  /** Of startup and response, the limit in milliseconds. */
  readonly limitMs: number | null;
  /** What is left of the misses the target allows: 1 all, 0 none, below 0 overspent. */
  readonly budgetLeft: number | null;
}

export type WarningSeverity = 'critical' | 'warning' | 'notice';

export type WarningSubject =
  | { readonly kind: 'broke'; readonly job: string; readonly rate: number }
  | { readonly kind: 'likely'; readonly job: string; readonly probability: number }
  | { readonly kind: 'slower'; readonly job: string; readonly ratio: number }
  | { readonly kind: 'budget'; readonly service: string; readonly objective: ServiceObjective }
  | { readonly kind: 'calibration'; readonly expected: number; readonly seen: number };

/** One a family of jobs or a service; `others` of the same family are not told apart. */
export interface EarlyWarning {
  readonly family: string;
  readonly severity: WarningSeverity;
  readonly subject: WarningSubject;
  readonly others: number;
  /** Told in an earlier report and unchanged since. */
  readonly isKnown: boolean;
}

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
  readonly brier: number | null;
  readonly emaBrier: number | null;
  /** 1 − Brier ÷ Brier of EMA(5), with a 95 % interval by paired bootstrap over days. */
  readonly skill: Spread | null;
  readonly verdict: SkillVerdict;
  readonly bins: readonly CalibrationBin[];
  readonly missed: readonly MissedForecast[];
  /** Of the last seven days: failures expected and seen, and how many standard deviations apart. */
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

export interface RatePoint {
  readonly at: number;
  readonly rate: number;
  readonly lo: number;
  readonly hi: number;
}

export interface DurationPoint {
  readonly at: number;
  readonly durationMs: number;
  readonly expected: Spread | null;
}

export interface JobCharts {
  readonly job: string;
  readonly rate: readonly RatePoint[];
  /** When the rate changed, epoch milliseconds. */
  readonly rateChanges: readonly number[];
  readonly durations: readonly DurationPoint[];
  readonly durationChanges: readonly number[];
  /** Of the next run. */
  readonly next: Spread | null;
}

/** Machine time of the coming day over all jobs, milliseconds. */
export interface NightCapacity {
  readonly runs: number;
  readonly machineMs: Spread;
}

/** What a night's report says, as plain JSON; the same history gives the same bytes. */
export interface NightReport {
  readonly schema: 'signalbox.night/1';
  readonly repo: string;
  /** When the newest run ended; nothing later is known. Epoch milliseconds. */
  readonly asOf: number;
  /** Where the night began: the report before, or a day earlier. */
  readonly since: number;
  readonly runs: { readonly total: number; readonly night: number; readonly jobs: number };
  readonly models: readonly ModelName[];
  readonly tomorrow: readonly LikelyFailure[];
  readonly changes: readonly NightChange[];
  /** Series tested for a change under one false-discovery control. */
  readonly tested: number;
  readonly flaky: readonly FlakyJob[];
  readonly actions: readonly NightAction[];
  readonly trust: NightTrust;
  readonly services: readonly ServiceLevel[];
  readonly warnings: readonly EarlyWarning[];
  readonly capacity: NightCapacity | null;
  readonly charts: readonly JobCharts[];
}
