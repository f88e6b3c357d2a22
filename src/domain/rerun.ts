import type { ModelName } from './forecast.ts';

/** What the history of a job says of running one of its failures again, on the same commit. */
export interface RerunOutlook {
  /** That the re-run passes, 0 to 1, with the bounds of its 90 % interval. */
  readonly probability: number;
  readonly lo: number;
  readonly hi: number;
  /** Whether the interval keeps clear of the middle; one that does not is shown, and weighed in nothing. */
  readonly says: 'passes' | 'fails' | 'undecided';
  /** What it rests on: the job's recent runs, and of its failed commits those that were run again. */
  readonly counts: {
    readonly runs: number;
    readonly failures: number;
    readonly reruns: number;
    readonly rerunPasses: number;
  };
  /** Expected cost in US dollars: of running it again first, and of looking into it at once. */
  readonly cost: { readonly rerun: number; readonly look: number };
  /** That the failure comes and goes: now, and after each outcome of the re-run. */
  readonly comesAndGoes: {
    readonly now: number;
    readonly afterPass: number;
    readonly afterFailure: number;
  };
  readonly model: ModelName;
}

/** Whether to run a failure again, by cost. */
export interface RerunAdvice extends RerunOutlook {
  readonly advice: 'rerun' | 'look';
}
