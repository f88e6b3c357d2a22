import type { PlacedAnnotation } from './annotation.ts';
import type { CauseReason } from './cause-reason.ts';

/** A line of one of several logs that were read together. */
export interface ChainLink {
  readonly source: string;
  /** 1-based, raw. */
  readonly line: number;
  /** Of its block, epoch milliseconds. */
  readonly at: number | null;
  readonly text: string;
}

/** A pin that holds, as it is shown beside what the rules say. */
export interface PinnedCause {
  readonly cause: string;
  /** A login, without the `@`. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** One failure of a log, in the published form of `signalbox explain --json`. */
export interface ExplainedFailure {
  readonly signature: string;
  readonly cause: string;
  readonly confidence: number;
  readonly title: string;
  readonly step: string | null;
  /** 1-based raw line numbers, best first; `text` is verbatim. */
  readonly evidence: readonly {
    readonly line: number;
    readonly endLine: number;
    readonly text: string;
  }[];
  readonly tests: readonly {
    readonly name: string;
    readonly file: string | null;
    readonly line: number | null;
  }[];
  /** Files and lines the failure names, failed tests first; absent when it names none. */
  readonly annotations?: readonly PlacedAnnotation[];
  /** How it came about, effect first, when another log given with this one tells; else absent. */
  readonly chain?: readonly ChainLink[];
  /** Only when asked for (`--why`). */
  readonly why?: CauseReason;
  /** What a maintainer pinned, likewise; `cause` is what the rules say of this log all the same. */
  readonly pinned?: PinnedCause;
}

export interface Explanation {
  readonly schema: 'signalbox.explanation/1';
  readonly id: string;
  readonly source: string;
  readonly status: 'passed' | 'failed' | 'cancelled' | 'unknown';
  readonly failures: readonly ExplainedFailure[];
  readonly tests: {
    readonly run: number | null;
    readonly failed: number | null;
    readonly skipped: number | null;
    readonly failedNames: readonly string[];
  };
  /** Why the log could not be read whole, one sentence; every confidence is lowered then. */
  readonly problem?: string;
}
