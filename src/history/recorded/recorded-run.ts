import type { Conclusion, JobRun, RecordedRun, RunOutcomeKind, Trait } from '#domain';

type Told = Readonly<Record<string, unknown>>;

/** What a file tells of the event has no column: it comes back among the extras. */
const NO_TRAITS = ['after', 'event'];

/** Of most runs nothing is known afterwards: one object for all of them. */
const NOTHING: Readonly<Record<string, Trait>> = Object.freeze({});

/** What a stored run does not hold in a column of its own. */
export interface RecordedOrigin {
  readonly event: string | null;
  readonly batch: string;
}

/** A stored run as forecasts see it: `extra.after` is known only once it has finished. */
export function recordedRunOf(run: JobRun, { event, batch }: RecordedOrigin): RecordedRun {
  const { after } = run.extra;
  return {
    id: run.id,
    repo: run.repo,
    job: run.job,
    branch: run.branch,
    pr: run.pr,
    sha: run.sha,
    event,
    attempt: run.attempt,
    startedAt: run.startedAt,
    runner: run.runner,
    traits: traitsOf(run.extra, NO_TRAITS),
    outcome: outcomeOf(run.conclusion),
    durationMs: run.durationMs,
    knownAt: run.completedAt,
    batch,
    findings: isObject(after) ? traitsOf(after, []) : NOTHING,
  };
}

function outcomeOf(conclusion: Conclusion | null): RunOutcomeKind {
  if (conclusion === 'success') return 'passed';
  return conclusion === 'failure' || conclusion === 'timed_out' ? 'failed' : 'inconclusive';
}

/** What a model can use of an object: numbers, texts and truths of the first level. */
function traitsOf(told: Told, without: readonly string[]): Readonly<Record<string, Trait>> {
  const traits: Record<string, Trait> = {};
  for (const key of Object.keys(told)) {
    const value = told[key];
    if (isTrait(value) && !without.includes(key)) traits[key] = value;
  }
  return traits;
}

function isTrait(value: unknown): value is Trait {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isObject(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
