import type { SettledForecast, StoredForecast } from '#domain';
import { byCodeUnit } from '#std';
import type { ForecastLedger, SettledQuery } from './forecast-ledger.ts';
import type { ForgetQuery } from './history-store.ts';
import { isMeaningful, isOutcome, settles } from './ledger-rules.ts';

export interface MemoryForecasts {
  readonly forecasts: ForecastLedger;
  /** See `HistoryStore.forget`; answers how many were removed. */
  forget(query: ForgetQuery): number;
}

/** `hasFinished` answers whether a run is here that has ended. */
export function memoryForecasts(
  hasFinished: (repo: string, runId: string) => boolean,
): MemoryForecasts {
  const made = new Map<string, StoredForecast>();
  const graded = new Map<string, SettledForecast>();

  function isNew(forecast: StoredForecast): boolean {
    const { repo, id, runId } = forecast;
    if (!isMeaningful(forecast) || made.has(keyOf(repo, id))) return false;
    return runId === null || !hasFinished(repo, runId);
  }

  function settledAt({ repo, id }: StoredForecast): number {
    return graded.get(keyOf(repo, id))?.settlement.settledAt ?? Number.POSITIVE_INFINITY;
  }

  function settledOf({ repo, since = Number.NEGATIVE_INFINITY, asOf }: SettledQuery) {
    return [...graded.values()]
      .filter(({ forecast }) => forecast.repo === repo)
      .filter(({ settlement }) => settlement.settledAt > since && settlement.settledAt <= asOf)
      .sort(bySettlement);
  }

  const forecasts: ForecastLedger = {
    async record(many) {
      const before = made.size;
      for (const forecast of many) {
        if (isNew(forecast)) made.set(keyOf(forecast.repo, forecast.id), structuredClone(forecast));
      }
      return made.size - before;
    },
    async settle(many) {
      const before = graded.size;
      for (const settlement of many) {
        const key = keyOf(settlement.repo, settlement.forecastId);
        const forecast = made.get(key);
        if (!forecast || graded.has(key) || !isOutcome(settlement)) continue;
        if (settles(settlement, forecast)) graded.set(key, { forecast, settlement });
      }
      return graded.size - before;
    },
    async *unsettled({ repo, job, asOf }) {
      yield* [...made.values()]
        .filter((forecast) => forecast.repo === repo && forecast.madeAt <= asOf)
        .filter((forecast) => job === undefined || forecast.job === job)
        .filter((forecast) => settledAt(forecast) > asOf)
        .sort((left, right) => left.madeAt - right.madeAt || byCodeUnit(left.id, right.id));
    },
    async *settled(query) {
      yield* settledOf(query);
    },
    async newestSettled({ repo, asOf, most }) {
      return settledOf({ repo, asOf }).slice(-most);
    },
  };

  return {
    forecasts,
    forget({ repo, before }) {
      const old = [...made.values()].filter((forecast) => {
        const end = settledAt(forecast);
        return (
          forecast.repo === repo &&
          forecast.madeAt < before &&
          !(Number.isFinite(end) && end >= before)
        );
      });
      for (const { id } of old) {
        made.delete(keyOf(repo, id));
        graded.delete(keyOf(repo, id));
      }
      return old.length;
    },
  };
}

function keyOf(repo: string, id: string): string {
  return `${repo}\n${id}`;
}

function bySettlement(left: SettledForecast, right: SettledForecast): number {
  return (
    left.settlement.settledAt - right.settlement.settledAt ||
    byCodeUnit(left.forecast.id, right.forecast.id)
  );
}
