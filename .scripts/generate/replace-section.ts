/**
 * Replaces what stands between `<!-- NAME:start -->` and `<!-- NAME:end -->`, each on a line of its
 * own; `undefined` when the text has no such pair.
 */
export function replaceSection(text: string, name: string, content: string): string | undefined {
  const start = `<!-- ${name}:start -->\n`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return undefined;
  return `${text.slice(0, from + start.length)}\n${content}\n\n${text.slice(to)}`;
}
