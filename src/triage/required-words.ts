/**
 * Words of which at least one stands in every text the pattern matches, in lower case; `null` when
 * none can be named. What makes hundreds of rules cheap: a line without any rule's words is done with
 * after one pass. The idea is RE2's prefilter (Cox, "Regular expression matching in the wild").
 */
export function requiredWords(pattern: RegExp): readonly string[] | null {
  const reader: Reader = { source: pattern.source, at: 0 };
  return readAlternatives(reader);
}

interface Reader {
  readonly source: string;
  at: number;
}

type Words = readonly string[] | null;

/** `a|b`: one of the words of each branch, if every branch has some. */
function readAlternatives(reader: Reader): Words {
  const branches: Words[] = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    branches.push(readSequence(reader));
  }
  const words: string[] = [];
  for (const branch of branches) {
    if (branch === null) return null;
    words.push(...branch);
  }
  return [...new Set(words)];
}

/** `ab`: the most telling of its parts, where a part is a run of plain characters or a group. */
function readSequence(reader: Reader): Words {
  let best: Words = null;
  let run = '';
  const offer = (words: Words): void => {
    if (words !== null && shortest(words) > shortest(best)) best = words;
  };
  const endRun = (): void => {
    if (run !== '') offer([run]);
    run = '';
  };
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const atom = readAtom(reader);
    const times = readQuantifier(reader);
    if (atom.kind === 'nothing') continue;
    if (atom.kind === 'char' && times !== 'optional') run += atom.char;
    if (atom.kind !== 'char' || times !== 'once') endRun();
    if (atom.kind === 'group' && times !== 'optional') offer(atom.words);
  }
  endRun();
  return best;
}

function shortest(words: Words): number {
  return words === null ? 0 : Math.min(...words.map((word) => word.length));
}

type Atom =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'group'; readonly words: Words }
  /** Takes a character no word can be sure of. */
  | { readonly kind: 'any' }
  /** Takes no character: `^`, `$`, `\b`, a look-around. */
  | { readonly kind: 'nothing' };

function readAtom(reader: Reader): Atom {
  const char = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (char === '^' || char === '$') return { kind: 'nothing' };
  if (char === '.') return { kind: 'any' };
  if (char === '\\') return readEscape(reader);
  if (char === '[') return readClass(reader);
  if (char === '(') return readGroup(reader);
  return plain(char);
}

function readEscape(reader: Reader): Atom {
  const char = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (char === 'b' || char === 'B') return { kind: 'nothing' };
  if (/[xuckp]/.test(char)) return skipCode(reader, char);
  return /[a-zA-Z0-9]/.test(char) ? { kind: 'any' } : plain(char);
}

function skipCode(reader: Reader, letter: string): Atom {
  const rest = reader.source.slice(reader.at);
  const code = /^\{[^}]*\}/.exec(rest)?.[0].length;
  reader.at += code ?? { x: 2, u: 4, c: 1 }[letter] ?? 0;
  return { kind: 'any' };
}

/** `[Dd]` is a plain character to who is blind to case; every other class is not. */
function readClass(reader: Reader): Atom {
  const start = reader.at;
  while (reader.at < reader.source.length && reader.source[reader.at] !== ']') {
    reader.at += reader.source[reader.at] === '\\' ? 2 : 1;
  }
  const members = reader.source.slice(start, reader.at).toLowerCase();
  reader.at += 1;
  const [first = '', second] = members;
  const oneLetter = members.length === 2 && first === second && first !== '\\';
  const outside = members !== '' && [...members].every((char) => char > OTHER);
  return oneLetter || outside ? plain(first) : { kind: 'any' };
}

function readGroup(reader: Reader): Atom {
  const opening = /^\?(?::|<?[=!]|<[^>]+>)/.exec(reader.source.slice(reader.at))?.[0] ?? '';
  reader.at += opening.length;
  const words = readAlternatives(reader);
  reader.at += 1;
  return /[=!]$/.test(opening) ? { kind: 'nothing' } : { kind: 'group', words };
}

function plain(char: string): Atom {
  return {
    kind: 'char',
    char: char.charCodeAt(0) < OTHER.charCodeAt(0) ? char.toLowerCase() : OTHER,
  };
}

/** What the scanner takes for every character outside ASCII. */
const OTHER = '\x7f';

type Times = 'once' | 'repeated' | 'optional';

function readQuantifier(reader: Reader): Times {
  const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at));
  if (!found) return 'once';
  reader.at += found[0].length;
  const [first] = found[0];
  if (first === '*' || first === '?' || found[1] === '0') return 'optional';
  return 'repeated';
}
