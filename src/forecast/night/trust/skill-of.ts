import type { SkillVerdict, Spread } from '#domain';
import { quantileSorted } from '#statistics';
import type { Random } from '#std';

const DAY_MS = 86_400_000;
const DRAWS = 1000;
/** Fewer graded forecasts or days make no interval worth printing. */
const LEAST_GRADED = 50;
const LEAST_DAYS = 5;

/** A forecast whose outcome is known, beside EMA(5)'s of the same run. */
export interface PairedForecast {
  /** When the outcome became known, epoch milliseconds. */
  readonly at: number;
  readonly probability: number;
  readonly ema: number;
  readonly failed: boolean;
}

/** Better only when the whole interval says so: a skill that may be nothing is none. */
export function verdictOf(skill: Spread | null): SkillVerdict {
  if (skill === null) return 'too-few';
  return skill.lo > 0 ? 'better' : 'no-better';
}

interface DayErrors {
  ours: number;
  ema: number;
}

/**
 * 1 − Brier ÷ Brier of EMA(5), with a 95 % interval: both are summed over the same days, drawn with
 * replacement. `null` for too few forecasts or days.
 */
export function skillOf(known: readonly PairedForecast[], random: Random): Spread | null {
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

function errorsByDay(known: readonly PairedForecast[]): ReadonlyMap<number, DayErrors> {
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
