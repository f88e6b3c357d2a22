/** One `NAME=value` of an environment file, before variables are filled in. */
export interface EnvEntry {
  readonly name: string;
  /** `undefined` for a bare name. */
  readonly value: string | undefined;
  /** Nothing is to be filled in. */
  readonly literal: boolean;
  readonly line: number;
}

export interface EnvMistake {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  /** A quote is open to the end of the file. */
  readonly unclosed: boolean;
}

const NAME = /(?:export[ \t]+)?([\w.-]+)[ \t]*/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * Splits an environment file: `#` comments (after a space behind unquoted values), single quotes
 * literal, double quotes with escapes, both over several lines. One pass; ends at a quote that is
 * never closed, since nothing after it has a certain meaning.
 */
export function readEnvEntries(
  text: string,
  raw: boolean,
): { readonly entries: readonly EnvEntry[]; readonly mistakes: readonly EnvMistake[] } {
  const entries: EnvEntry[] = [];
  const mistakes: EnvMistake[] = [];
  let line = 1;
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  while (position < text.length) {
    const newline = text.indexOf('\n', position);
    const end = newline === -1 ? text.length : newline;
    const content = text.slice(position, end).trim();
    let next = end + 1;
    if (content !== '' && !content.startsWith('#')) {
      const start = position + text.slice(position, end).search(/\S/);
      const read = readEntry(text, { start, end, line, raw });
      if ('found' in read) {
        mistakes.push(read);
        if (read.unclosed) break;
      } else {
        entries.push(read.entry);
        next = read.next;
      }
    }
    line += countNewlines(text, position, Math.min(next, text.length));
    position = next;
  }
  return { entries, mistakes };
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly raw: boolean;
}

function readEntry(
  text: string,
  { start, end, line, raw }: Line,
): { readonly entry: EnvEntry; readonly next: number } | EnvMistake {
  NAME.lastIndex = start;
  const match = NAME.exec(text);
  const name = match?.[1];
  const after = NAME.lastIndex;
  const rest = match ? text.slice(after, end).trim() : '';
  if (!match || name === undefined || (rest !== '' && !rest.startsWith('='))) {
    return { line, found: 'a line that is no assignment', expected: 'NAME=value', unclosed: false };
  }
  if (rest === '') {
    return { entry: { name, value: undefined, literal: true, line }, next: end + 1 };
  }
  if (raw) {
    const value = text.slice(text.indexOf('=', after) + 1, end).replace(/\r$/, '');
    return { entry: { name, value, literal: true, line }, next: end + 1 };
  }
  const value = rest.slice(1).trim();
  const quote = value[0];
  if (quote !== '"' && quote !== "'") {
    return { entry: { name, value: withoutComment(value), literal: false, line }, next: end + 1 };
  }
  const open = text.indexOf(quote, after);
  const close = closingQuote(text, open + 1, quote);
  if (close === -1) {
    return {
      line,
      found: `${name} with a quote that is never closed`,
      expected: `a closing ${quote}`,
      unclosed: true,
    };
  }
  const inner = text.slice(open + 1, close).replaceAll('\r\n', '\n');
  const newline = text.indexOf('\n', close);
  const entry =
    quote === "'"
      ? { name, value: inner, literal: true, line }
      : { name, value: withoutEscapes(inner), literal: false, line };
  return { entry, next: newline === -1 ? text.length : newline + 1 };
}

function closingQuote(text: string, start: number, quote: string): number {
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '\\' && (quote === '"' || text[index + 1] === quote)) index += 1;
    else if (text[index] === quote) return index;
  }
  return -1;
}

/** `\$` becomes `$$`, which interpolation then reads as a plain dollar sign. */
function withoutEscapes(text: string): string {
  return text.replace(/\\([\s\S])/g, (whole, character: string) => {
    if (character === '$') return '$$';
    if (character === '"' || character === '\\') return character;
    return ESCAPES[character] ?? whole;
  });
}

function withoutComment(text: string): string {
  return (text.startsWith('#') ? '' : text.replace(/\s#.*$/s, '')).trim();
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
