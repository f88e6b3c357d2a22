import type { CalibrationBin, MissedForecast } from '#domain';

const DAY_MS = 86_400_000;
/** Bins of equal width, so that a day's sums can be added to another's. */
const BINS = 10;
/** Newest graded forecasts kept one by one, to name those of the night that went wrong. */
const MOST_RECENT = 4000;

export interface GradedForecast extends MissedForecast {
  /** What EMA(5) said of the same run. */
  readonly ema: number;
}

/** Sums over the forecasts graded on one day. */
export interface DayGrades {
  readonly day: number;
  count: number;
  squared: number;
  emaSquared: number;
  expected: number;
  variance: number;
  failed: number;
  inside: number;
  durations: number;
  readonly bins: readonly { count: number; forecast: number; failed: number }[];
}

export function createGrades() {
  const days = new Map<number, DayGrades>();
  const recent: GradedForecast[] = [];

  function dayOf(at: number): DayGrades {
    const day = Math.floor(at / DAY_MS);
    const sums = days.get(day) ?? emptyDay(day);
    days.set(day, sums);
    return sums;
  }

  return {
    add(grade: GradedForecast): void {
      const day = dayOf(grade.at);
      const { probability, ema } = grade;
      const failed = Number(grade.failed);
      day.count += 1;
      day.squared += (probability - failed) ** 2;
      day.emaSquared += (ema - failed) ** 2;
      day.expected += probability;
      day.variance += probability * (1 - probability);
      day.failed += failed;
      const bin = day.bins[Math.min(BINS - 1, Math.floor(probability * BINS))];
      if (bin) {
        bin.count += 1;
        bin.forecast += probability;
        bin.failed += failed;
      }
      recent.push(grade);
      if (recent.length >= 2 * MOST_RECENT) recent.splice(0, MOST_RECENT);
    },
    addDuration(at: number, isInside: boolean): void {
      const day = dayOf(at);
      day.durations += 1;
      day.inside += Number(isInside);
    },
    /** The days after one moment up to another, oldest first. */
    days(since: number, asOf: number): readonly DayGrades[] {
      return [...days.values()]
        .filter(({ day }) => day > since / DAY_MS && day <= asOf / DAY_MS)
        .sort((left, right) => left.day - right.day);
    },
    recent(since: number): readonly GradedForecast[] {
      return recent.filter(({ at }) => at > since);
    },
  };
}

export type Grades = ReturnType<typeof createGrades>;

function emptyDay(day: number): DayGrades {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, forecast: 0, failed: 0 }));
  const sums = { count: 0, squared: 0, emaSquared: 0, expected: 0, variance: 0, failed: 0 };
  return { day, ...sums, inside: 0, durations: 0, bins };
}

/** The bins of all days together, those without a forecast left out. */
export function calibrationOf(days: readonly DayGrades[]): readonly CalibrationBin[] {
  return Array.from({ length: BINS }, (_, index) => {
    const bins = days.flatMap((day) => day.bins[index] ?? []);
    const count = bins.reduce((sum, bin) => sum + bin.count, 0);
    const forecast = bins.reduce((sum, bin) => sum + bin.forecast, 0) / count;
    const seen = bins.reduce((sum, bin) => sum + bin.failed, 0) / count;
    return { count, forecast, seen };
  }).filter(({ count }) => count > 0);
}
