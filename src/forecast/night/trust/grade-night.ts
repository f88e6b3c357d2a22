import type { CalibrationBin, NightTrust, StoredForecast } from '#domain';
import type { Random } from '#std';
import { type Graded, gradeProbabilities } from '../../backtest/grade.ts';
import { driftOf } from './calibration-drift.ts';
import type { GradedForecast, Grades } from './grades.ts';
import { skillOf, verdictOf } from './skill-of.ts';

const DAY_MS = 86_400_000;
/** Long enough for a stable score, short enough to speak of the models and jobs of today. */
const TRUST_DAYS = 30;
/** Bins of the drawn calibration, of equal width: it is read along the axis. */
const BINS = 10;
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
