import { VARIABLE } from './variable-words.ts';

/** Two variables and more in a row, or three when numbered names (`eth0`) are among them. */
const LIST =
  /<\*>(?:(?: |, ?)<\*>)+(?![ ,]+[A-Za-z_]+\d)|(?:<\*>|\b[A-Za-z_]+\d{1,2}\b)(?:(?: |, ?)(?:<\*>|[A-Za-z_]+\d{1,2}\b)){2,}/g;

/**
 * Patterns that differ only in how many variables stand in a row are one pattern with a list in it
 * (`delete <*> <*>` and `delete <*> <*> <*>`). A row of one length alone stays as it is: then its length
 * is a part of what is said. Answers each pattern's own replacement.
 */
export function collapseLists(patterns: Iterable<string>): ReadonlyMap<string, string> {
  const lengths = new Map<string, string[]>();
  for (const pattern of patterns) {
    const short = pattern.replace(LIST, VARIABLE);
    const known = lengths.get(short);
    if (known) known.push(pattern);
    else lengths.set(short, [pattern]);
  }
  const collapsed = new Map<string, string>();
  for (const [short, long] of lengths) {
    for (const pattern of long) collapsed.set(pattern, long.length > 1 ? short : pattern);
  }
  return collapsed;
}
