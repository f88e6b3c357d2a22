import type { Tone } from '../wording.ts';

/** A piece of a line with its colour. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone | 'strong';
}

export type Line = readonly Span[];

/** SGR parameters (ECMA-48, 8.3.117). */
const COLOUR: Readonly<Record<Tone | 'strong', number>> = {
  good: 32,
  bad: 31,
  busy: 36,
  quiet: 2,
  strong: 1,
};

/** A terminal that gives no width is taken for one of the usual 80 columns. */
const USUAL_COLUMNS = 80;

/** Characters that take two cells: East Asian wide forms and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Cells a text takes on a terminal. Control characters must be gone. */
export function displayWidth(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  if (/^[\u0000-\u007f]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    width += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  }
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The line cut to one row of the terminal, with `…` where it was cut. */
export function fitLine(line: Line, columns: number): Line {
  const limit = Math.max(1, (columns > 0 ? columns : USUAL_COLUMNS) - 1);
  const fitted: Span[] = [];
  let used = 0;
  for (const span of line) {
    const width = displayWidth(span.text);
    if (used + width > limit) {
      fitted.push({ ...span, text: `${cut(span.text, limit - used - 1)}…` });
      return fitted;
    }
    fitted.push(span);
    used += width;
  }
  return fitted;
}

function cut(text: string, cells: number): string {
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += displayWidth(character);
    if (used > cells) break;
    kept += character;
  }
  return kept;
}

export function paintLine(line: Line, color: boolean): string {
  return line
    .map(({ text, tone }) => (color && tone ? `\u001b[${COLOUR[tone]}m${text}\u001b[0m` : text))
    .join('')
    .trimEnd();
}

/** A remark about the whole run. */
export function note(text: string): Line {
  return [{ text: `   ${text}`, tone: 'quiet' }];
}
