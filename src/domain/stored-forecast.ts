import type { ForecastTarget, ModelName, Spread } from './forecast.ts';

export type ForecastEntity = 'job' | 'test' | 'service';

export type ForecastStatement =
  | {
      readonly kind: 'probability';
      /** That the target comes true, 0 to 1. */
      readonly probability: number;
    }
  | { readonly kind: 'spread'; readonly spread: Spread };

/** A forecast as it is kept: written before the run it speaks about, and never changed after. */
export interface StoredForecast {
  /** Unique within the repository. */
  readonly id: string;
  /** `owner/name`; the empty string when unknown. */
  readonly repo: string;
  readonly job: string;
  readonly entity: ForecastEntity;
  /** The test or the service; of a job, the job itself. */
  readonly name: string;
  readonly target: ForecastTarget;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  /** The id of the run it speaks about; `null`: whichever run of the job starts next. */
  readonly runId: string | null;
  readonly says: ForecastStatement;
  readonly model: ModelName;
}

/** What a forecast is graded by, once it is known. */
export interface Settlement {
  readonly repo: string;
  readonly forecastId: string;
  /** Epoch milliseconds; not before the forecast was made. */
  readonly settledAt: number;
  /**
   * Of a probability, whether it came true; of a spread, the value; `null` when the run said nothing,
   * as a cancelled one does: such a forecast is no longer waited for, and not graded.
   */
  readonly outcome: boolean | number | null;
}

export interface SettledForecast {
  readonly forecast: StoredForecast;
  readonly settlement: Settlement;
}
