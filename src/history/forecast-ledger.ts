import type { SettledForecast, Settlement, StoredForecast } from '#domain';

export interface UnsettledQuery {
  readonly repo: string;
  /** All jobs when absent. */
  readonly job?: string;
  /** Epoch milliseconds: forecasts made at or before it, not settled by then. */
  readonly asOf: number;
}

export interface SettledQuery {
  readonly repo: string;
  /** Epoch milliseconds: settled after it; from the beginning when absent. */
  readonly since?: number;
  /** Epoch milliseconds: settled at or before it. */
  readonly asOf: number;
}

export interface NewestSettledQuery {
  readonly repo: string;
  /** Epoch milliseconds: settled at or before it. */
  readonly asOf: number;
  readonly most: number;
}

/**
 * Forecasts and how they turned out. What was written once stays: no forecast can be improved and no
 * grade changed afterwards, so writing anything twice does nothing.
 *
 * Not written at all is what could not be graded honestly: a forecast of a run that has already
 * finished here, or with numbers that mean nothing; a settlement of an unknown forecast, from before
 * it was made, or of the other kind than what it said.
 */
export interface ForecastLedger {
  /** Answers how many were new. */
  record(forecasts: Iterable<StoredForecast>): Promise<number>;
  /** Answers how many forecasts were settled by this. */
  settle(settlements: Iterable<Settlement>): Promise<number>;
  /** In the order they were made, then by id. */
  unsettled(query: UnsettledQuery): AsyncIterable<StoredForecast>;
  /** In the order they were settled, then by id. */
  settled(query: SettledQuery): AsyncIterable<SettledForecast>;
  /** The newest of them in the same order: as fast in a long history as in a short one. */
  newestSettled(query: NewestSettledQuery): Promise<readonly SettledForecast[]>;
}
