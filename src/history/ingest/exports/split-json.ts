/** One JSON value of a text, as it stands there, with the line it begins on, from 1. */
export interface JsonPiece {
  readonly line: number;
  readonly text: string;
}

/**
 * The values of a text: the elements of an array, one value a line, or the pages of an API one after
 * the other. Nothing is checked: a piece that is no JSON is told by whoever parses it.
 */
export function* splitJson(text: string): Generator<JsonPiece> {
  const scan = { at: 0, line: 1 };
  let isInArray = false;
  while (scan.at < text.length) {
    const character = text[scan.at] ?? '';
    if (/\s/.test(character) || (isInArray && character === ',')) step(text, scan);
    else if (character === '[' && !isInArray) {
      isInArray = true;
      step(text, scan);
    } else if (character === ']' && isInArray) {
      isInArray = false;
      step(text, scan);
    } else yield pieceAt(text, scan, isInArray);
  }
}

interface Scan {
  at: number;
  line: number;
}

function step(text: string, scan: Scan): void {
  if (text[scan.at] === '\n') scan.line += 1;
  scan.at += 1;
}

/** Moves on to the end of the value that begins here. */
function pieceAt(text: string, scan: Scan, isInArray: boolean): JsonPiece {
  const { at, line } = scan;
  let depth = 0;
  let isString = false;
  do {
    const character = text[scan.at] ?? '';
    if (isString) {
      if (character === '\\') step(text, scan);
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    step(text, scan);
  } while (scan.at < text.length && (isString || depth > 0 || !endsAt(text, scan.at, isInArray)));
  return { line, text: text.slice(at, scan.at) };
}

function endsAt(text: string, at: number, isInArray: boolean): boolean {
  const before = text[at - 1] ?? '';
  const next = text[at] ?? '';
  return before === '}' || /\s/.test(next) || (isInArray && (next === ',' || next === ']'));
}
