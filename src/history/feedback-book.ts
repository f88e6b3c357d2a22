import type { Pin, VerdictFeedback } from '#domain';

export interface ShownQuery {
  readonly repo: string;
  /** Epoch milliseconds: shown at or after it. */
  readonly since: number;
  /** Epoch milliseconds: shown at or before it. */
  readonly asOf: number;
}

export interface PinsQuery {
  readonly repo: string;
  /** Epoch milliseconds: what was read later is not seen. */
  readonly asOf: number;
}

/**
 * What people say of verdicts. Reactions come and go, so that of a verdict in a comment the last
 * count holds; what maintainers pinned is added and never changed. No forecast and no relation is
 * made of either.
 */
export interface FeedbackBook {
  /** Replaces what was known of the same verdict of the same comment; all of them or none. */
  record(rows: Iterable<VerdictFeedback>): Promise<void>;
  /** By `shownAt`, then comment, then signature. */
  shown(query: ShownQuery): Promise<readonly VerdictFeedback[]>;
  /** Answers whether it is new: a comment is taken at its word once, whatever it says later. */
  pin(pin: Pin): Promise<boolean>;
  /** Of each failure the last word, by signature; one that takes the pin away is among them. */
  pins(query: PinsQuery): Promise<readonly Pin[]>;
}
