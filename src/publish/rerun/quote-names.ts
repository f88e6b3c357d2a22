/** More names than this nobody reads in a line. */
const MOST_NAMES = 5;

/** `"lint", "integration (22)" and 3 more`: the names of jobs as they came; the sink makes them harmless. */
export function quoteNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => JSON.stringify(name));
  const left = names.length - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
