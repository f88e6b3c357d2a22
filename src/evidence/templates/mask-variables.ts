import { maskWord, VARIABLE } from './variable-words.ts';

const WORD = 0;
const DIGIT = 1;
const SLASH = 2;
const SEPARATOR = 3;
const SPACE = 4;
const HEX_LETTER = 5;

const CODE = { space: 32, dot: 46, slash: 47, colon: 58, backslash: 92 } as const;
const ASCII = 128;

/** The kind of each ASCII character; everything else is part of words. */
const KINDS = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(ASCII);
  for (let code = 0; code <= CODE.space; code += 1) table[code] = SPACE;
  for (const character of ',=:()[]{}"\'|;<>@#!?*&^$') table[character.charCodeAt(0)] = SEPARATOR;
  for (const character of '0123456789') table[character.charCodeAt(0)] = DIGIT;
  for (const character of 'abcdefABCDEF') table[character.charCodeAt(0)] = HEX_LETTER;
  table[CODE.slash] = SLASH;
  table[CODE.backslash] = SLASH;
  return table;
}

/** What reaches over several words; each is tried only where its first characters stand. */
const AFTER_SCHEME = /([\w.-]+(?::\d{1,5})?)(?=[\s,;)\]}'">]|$)|[^\s,;)\]}'">]+/y;
const DRIVE_PATH = /[A-Za-z]:\\[^\s,;'"<>|)\]]*/y;
const HARDWARE_ADDRESS = /[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5,19}(?![\w:])/y;
const SIZE_UNIT = / [KMGT]?i?B(?!\w)/y;
/** A host in front of a port. */
const HOST = /^(?:[a-z0-9-]{1,63}\.){2,8}[a-z]{2,6}$/;
const SHORTEST_HEX = 8;
const SCHEME = /^[a-z][a-z+.-]{1,10}$/;
/** Longer lines are cut: what tells a template stands at its start. */
const LONGEST_LINE = 4096;

/** The line with every word that is variable by its look replaced, and its spaces made single. Linear. */
export function maskVariables(line: string): string {
  const text = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
  const { length } = text;
  let masked = '';
  let copied = skipSpaces(text, 0);
  let index = copied;
  while (index < length) {
    const kind = kindAt(text, index);
    if (kind === SPACE) {
      const end = skipSpaces(text, index);
      if (!isSingle(text, index, end)) {
        masked += text.slice(copied, index) + (end === length ? '' : ' ');
        copied = end;
      }
      index = end;
    } else if (kind === SEPARATOR) {
      index += 1;
    } else if (isDots(text, index)) {
      index = skipDots(text, index);
    } else {
      const start = index;
      const word = scanWord(text, index);
      index = word.end;
      const shown = showWord(text, start, word);
      if (shown !== null) {
        masked += text.slice(copied, start) + shown;
        copied = word.end;
        index = word.end;
      }
    }
  }
  return copied === 0 ? text : masked + text.slice(copied);
}

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < ASCII ? (KINDS[code] ?? WORD) : WORD;
}

/** Two dots and more lead the eye (`enable......0`): a separator, not a part of a word. */
function isDots(text: string, index: number): boolean {
  return text.charCodeAt(index) === CODE.dot && text.charCodeAt(index + 1) === CODE.dot;
}

function skipDots(text: string, from: number): number {
  let index = from;
  while (text.charCodeAt(index) === CODE.dot) index += 1;
  return index;
}

/** One plain space between two words, which stays as it is. */
function isSingle(text: string, from: number, end: number): boolean {
  return end - from === 1 && end < text.length && text.charCodeAt(from) === CODE.space;
}

function skipSpaces(text: string, from: number): number {
  let index = from;
  while (index < text.length && kindAt(text, index) === SPACE) index += 1;
  return index;
}

interface ScannedWord {
  /** Index behind the word; moved on when what it belongs to reaches further. */
  end: number;
  digits: number;
  slashes: number;
  hexLetters: number;
  dots: number;
}

/** Overwritten by each word: a line has many, and none is kept. */
const scanned: ScannedWord = { end: 0, digits: 0, slashes: 0, hexLetters: 0, dots: 0 };

function scanWord(text: string, start: number): ScannedWord {
  let digits = 0;
  let slashes = 0;
  let hexLetters = 0;
  let dots = 0;
  let index = start;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const kind = code < ASCII ? KINDS[code] : WORD;
    if (kind === SPACE || kind === SEPARATOR) break;
    if (kind === DIGIT) digits += 1;
    else if (kind === SLASH) slashes += 1;
    else if (kind === HEX_LETTER) hexLetters += 1;
    else if (code === CODE.dot) {
      if (text.charCodeAt(index + 1) === CODE.dot) break;
      dots += 1;
    }
  }
  scanned.end = index;
  scanned.digits = digits;
  scanned.slashes = slashes;
  scanned.hexLetters = hexLetters;
  scanned.dots = dots;
  return scanned;
}

/** What the template shows instead of the word, or `null` when the word stays as it is. */
function showWord(text: string, start: number, word: ScannedWord): string | null {
  const { end, digits, slashes, hexLetters, dots } = word;
  const length = end - start;
  if (text.charCodeAt(end) === CODE.colon) {
    const wider = showBeyondColon(text, start, word);
    if (wider !== null) return wider;
  }
  if (digits + dots === length && digits > 0) {
    const tail = text.charCodeAt(end - 1) === CODE.dot ? '.' : '';
    if (tail !== '') return VARIABLE + tail;
    SIZE_UNIT.lastIndex = end;
    if (SIZE_UNIT.test(text)) word.end = SIZE_UNIT.lastIndex;
    return VARIABLE;
  }
  const looksHex = digits + hexLetters === length && length >= SHORTEST_HEX;
  if (digits === 0 && slashes === 0 && !looksHex) return null;
  const bare = text.slice(start, end);
  const shown = maskWord(bare);
  return shown === bare ? null : shown;
}

/** `scheme://…`, `C:\\…`, `00:1a:…` and `host.example.org:80` are known by what stands behind the colon. */
function showBeyondColon(text: string, start: number, word: ScannedWord): string | null {
  const { end } = word;
  const next = text.charCodeAt(end + 1);
  if (end - start === 2) {
    HARDWARE_ADDRESS.lastIndex = start;
    if (!HARDWARE_ADDRESS.test(text)) return null;
    word.end = HARDWARE_ADDRESS.lastIndex;
    return VARIABLE;
  }
  if (end - start === 1 && next === CODE.backslash) {
    DRIVE_PATH.lastIndex = start;
    if (!DRIVE_PATH.test(text)) return null;
    word.end = DRIVE_PATH.lastIndex;
    return VARIABLE;
  }
  if (word.dots >= 2 && KINDS[next] === DIGIT && HOST.test(text.slice(start, end))) return VARIABLE;
  if (next !== CODE.slash || text.charCodeAt(end + 2) !== CODE.slash) return null;
  const scheme = text.slice(start, end);
  if (!SCHEME.test(scheme)) return null;
  AFTER_SCHEME.lastIndex = end + 3;
  const found = AFTER_SCHEME.exec(text);
  if (!found) return null;
  word.end = AFTER_SCHEME.lastIndex;
  const hasPort = found[1]?.includes(':') ?? false;
  return `${scheme}://${VARIABLE}${hasPort ? `:${VARIABLE}` : ''}`;
}
