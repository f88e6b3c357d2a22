import type { EvidenceBlock } from '#domain';

export interface ReportOptions {
  /** Takes secrets out of every text before it is shown. */
  readonly redact: (text: string) => string;
}

/** Web addresses a report on GitHub may point to; only http and https ones are used. */
export interface ReportLinks {
  /** The page of the run. */
  readonly run?: string | null;
  /** The page the whole report can be downloaded from. */
  readonly report?: string | null;
  /** The page that shows a line of a file of the repository. */
  readonly file?: (file: string, line: number | null) => string | null;
  /** The page of one of the repository's issues. */
  readonly issue?: (number: number) => string | null;
  /** The page that shows a block of evidence. */
  readonly evidence?: (block: EvidenceBlock) => string | null;
}
