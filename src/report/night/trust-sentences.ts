import type { NightTrust } from '#domain';
import { counted, percent } from '../wording.ts';

/** How the forecasts compare with EMA(5); says so when they are no better. */
export function skillText({ verdict, skill, graded, days }: NightTrust): string {
  const runs = `${counted(graded, 'forecast')} graded in ${days} days`;
  if (skill === null) return `Too early to say: ${runs}`;
  const interval = `${share(skill.median)} (95 % interval ${share(skill.lo)} to ${share(skill.hi)})`;
  return verdict === 'better'
    ? `Better than EMA(5): skill ${interval}, ${runs}`
    : `No better than EMA(5): skill ${interval}, ${runs}`;
}

function share(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value * 100).toFixed(1)} %`;
}

export function scoreTexts({
  brier,
  auc,
  onsetAuc,
  logLoss,
  ece,
  ema,
  durationCoverage,
  stored,
}: NightTrust): readonly string[] {
  const facts: string[] = [];
  if (brier !== null && logLoss !== null) {
    facts.push(
      `Brier ${beside(brier, ema.brier, 4)}, log-loss ${logLoss.toFixed(3)} (0 is perfect)`,
    );
  }
  if (auc !== null) {
    const onset = onsetAuc === null ? '' : `; of first failures ${onsetAuc.toFixed(3)}`;
    facts.push(`AUC ${beside(auc, ema.auc, 3)}${onset} (1 is perfect, 0.5 is chance)`);
  }
  if (ece !== null) {
    facts.push(`calibration error (ECE) ${beside(ece, ema.ece, 4)} (0 is perfect)`);
  }
  if (durationCoverage !== null) {
    facts.push(`${percent(durationCoverage)} of durations inside their 90 % interval`);
  }
  // A first night has none, and would tell of nothing.
  if (stored.graded > 0 || stored.waiting > 0) {
    const brierOf = stored.brier === null ? '' : `, Brier ${stored.brier.toFixed(4)}`;
    facts.push(
      `of forecasts stored by earlier reports ${stored.graded} graded${brierOf}, ${stored.waiting} waiting`,
    );
  }
  return facts;
}

/** `0.0567, EMA(5) 0.0664`. */
function beside(ours: number, ema: number | null, digits: number): string {
  return `${ours.toFixed(digits)}${ema === null ? '' : `, EMA(5) ${ema.toFixed(digits)}`}`;
}

export function driftText({ drift }: NightTrust): string {
  const seen = `${drift.expected.toFixed(1)} failures expected in the last 7 days, ${drift.seen} seen`;
  if (!drift.isAlarming) return `Calibration holds: ${seen}`;
  return `⚠ Calibration drifts, forecasts are too ${drift.z > 0 ? 'low' : 'high'}: ${seen} (${Math.abs(drift.z).toFixed(1)} standard deviations)`;
}
