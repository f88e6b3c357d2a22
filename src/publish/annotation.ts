export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Relative to the repository, known to exist there; `null` for no file. */
  readonly file: string | null;
  readonly line: number | null;
  readonly title: string;
  readonly message: string;
}
