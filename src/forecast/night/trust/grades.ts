import type { MissedForecast } from '#domain';

const DAY_MS = 86_400_000;
/** Longer than anything the report says of its forecasts. */
const KEPT_DAYS = 31;
/** Of a repository with more in a month, the newest count: enough for any score, and bounded. */
const MOST_GRADED = 200_000;

/** A forecast of a run that passed or failed since. */
export interface GradedForecast extends MissedForecast {
  /** What EMA(5) said of the same run. */
  readonly ema: number;
  /** The previous run of its job and class had passed. */
  readonly isOnset: boolean;
  /** It was among the first five runs of its job. */
  readonly isCold: boolean;
}

interface GradedDuration {
  readonly at: number;
  readonly isInside: boolean;
}

/** Keeps the graded forecasts of the last month; in the order in which outcomes became known. */
export function createGrades() {
  const forecasts: GradedForecast[] = [];
  const durations: GradedDuration[] = [];
  return {
    add: (grade: GradedForecast): void => keep(forecasts, grade),
    addDuration: (at: number, isInside: boolean): void => keep(durations, { at, isInside }),
    /** Those whose outcome became known after a moment. */
    since: (moment: number): readonly GradedForecast[] => forecasts.filter(({ at }) => at > moment),
    /** The share of durations inside their 90 % interval; `null` without any. */
    coverageSince(moment: number): number | null {
      const known = durations.filter(({ at }) => at > moment);
      return known.length === 0
        ? null
        : known.filter(({ isInside }) => isInside).length / known.length;
    },
  };
}

export type Grades = ReturnType<typeof createGrades>;

/** Shortened seldom, so that a long history does not move the list at every run. */
function keep<Graded extends { readonly at: number }>(all: Graded[], added: Graded): void {
  all.push(added);
  if (all.length < 2 * MOST_GRADED && !isPower(all.length)) return;
  const oldest = added.at - KEPT_DAYS * DAY_MS;
  const first = all.findIndex(({ at }) => at > oldest);
  all.splice(0, Math.max(first, all.length - MOST_GRADED));
}

/** A list is looked through each time its length has doubled. */
function isPower(length: number): boolean {
  return length >= 1024 && (length & (length - 1)) === 0;
}
