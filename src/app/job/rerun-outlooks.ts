import type { FinishedRun, JobRun, RerunOutlook, RunWithSignatures } from '#domain';
import {
  createFlakyModel,
  decideRerun,
  FLAKY_MODEL,
  type FlakyForecast,
  natureOf,
  PUBLISHED_COSTS,
} from '#forecast';
import { recordedRunOf } from '#history';
import type { NamedDiagnosis } from './known-names.ts';

/**
 * The latest runs of a job that are walked through: enough for a busy month, and done within a
 * tenth of a second however long the job's history is.
 */
export const LOOKED_BACK = 500;

/**
 * With fewer failures that were run again the model would mostly tell what it was born with: on the nightly
 * jobs of OSRF its calibration was off by 0.10 over all jobs, and by 0.04 from five on.
 */
const LEAST_RERUNS = 5;

/**
 * What the job's latest runs, in the order they became known, say of running each failure again; `null`
 * for all where too few of its failures were run again. A name that says nothing of its own is left out:
 * then only the job speaks.
 */
export function rerunOutlooks(
  latest: readonly RunWithSignatures[],
  run: JobRun,
  failures: readonly NamedDiagnosis[],
): readonly (RerunOutlook | null)[] {
  const model = createFlakyModel();
  for (const { run: past, signatures } of latest) {
    if (past.id !== run.id) model.finished(finishedRunOf(past, signatures));
  }
  return failures.map(({ diagnosis: { signature, generic } }) => {
    const failed = finishedRunOf(run, generic ? [] : [signature]);
    return outlookOf(model.asked({ ...failed, outcome: 'failed' }), generic);
  });
}

function finishedRunOf(run: JobRun, failed: readonly string[]): FinishedRun {
  const { event } = run.extra;
  const origin = { event: typeof event === 'string' ? event : null, batch: run.id };
  const recorded = recordedRunOf(run, origin);
  return { ...recorded, failed, knownAt: run.completedAt ?? run.startedAt };
}

function outlookOf(forecast: FlakyForecast, generic: boolean): RerunOutlook | null {
  const { probability, lo, hi, counts } = forecast;
  if (counts.rerun < LEAST_RERUNS) return null;
  const { flaky, flakyAfterPass, flakyAfterFailure, worth } = decideRerun(probability);
  const look = PUBLISHED_COSTS.investigation;
  return {
    ...{ probability, lo, hi, says: saidOf(forecast, generic), model: FLAKY_MODEL },
    counts: {
      ...{ runs: counts.runs, failures: counts.failures },
      ...{ reruns: counts.rerun, rerunPasses: counts.passedAgain },
    },
    cost: { rerun: look - worth, look },
    comesAndGoes: { now: flaky, afterPass: flakyAfterPass, afterFailure: flakyAfterFailure },
  };
}

/** By the history alone: what the log says of the cause is weighed elsewhere. */
function saidOf(forecast: FlakyForecast, generic: boolean): RerunOutlook['says'] {
  const { nature } = natureOf({ forecast, cause: 'unknown', confidence: 0, generic });
  if (nature === 'regression') return 'fails';
  return nature === 'flaky' ? 'passes' : 'undecided';
}
