import type { CalibrationBin, NightTrust, SkillVerdict, Spread, StoredForecast } from '#domain';
import { quantileSorted } from '#statistics';
import type { Random } from '#std';
import { type Graded, gradeProbabilities } from '../../backtest/grade.ts';
import { driftOf } from './calibration-drift.ts';
import type { GradedForecast, Grades } from './grades.ts';

const DAY_MS = 86_400_000;
/** Long enough for a stable score, short enough to speak of the models and jobs of today. */
const TRUST_DAYS = 30;
/** Bins of the drawn calibration, of equal width: it is read along the axis. */
const BINS = 10;
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

/** How far the forecasts of the last 30 days can be trusted: the scores of a back-test, over those days. */
export function gradeNight(grades: Grades, options: GradeNightOptions): NightTrust {
  const { since, asOf, stored, random } = options;
  const start = asOf - TRUST_DAYS * DAY_MS;
  const known = grades.since(start);
  const graded = gradedOf(known);
  const said = known.map(({ probability }) => probability);
  const ema = known.map((one) => one.ema);
  const skill = skillOf(known, random);
  const { brier, auc, onsetAuc, logLoss, ece } = gradeProbabilities(graded, said);
  const baseline = gradeProbabilities(graded, ema);
  return {
    days: TRUST_DAYS,
    graded: known.length,
    brier,
    auc,
    onsetAuc,
    logLoss,
    ece,
    ema: { brier: baseline.brier, auc: baseline.auc, ece: baseline.ece },
    skill,
    verdict: verdictOf(skill),
    bins: calibrationOf(known),
    missed: missedOf(grades.since(since)),
    drift: driftOf(known, asOf),
    stored: {
      graded: stored.settled.length,
      waiting: stored.waiting.length,
      brier: brierOf(stored.settled),
    },
    durationCoverage: grades.coverageSince(start),
  };
}

function gradedOf(known: readonly GradedForecast[]): Graded {
  return {
    outcomes: known.map(({ failed }) => Number(failed)),
    onsets: known.map(({ isOnset }) => isOnset),
    colds: known.map(({ isCold }) => isCold),
    days: known.map(({ at }) => Math.floor(at / DAY_MS)),
  };
}

/** Better only when the whole interval says so: a skill that may be nothing is none. */
function verdictOf(skill: Spread | null): SkillVerdict {
  if (skill === null) return 'too-few';
  return skill.lo > 0 ? 'better' : 'no-better';
}

interface DayErrors {
  ours: number;
  ema: number;
}

/** 1 − Brier ÷ Brier of EMA(5): both summed over the same days, drawn with replacement. */
function skillOf(known: readonly GradedForecast[], random: Random): Spread | null {
  const days = [...errorsByDay(known).values()];
  if (known.length < LEAST_GRADED || days.length < LEAST_DAYS) return null;
  const draws = Float64Array.from({ length: DRAWS }, () => {
    const sums = { ours: 0, ema: 0 };
    for (let draw = 0; draw < days.length; draw += 1) {
      const day = days[Math.floor(random() * days.length)];
      sums.ours += day?.ours ?? 0;
      sums.ema += day?.ema ?? 0;
    }
    return gainOf(sums);
  }).sort();
  const total = days.reduce((sum, day) => ({ ours: sum.ours + day.ours, ema: sum.ema + day.ema }), {
    ours: 0,
    ema: 0,
  });
  return {
    median: gainOf(total),
    lo: quantileSorted(draws, 0.025),
    hi: quantileSorted(draws, 0.975),
  };
}

function gainOf({ ours, ema }: DayErrors): number {
  return ema === 0 ? 0 : 1 - ours / ema;
}

function errorsByDay(known: readonly GradedForecast[]): ReadonlyMap<number, DayErrors> {
  const days = new Map<number, DayErrors>();
  for (const { at, probability, ema, failed } of known) {
    const day = Math.floor(at / DAY_MS);
    const errors = days.get(day) ?? { ours: 0, ema: 0 };
    days.set(day, errors);
    errors.ours += (probability - Number(failed)) ** 2;
    errors.ema += (ema - Number(failed)) ** 2;
  }
  return days;
}

/** What was said and what happened in ten bins of equal width, those without a forecast left out. */
function calibrationOf(known: readonly GradedForecast[]): readonly CalibrationBin[] {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, forecast: 0, seen: 0 }));
  for (const { probability, failed } of known) {
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.forecast += probability;
    bin.seen += Number(failed);
  }
  return bins
    .filter(({ count }) => count > 0)
    .map(({ count, forecast, seen }) => ({
      count,
      forecast: forecast / count,
      seen: seen / count,
    }));
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
