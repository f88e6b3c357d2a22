import type { NightTrust, SkillVerdict, Spread, StoredForecast } from '#domain';
import { quantileSorted } from '#statistics';
import type { Random } from '#std';
import { calibrationOf, type DayGrades, type GradedForecast, type Grades } from './grades.ts';

const DAY_MS = 86_400_000;
/** Long enough for a stable score, short enough to speak of the models and jobs of today. */
const TRUST_DAYS = 30;
const DRIFT_DAYS = 7;
/** Three standard deviations: one false alarm in a year of nights. */
const DRIFT_LIMIT = 3;
const DRAWS = 1000;
/** Fewer graded forecasts or days make no interval worth printing. */
const LEAST_GRADED = 50;
const LEAST_DAYS = 5;
/** Forecasts that went wrong last night, the most surprising first. */
const MOST_MISSED = 5;
/** A forecast is called wrong when the other outcome was given less than half. */
const WRONG = 0.5;

/** Forecasts that earlier nights stored, with what became of them. */
export interface StoredGrades {
  readonly waiting: readonly StoredForecast[];
  readonly settled: readonly { readonly probability: number; readonly failed: boolean }[];
}

export interface GradeNightOptions {
  readonly since: number;
  readonly asOf: number;
  readonly stored: StoredGrades;
  readonly random: Random;
}

/** How far the forecasts of the last 30 days can be trusted. */
export function gradeNight(grades: Grades, options: GradeNightOptions): NightTrust {
  const { since, asOf, stored, random } = options;
  const days = grades.days(asOf - TRUST_DAYS * DAY_MS, asOf);
  const total = sumOf(days, ({ count }) => count);
  const skill = total < LEAST_GRADED || days.length < LEAST_DAYS ? null : skillOf(days, random);
  const durations = sumOf(days, (day) => day.durations);
  return {
    days: TRUST_DAYS,
    graded: total,
    brier: total === 0 ? null : sumOf(days, ({ squared }) => squared) / total,
    emaBrier: total === 0 ? null : sumOf(days, ({ emaSquared }) => emaSquared) / total,
    skill,
    verdict: verdictOf(skill),
    bins: calibrationOf(days),
    missed: missedOf(grades.recent(since)),
    drift: driftOf(grades.days(asOf - DRIFT_DAYS * DAY_MS, asOf)),
    stored: {
      graded: stored.settled.length,
      waiting: stored.waiting.length,
      brier: brierOf(stored.settled),
    },
    durationCoverage: durations === 0 ? null : sumOf(days, ({ inside }) => inside) / durations,
  };
}

/** Better only when the whole interval says so: a skill that may be nothing is none. */
function verdictOf(skill: Spread | null): SkillVerdict {
  if (skill === null) return 'too-few';
  return skill.lo > 0 ? 'better' : 'no-better';
}

/** 1 − Brier ÷ Brier of EMA(5): both summed over the same days, drawn with replacement. */
function skillOf(days: readonly DayGrades[], random: Random): Spread {
  const draws = Float64Array.from({ length: DRAWS }, () => {
    let squared = 0;
    let emaSquared = 0;
    for (let draw = 0; draw < days.length; draw += 1) {
      const day = days[Math.floor(random() * days.length)];
      squared += day?.squared ?? 0;
      emaSquared += day?.emaSquared ?? 0;
    }
    return emaSquared === 0 ? 0 : 1 - squared / emaSquared;
  }).sort();
  const ema = sumOf(days, ({ emaSquared }) => emaSquared);
  const median = ema === 0 ? 0 : 1 - sumOf(days, ({ squared }) => squared) / ema;
  return { median, lo: quantileSorted(draws, 0.025), hi: quantileSorted(draws, 0.975) };
}

/** Whether the last days saw more or fewer failures than forecast: a z-score of independent outcomes. */
function driftOf(days: readonly DayGrades[]): NightTrust['drift'] {
  const expected = sumOf(days, (day) => day.expected);
  const seen = sumOf(days, ({ failed }) => failed);
  const variance = sumOf(days, (day) => day.variance);
  const z = variance > 0 ? (seen - expected) / Math.sqrt(variance) : 0;
  return { expected, seen, z, isAlarming: Math.abs(z) > DRIFT_LIMIT };
}

function missedOf(recent: readonly GradedForecast[]): NightTrust['missed'] {
  return recent
    .map((grade) => ({ ...grade, distance: Math.abs(grade.probability - Number(grade.failed)) }))
    .filter(({ distance }) => distance > WRONG)
    .sort((a, b) => b.distance - a.distance || a.at - b.at)
    .slice(0, MOST_MISSED)
    .map(({ job, at, probability, failed }) => ({ job, at, probability, failed }));
}

function brierOf(settled: StoredGrades['settled']): number | null {
  if (settled.length === 0) return null;
  const squares = settled.map(({ probability, failed }) => (probability - Number(failed)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / settled.length;
}

function sumOf(days: readonly DayGrades[], of: (day: DayGrades) => number): number {
  return days.reduce((sum, day) => sum + of(day), 0);
}
