import { foldWord, isSign } from './fold-word.ts';

/**
 * Words of which at least one stands in every text the pattern matches, folded as the scanner reads
 * them (`foldWord`: lower case, `0` for any run of digits); `null` when none can be named. What makes
 * hundreds of patterns cheap: a line without any of their words is done with after one pass. The idea
 * is RE2's prefilter (Cox, "Regular expression matching in the wild"): sets of exact strings are
 * multiplied out as long as they stay small.
 */
export function requiredWords(pattern: RegExp): readonly string[] | null {
  return readAlternatives({ source: pattern.source, at: 0 }).words;
}

interface Reader {
  readonly source: string;
  at: number;
}

type Words = readonly string[] | null;

/** What a part of a pattern matches. */
interface Part {
  /** Everything it can match, when that is a short list. */
  readonly exact: Words;
  /** One of them stands in whatever it matches. */
  readonly words: Words;
}

/** More alternatives than this are not multiplied out. */
const MOST_EXACT = 16;
const NOTHING: Part = { exact: [''], words: null };
const ANYTHING: Part = { exact: null, words: null };

/** `a|b`: one of the words of each branch, if every branch has some. */
function readAlternatives(reader: Reader): Part {
  const branches: Part[] = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    branches.push(readSequence(reader));
  }
  const exact = union(branches.map((branch) => branch.exact));
  const words = union(branches.map((branch) => branch.words));
  return { exact: exact !== null && exact.length <= MOST_EXACT ? exact : null, words };
}

function union(sets: readonly Words[]): Words {
  const all: string[] = [];
  for (const set of sets) {
    if (set === null) return null;
    all.push(...set);
  }
  return [...new Set(all)];
}

/** `ab`: the most telling of its runs of exact strings, or of what its groups require. */
function readSequence(reader: Reader): Part {
  let best: Words = null;
  let run: readonly string[] = [''];
  let whole = true;
  const offer = (words: Words): void => {
    if (words !== null && shortest(words) > shortest(best)) best = words;
  };
  const endRun = (next: readonly string[]): void => {
    offer(run);
    run = next;
    whole = false;
  };
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const part = readAtom(reader);
    const { exact, words, goesOn } = repeat(part, readQuantifier(reader));
    const longer = exact === null ? null : product(run, exact);
    if (longer !== null) run = longer;
    else endRun(exact ?? ['']);
    if (goesOn) endRun(['']);
    offer(words);
  }
  offer(run);
  return { exact: whole ? run : null, words: best };
}

/** What a part followed by a quantifier matches; `goesOn` when more of it may follow what `exact` tells. */
function repeat(part: Part, times: Times): Part & { readonly goesOn: boolean } {
  // A run of digits is one digit to the scanner.
  const digits = part.exact?.length === 1 && part.exact[0] === '0';
  const nothing = part === NOTHING;
  if (times === 'once' || nothing) return { ...part, goesOn: false };
  if (times === 'repeated') return { ...part, goesOn: !digits };
  const exact = part.exact === null ? null : ['', ...part.exact];
  if (times === 'optional' || digits) return { exact, words: null, goesOn: false };
  return { ...ANYTHING, goesOn: true };
}

function product(left: readonly string[], right: readonly string[]): readonly string[] | null {
  if (left.length * right.length > MOST_EXACT) return null;
  return [...new Set(left.flatMap((start) => right.map((end) => foldWord(start + end))))];
}

function shortest(words: Words): number {
  return words === null ? 0 : Math.min(...words.map((word) => word.length));
}

function readAtom(reader: Reader): Part {
  const char = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (char === '^' || char === '$') return NOTHING;
  if (char === '.') return ANYTHING;
  if (char === '\\') return readEscape(reader);
  if (char === '[') return readClass(reader);
  if (char === '(') return readGroup(reader);
  return plain(char);
}

function readEscape(reader: Reader): Part {
  const char = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (char === 'b' || char === 'B') return NOTHING;
  if (char === 'd') return plain('0');
  if (/[xuckpP]/.test(char)) return skipCode(reader, char);
  if (char === 't') return plain('\t');
  return /[a-zA-Z0-9]/.test(char) ? ANYTHING : plain(char);
}

function skipCode(reader: Reader, letter: string): Part {
  const rest = reader.source.slice(reader.at);
  const code = /^(?:\{[^}]*\}|<[^>]*>)/.exec(rest)?.[0].length;
  reader.at += code ?? { x: 2, u: 4, c: 1 }[letter] ?? 0;
  return ANYTHING;
}

/** A class of a few plain characters, of digits, or of one letter in both cases. */
function readClass(reader: Reader): Part {
  const start = reader.at;
  while (reader.at < reader.source.length && reader.source[reader.at] !== ']') {
    reader.at += reader.source[reader.at] === '\\' ? 2 : 1;
  }
  const written = reader.source.slice(start, reader.at);
  const members = written.toLowerCase();
  reader.at += 1;
  if (/^\d-\d$|^\\d$|^\d+$/.test(members)) return plain('0');
  if (members === '' || /^\^|\\|.-./.test(members)) return ANYTHING;
  if ([...written].some(isInexact)) return ANYTHING;
  const chars = [...new Set([...members].map(foldWord))];
  return chars.length <= 4 ? { exact: chars, words: chars } : ANYTHING;
}

function readGroup(reader: Reader): Part {
  const opening = /^\?(?::|<?[=!]|<[^>]+>)/.exec(reader.source.slice(reader.at))?.[0] ?? '';
  reader.at += opening.length;
  const part = readAlternatives(reader);
  reader.at += 1;
  return /[=!]$/.test(opening) ? NOTHING : part;
}

function plain(char: string): Part {
  if (isInexact(char)) return ANYTHING;
  const folded = foldWord(char);
  return { exact: [folded], words: [folded] };
}

/** Signs of two cases, and what a broken character is read as: other bytes may stand for them. */
function isInexact(char: string): boolean {
  const cased = isSign(char.charCodeAt(0)) && char.toLowerCase() !== char.toUpperCase();
  return cased || char === '\ufffd';
}

/** `optional`: at most once. `any`: as often as it likes, or not at all. */
type Times = 'once' | 'repeated' | 'optional' | 'any';

function readQuantifier(reader: Reader): Times {
  const found = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/.exec(reader.source.slice(reader.at));
  if (!found) return 'once';
  reader.at += found[0].length;
  const [first] = found[0];
  if (first === '?' || (found[1] === '0' && found[2] === '1')) return 'optional';
  return first === '*' || found[1] === '0' ? 'any' : 'repeated';
}
