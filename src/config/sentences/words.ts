/** Keys or names listed in a remedy before it only counts the rest. */
export const LISTED = 12;

/** What is said of a problem: what was found and expected, and the way out. */
export interface Sentences {
  readonly problem: string;
  readonly remedy: string;
  /** The key it is about, where that is not the problem's own path. */
  readonly path?: string;
}

export function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Did you mean "${name}"?`;
}

export function list(names: readonly string[]): string {
  const more = names.length - LISTED;
  return `${names.slice(0, LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
