/** How many lines and runs there were. */
export interface ReadingSummary {
  readonly runs: number;
  readonly lines: number;
  readonly rejected: number;
  readonly repeated: number;
  readonly adjusted: number;
}

/** A finished back-test, in the forms people and programs ask for. */
export interface BacktestAnswer {
  /** One JSON line a forecast. */
  lines(): string;
  /** What `--json` prints beside the summary. */
  readonly report: Readonly<Record<string, unknown>>;
  text(reading: ReadingSummary): string;
}
