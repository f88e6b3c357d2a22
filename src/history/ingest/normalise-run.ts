import type { Conclusion, JobRun } from '#domain';
import { err, ok, type Result } from '#std';
import { describeFound } from './describe-misfit.ts';
import { parseIsoTime } from './iso-time.ts';

export interface NormalisedRun {
  readonly run: JobRun;
  /** Something was corrected; what had been told stands in `extra.reported`. */
  readonly adjusted: boolean;
}

/** Names other systems give to conclusions of GitHub. */
const CONCLUSIONS: ReadonlyMap<string, Conclusion> = new Map<string, Conclusion>([
  ['success', 'success'],
  ['failure', 'failure'],
  ['cancelled', 'cancelled'],
  ['skipped', 'skipped'],
  ['timed_out', 'timed_out'],
  ['neutral', 'neutral'],
  ['action_required', 'action_required'],
  ['startup_failure', 'failure'],
  ['passed', 'success'],
  ['failed', 'failure'],
  ['error', 'failure'],
  ['errored', 'failure'],
  ['canceled', 'cancelled'],
  ['timedout', 'timed_out'],
]);

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
  const reported = reportedOf(told, times, { conclusion, attempt });
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
    extra: reported === null ? extraOf(told) : { ...extraOf(told), reported },
  };
  return ok({ run, adjusted: reported !== null });
}

/** What had been told of all that is corrected; `null` when nothing is. */
function reportedOf(
  told: Told,
  { reported }: Times,
  { conclusion, attempt }: Pick<JobRun, 'conclusion' | 'attempt'>,
): Told | null {
  const isOdd = told.attempt != null && attempt !== Number(told.attempt);
  const isUnknown = Boolean(told.conclusion) && conclusion === null;
  if (reported === null && !isUnknown && !isOdd) return null;
  return {
    ...reported,
    ...(isUnknown ? { conclusion: told.conclusion } : {}),
    ...(isOdd ? { attempt: told.attempt } : {}),
  };
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
  /** `null` when they are as they were told. */
  readonly reported: Told | null;
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
    reported: reportedTimes(told, {
      startedAt: started === null,
      completedAt: completedAt !== completed,
      durationMs: duration !== null && lasted === null,
    }),
  };
}

type TimeKey = 'startedAt' | 'completedAt' | 'durationMs';

/** What had been told of the times that are corrected; `null` when none is. */
function reportedTimes(told: Told, isCorrected: Readonly<Record<TimeKey, boolean>>): Told | null {
  const { startedAt, completedAt, durationMs } = isCorrected;
  if (!(startedAt || completedAt || durationMs)) return null;
  return {
    ...(startedAt ? { startedAt: told.startedAt ?? null } : {}),
    ...(completedAt ? { completedAt: told.completedAt ?? null } : {}),
    ...(durationMs ? { durationMs: told.durationMs } : {}),
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

/** ISO 8601, or epoch milliseconds. A time without a zone is UTC, wherever it is read. */
function timeOf(value: unknown): number | null {
  if (typeof value === 'number') return plausibleTime(value);
  return typeof value === 'string' ? plausibleTime(parseIsoTime(value)) : null;
}

function conclusionOf(value: unknown): Conclusion | null {
  if (typeof value !== 'string') return null;
  return CONCLUSIONS.get(value) ?? CONCLUSIONS.get(value.toLowerCase()) ?? null;
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
  const { extra } = told;
  const own = typeof extra === 'object' && !Array.isArray(extra) ? (extra as Told | null) : null;
  const others = Object.keys(told).filter((key) => !OWN_KEYS.has(key));
  if (others.length === 0 && own !== null) return own;
  return { ...Object.fromEntries(others.map((key) => [key, told[key]])), ...own };
}
