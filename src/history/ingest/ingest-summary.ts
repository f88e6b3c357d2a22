/** What an ingest did. */
export interface IngestSummary {
  /** Lines, or jobs told by GitHub. */
  readonly read: number;
  readonly written: number;
  /** Told, but not usable; the first hundred are in `problems`. */
  readonly rejected: number;
  /** Written after a documented correction, such as a run completed before it started. */
  readonly adjusted: number;
  readonly problems: readonly IngestLineProblem[];
}

export interface IngestLineProblem {
  /** 1-based line of the file; `null` for something told by GitHub. */
  readonly line: number | null;
  readonly reason: string;
}
