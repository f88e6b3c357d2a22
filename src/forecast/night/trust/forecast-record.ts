import type { ForecastRecord, ModelName, SettledForecast } from '#domain';
import { seededRandom } from '#std';
import { type PairedForecast, skillOf, verdictOf } from './skill-of.ts';

/**
 * EMA(5) among the models of a ledger: what it says is stored beside each forecast, at the same moment, so
 * that nobody has to work out afterwards what it would have said.
 */
export const ANCHOR_MODEL: ModelName = { name: 'ema-5', version: 1 };

/** Draws are the same for the same forecasts. */
const SEED = 1;

/**
 * How good stored forecasts of jobs' failures were against EMA(5), over those of which both were settled;
 * `null` where there are none.
 */
export function forecastRecordOf(settled: readonly SettledForecast[]): ForecastRecord | null {
  const pairs = pairsOf(settled);
  if (pairs.length === 0) return null;
  const skill = skillOf(pairs, seededRandom(SEED));
  return { graded: pairs.length, skill: skill?.median ?? null, verdict: verdictOf(skill) };
}

function pairsOf(settled: readonly SettledForecast[]): readonly PairedForecast[] {
  const anchors = new Map<string, number>();
  for (const { forecast } of settled) {
    const { says, model } = forecast;
    if (model.name === ANCHOR_MODEL.name && says.kind === 'probability') {
      anchors.set(subjectOf(forecast), says.probability);
    }
  }
  return settled.flatMap(({ forecast, settlement: { outcome, settledAt } }) => {
    const { says, model, entity, target } = forecast;
    const ema = anchors.get(subjectOf(forecast));
    if (entity !== 'job' || target !== 'failure' || model.name === ANCHOR_MODEL.name) return [];
    if (ema === undefined || says.kind !== 'probability' || typeof outcome !== 'boolean') return [];
    return [{ at: settledAt, probability: says.probability, ema, failed: outcome }];
  });
}

/** Both are made at one moment of the next run of one job. */
function subjectOf({ job, madeAt }: SettledForecast['forecast']): string {
  return `${madeAt}\n${job}`;
}
