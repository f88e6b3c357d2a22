import type { NightMeasure, NightSubject } from './night-change.ts';
import type { ServiceObjective } from './service-level.ts';

export type WarningSeverity = 'critical' | 'warning' | 'notice';

export type WarningSubject =
  | {
      readonly kind: 'broke';
      readonly job: string;
      readonly what: NightSubject;
      readonly rate: number;
    }
  | { readonly kind: 'likely'; readonly job: string; readonly probability: number }
  | {
      readonly kind: 'worse';
      readonly job: string;
      readonly what: NightSubject;
      readonly measure: NightMeasure;
      readonly ratio: number;
    }
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
