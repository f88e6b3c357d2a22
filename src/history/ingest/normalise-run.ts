import type { Conclusion, JobRun } from '#domain';
import { err, ok, type Result } from '#std';
import { describeFound } from './describe-misfit.ts';

export interface NormalisedRun {
  readonly run: JobRun;
  /** Something was corrected; what had been told stands in `extra.reported`. */
  readonly adjusted: boolean;
}

/** Names other systems give to conclusions of GitHub. */
const CONCLUSIONS: Readonly<Record<string, Conclusion>> = {
  success: 'success',
  failure: 'failure',
  cancelled: 'cancelled',
  skipped: 'skipped',
  timed_out: 'timed_out',
  neutral: 'neutral',
  action_required: 'action_required',
  startup_failure: 'failure',
  passed: 'success',
  failed: 'failure',
  error: 'failure',
  errored: 'failure',
  canceled: 'cancelled',
  timedout: 'timed_out',
};

const OWN_KEYS: ReadonlySet<string> = new Set([
  'id',
  'repo',
  'job',
  'branch',
  'pr',
  'sha',
  'attempt',
  'startedAt',
  'completedAt',
  'conclusion',
  'durationMs',
  'runner',
  'extra',
  'failures',
  'services',
  'tests',
]);

type Told = Readonly<Record<string, unknown>>;

/**
 * Makes a run of what a file or an API tells, by the rules of `README.md`: what is missing stays
 * `null`, what cannot be true is corrected and kept under `extra.reported`, what identifies the run
 * must be there. The error says what is wrong, without a subject.
 */
export function normaliseRun(told: Told): Result<NormalisedRun, string> {
  const id = identifierOf(told.id);
  if (id === null) return err(unusable(told, 'id', IDENTIFIER));
  const job = identifierOf(told.job);
  if (job === null) return err(unusable(told, 'job', IDENTIFIER));
  const times = timesOf(told);
  if (times === null) return err(unusable(told, 'startedAt', 'an ISO 8601 time'));
  const conclusion = conclusionOf(told.conclusion);
  const attempt = positiveInteger(told.attempt) ?? 1;
  const reported = {
    ...times.reported,
    ...(told.conclusion && conclusion === null ? { conclusion: told.conclusion } : {}),
    ...(told.attempt != null && attempt !== Number(told.attempt) ? { attempt: told.attempt } : {}),
  };
  const adjusted = Object.keys(reported).length > 0;
  const run: JobRun = {
    id,
    repo: identifierOf(told.repo) ?? '',
    job,
    branch: identifierOf(told.branch),
    pr: positiveInteger(told.pr),
    sha: identifierOf(told.sha),
    attempt,
    startedAt: times.startedAt,
    completedAt: times.completedAt,
    conclusion,
    durationMs: times.durationMs,
    runner: identifierOf(told.runner),
    extra: { ...extraOf(told), ...(adjusted ? { reported } : {}) },
  };
  return ok({ run, adjusted });
}

const IDENTIFIER = 'a text that is not empty, or a number';

/** `null` is how programs write that something is missing. */
function unusable(told: Told, key: string, expected: string): string {
  return describeFound([key], told[key] ?? undefined, expected);
}

interface Times {
  readonly startedAt: number;
  readonly completedAt: number | null;
  readonly durationMs: number | null;
  readonly reported: Told;
}

function timesOf(told: Told): Times | null {
  const started = timeOf(told.startedAt);
  const completed = timeOf(told.completedAt);
  const duration = typeof told.durationMs === 'number' ? told.durationMs : null;
  const lasted = duration !== null && duration >= 0 ? duration : null;
  const startedAt =
    started ?? (completed === null ? null : plausibleTime(completed - (lasted ?? 0)));
  if (startedAt === null) return null;
  // A result must never count before it was known: of two contradicting times the later one holds.
  const completedAt =
    completed === null ? endOf(told, startedAt, lasted) : Math.max(completed, startedAt);
  const isSkewed = completed !== null && completed < startedAt;
  const span = completedAt === null || isSkewed ? null : completedAt - startedAt;
  return {
    startedAt,
    completedAt,
    durationMs: lasted ?? span,
    reported: {
      ...(started === null ? { startedAt: told.startedAt ?? null } : {}),
      ...(completedAt !== completed ? { completedAt: told.completedAt ?? null } : {}),
      ...(duration !== null && lasted === null ? { durationMs: duration } : {}),
    },
  };
}

/** A run with a conclusion and a duration has finished, even where nobody wrote down when. */
function endOf(told: Told, startedAt: number, lasted: number | null): number | null {
  return lasted !== null && conclusionOf(told.conclusion) !== null
    ? plausibleTime(startedAt + lasted)
    : null;
}

/** Years of four digits (0000 to 9999): ISO 8601 writes no others, and beyond 275760 no date is one. */
const TIMES = { first: -62_167_219_200_000, last: 253_402_300_799_999 } as const;

/** Whole milliseconds, as a run is written down again; `null` for what is no time of any run. */
function plausibleTime(epochMs: number): number | null {
  const whole = Math.trunc(epochMs);
  return whole >= TIMES.first && whole <= TIMES.last ? whole : null;
}

const ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** ISO 8601, or epoch milliseconds. A time without a zone is UTC, wherever it is read. */
function timeOf(value: unknown): number | null {
  if (typeof value === 'number') return plausibleTime(value);
  const match = typeof value === 'string' ? ISO_TIME.exec(value) : null;
  if (typeof value !== 'string' || !match) return null;
  const hasTime = value.length > 10;
  const time = Date.parse(
    match[1] || !hasTime ? value.replace(' ', 'T') : `${value.replace(' ', 'T')}Z`,
  );
  return plausibleTime(time);
}

function conclusionOf(value: unknown): Conclusion | null {
  return typeof value === 'string' ? (CONCLUSIONS[value.toLowerCase()] ?? null) : null;
}

function identifierOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function positiveInteger(value: unknown): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return Number.isSafeInteger(number) && Number(number) > 0 ? Number(number) : null;
}

/** Keys that are not ours are kept, beside what the line itself calls `extra`. */
function extraOf(told: Told): Told {
  const others = Object.entries(told).filter(([key]) => !OWN_KEYS.has(key));
  const extra = typeof told.extra === 'object' && !Array.isArray(told.extra) ? told.extra : {};
  return { ...Object.fromEntries(others), ...extra };
}
