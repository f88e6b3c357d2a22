/** What a log system wrote in front of a line to say what kind it is. */
export type LineMarker = 'error' | 'warning' | 'notice' | 'group' | 'endgroup' | 'command' | null;

/** What a line says, without the log system's own marks. */
export interface LineText {
  readonly text: string;
  readonly marker: LineMarker;
  /** Printed in red. */
  readonly red: boolean;
}

export interface CleanLine extends LineText {
  /** The time stamp in front as it stands there; `Date.parse` reads it. */
  readonly stamp: string | null;
}

/** `job<TAB>step<TAB>` in front, as `gh run view --log` writes it. */
const VIEWER_PREFIX = /^[^\t\n]{1,200}\t[^\t\n]{1,200}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/;
/** GitHub's and our own service logs' stamp; seven digits after the point at most nine elsewhere. */
const STAMP = /^\uFEFF?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) ?/;
/** Jenkins' and GitLab's own stamps in front of a line. */
const BRACKET_STAMP = /^\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\] ?/;
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes start with the escape character.
  /\x1b(?:\[[0-9;:?<=>]{0,64}[ -/]{0,4}[@-~]|\][^\x07\x1b]{0,512}(?:\x07|\x1b\\)?|[()][0-9A-B]|[=>78cDEHM])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes start with the escape character.
const RED = /\x1b\[(?:\d{1,3};){0,4}(?:31|91|38;5;(?:1|9|160|196))(?:;\d{1,3}){0,4}m/;
const COMMAND = /^##\[(error|warning|notice|group|endgroup|command|debug|section)\]/;
const FOLD =
  /^(?:travis_(?:fold|time):[\w.:=,-]{1,200}|section_(?:start|end):\d{1,12}:[\w.-]{1,100}(?:\[[^\]\n]{0,80}\])?)[\r ]*/;

const CHAR = { 0: 48, 9: 57, open: 91, hash: 35, bom: 0xfeff } as const;

/** Removes time stamps, colours, progress overwritten by `\r`, and `##[…]` marks. Linear. */
export function cleanLine(raw: string): CleanLine {
  const text = raw.includes('\t') ? raw.replace(VIEWER_PREFIX, '') : raw;
  const first = text.charCodeAt(0);
  if ((first >= CHAR[0] && first <= CHAR[9]) || first === CHAR.bom) {
    const found = STAMP.exec(text);
    if (found) return { ...cleanText(text.slice(found[0].length)), stamp: found[1] ?? null };
  }
  const unstamped = first === CHAR.open ? text.replace(BRACKET_STAMP, '') : text;
  return { ...cleanText(unstamped), stamp: null };
}

/** The same for what stands behind a line's time stamp. */
export function cleanText(rest: string): LineText {
  let text = rest;
  let red = false;
  if (text.includes('\x1b')) {
    red = RED.test(text);
    text = text.replace(ESCAPES, '');
  }
  if (text.includes('\r')) text = lastOverwrite(text);
  if (text.startsWith('travis_') || text.startsWith('section_')) text = stripFolds(text);
  return text.charCodeAt(0) === CHAR.hash ? withMarker(text, red) : { text, marker: null, red };
}

function withMarker(text: string, red: boolean): LineText {
  const found = COMMAND.exec(text);
  if (!found) return { text, marker: null, red };
  const word = found[1];
  const marker = word === 'debug' || word === 'section' ? null : (word as LineMarker);
  return { text: text.slice(found[0].length), marker, red };
}

/** Of a line that overwrites itself, what stands on the screen at the end. */
function lastOverwrite(text: string): string {
  let end = text.length;
  while (end > 0) {
    const start = text.lastIndexOf('\r', end - 1);
    const part = text.slice(start + 1, end);
    if (part.trim() !== '') return part;
    end = start;
  }
  return '';
}

function stripFolds(text: string): string {
  let rest = text;
  for (let left = 8; left > 0; left -= 1) {
    const found = FOLD.exec(rest);
    if (!found) break;
    rest = rest.slice(found[0].length);
  }
  return rest;
}
