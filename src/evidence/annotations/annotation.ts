/** A place a compiler, linter or test tool complains about. */
export interface Annotation {
  /** As the tool printed it, until it is resolved against the repository's own files. */
  readonly file: string;
  /** 1-based; `null` when the tool speaks of the file as a whole. */
  readonly line: number | null;
  /** 1-based; `null` when the tool does not say. */
  readonly column: number | null;
  /** `null` when the tool does not say. */
  readonly severity: 'error' | 'warning' | 'notice' | null;
  readonly message: string;
}
