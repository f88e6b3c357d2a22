import type { FinishedRun, ModelName, SignWeight } from '#domain';
import { createBayesianLogistic, type LogOdds, logistic, meanProbability } from '#statistics';
import { createMemory, type RunRecords, rememberLabel } from './memory/memory.ts';
import type { PastFailure } from './memory/past-failures.ts';
import type { JobTally } from './memory/records.ts';
import { rememberRun } from './memory/remember-run.ts';
import { createRerunLabels } from './rerun-labels.ts';
import { SIGN_PRIORS, signsOf, weightsOf } from './weigh-signs.ts';

export const FLAKY_MODEL: ModelName = { name: 'signs-bayesian-logistic', version: 2 };

/** What is believed of a failure, from what was known when it failed. */
export interface FlakyForecast {
  /** That a re-run of the same commit passes, 0 to 1. */
  readonly probability: number;
  /** Bounds of the 90 % interval of that probability: how well it is known. */
  readonly lo: number;
  readonly hi: number;
  /** The job's history before this failure. */
  readonly counts: Readonly<JobTally>;
  /** What moved it, the heaviest first; the rest is the share over all failures. */
  readonly signs: readonly SignWeight[];
  /** Failures with a known outcome that the model had learnt from, over all jobs. */
  readonly learntFrom: number;
}

/** Says of failures whether they come and go. */
export interface FlakyModel {
  /**
   * A run has finished; to be called in the order in which the outcomes became known. Answers for a
   * failed run, `null` for any other.
   */
  finished(run: FinishedRun): FlakyForecast | null;
  /**
   * Answers for a failed run that is not to be remembered, so that several questions can be asked of one
   * run: of each of its failures alone, say. What the run tells of earlier ones is learnt.
   */
  asked(run: FinishedRun): FlakyForecast;
}

/** Standard deviations on either side of the mean within which a normal belief lies with 90 %. */
const NINETY_PERCENT = 1.6448536269514722;

interface Learnable {
  readonly signs: readonly number[];
  readonly records: RunRecords;
  readonly past: PastFailure;
}

/** Starts from the prior alone, and learns from the re-runs in what it is told. */
export function createFlakyModel(): FlakyModel {
  const memory = createMemory();
  const labels = createRerunLabels<Learnable>();
  const regression = createBayesianLogistic(SIGN_PRIORS);
  let learntFrom = 0;

  function learnFrom(run: FinishedRun): void {
    for (const { failure, passed } of labels.settledBy(run)) {
      regression.learn(failure.signs, passed ? 1 : 0);
      rememberLabel(failure.records, failure.past, { passed, at: run.knownAt });
      learntFrom += 1;
    }
  }

  function forecast(signs: readonly number[], records: RunRecords): FlakyForecast {
    return {
      ...probabilityOf(regression.predict(signs)),
      counts: { ...records.job.tally },
      signs: weightsOf(signs, regression.coefficients()),
      learntFrom,
    };
  }

  function rememberFailure(run: FinishedRun, signs: readonly number[], records: RunRecords): void {
    const past = { likeness: records.likeness, change: records.changeName, passedAgain: null };
    records.job.failures.add(past);
    labels.awaits(run, { signs, records, past });
  }

  return {
    finished(run) {
      if (run.outcome === 'inconclusive') return null;
      learnFrom(run);
      const records = memory.recordsOf(run);
      const signs = run.outcome === 'failed' ? signsOf(run, records) : null;
      if (signs !== null) rememberFailure(run, signs, records);
      const answer = signs === null ? null : forecast(signs, records);
      rememberRun(run, records);
      return answer;
    },
    asked(run) {
      learnFrom(run);
      const records = memory.recordsOf(run);
      return forecast(signsOf(run, records), records);
    },
  };
}

function probabilityOf(belief: LogOdds): Pick<FlakyForecast, 'probability' | 'lo' | 'hi'> {
  const reach = NINETY_PERCENT * Math.sqrt(belief.variance);
  return {
    probability: meanProbability(belief),
    lo: logistic(belief.mean - reach),
    hi: logistic(belief.mean + reach),
  };
}
