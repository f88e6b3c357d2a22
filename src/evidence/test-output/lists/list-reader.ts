/** Named groups of a pattern: `name`, `class`, `file`, `line`. */
export type Groups = Readonly<Record<string, string | undefined>>;

export interface FindingSink {
  failed(test: Groups): void;
  /** The test failed before and passed when it was run again. */
  passedAgain(test: Groups): void;
}

/** Follows a list of failed tests over several lines. */
export interface ListReader {
  /** True while the next line matters, whatever it holds. */
  visit(text: string): boolean;
  end?(): void;
}
