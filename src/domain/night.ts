import type { Signature } from './evidence.ts';
import type { NightFeedback } from './feedback.ts';
import type { SignWeight } from './flaky-sign.ts';
import type { ModelName, Spread } from './forecast.ts';
import type { FailureRow } from './history.ts';
import type { NightAction } from './night-action.ts';
import type { NightCapacity } from './night-capacity.ts';
import type { CommitInterval, NightChange } from './night-change.ts';
import type { NightTrust } from './night-trust.ts';
import type { EarlyWarning } from './night-warning.ts';
import type { ServiceLevel } from './service-level.ts';

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

export interface FlakyJob {
  readonly job: string;
  /** Within the last 30 days. */
  readonly reruns: number;
  readonly passes: number;
  /** Machine time of failed runs that passed when repeated, and of these repetitions, milliseconds. */
  readonly lostMs: number;
  /** That a re-run of its newest failure passes; `null` when it cannot be told. */
  readonly nextPasses: number | null;
  /** What moved that most. */
  readonly signs: readonly SignWeight[];
}

/** How often a failure passed when it was repeated, within the last 30 days. */
export interface RepeatedFailure {
  readonly signature: Signature;
  /** The jobs whose repetitions of it passed, most passes first. */
  readonly jobs: readonly { readonly job: string; readonly passes: number }[];
  readonly reruns: number;
  readonly passes: number;
  /** As of `FlakyJob`; of a run that failed in two ways each counts the whole. */
  readonly lostMs: number;
}

/** A failure that comes and goes, as the last run that showed it left it behind. */
export interface FlakyFailure
  extends RepeatedFailure,
    Pick<FailureRow, 'title' | 'cause' | 'culprit' | 'excerpt'> {}

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
  /** What of it can be told apart: a signature that says nothing of its own is not among them. */
  readonly flakyFailures: readonly FlakyFailure[];
  readonly actions: readonly NightAction[];
  readonly trust: NightTrust;
  readonly services: readonly ServiceLevel[];
  readonly warnings: readonly EarlyWarning[];
  readonly capacity: NightCapacity | null;
  /** Absent where nobody was asked and nothing is known. */
  readonly feedback?: NightFeedback;
  readonly charts: readonly JobCharts[];
}
