/** A place a compiler, linter or test tool complains about. */
export interface Annotation {
  /** As the tool printed it. */
  readonly file: string;
  /** 1-based; `null` when the tool speaks of the file as a whole. */
  readonly line: number | null;
  /** 1-based; `null` when the tool does not say. */
  readonly column: number | null;
  /** `null` when the tool does not say. */
  readonly severity: 'error' | 'warning' | 'notice' | null;
  readonly message: string;
}

/** A place with the repository's own file it means. */
export interface PlacedAnnotation extends Annotation {
  /** Relative to the repository's root, with `/`; `null` when no file of it, or not surely one. */
  readonly repositoryFile: string | null;
}
