import type { LogLine } from './log-line.ts';

/** Stack frames, code frames, carets, diffs, notes: what belongs to the error above it. */
const BELONGS =
  /^\s*(?:at |from |in |File "|Caused by:|\.\.\. \d+ (?:more|common)|\d+ ?[|:]|\||\^|~|-->|=|@@ |[+-](?![+-]{4})|#\d+ |>|note:|help:|hint:|Hint:|expected|Expected|received|Received|actual|Actual|got:|want:|symbol:|location:|required:|found:|reason:|Reason:|stack traceback|Stack trace|stacktrace:|Call Stack|goroutine |created by |During handling|The above exception|Stack trace|Backtrace|\(.{1,80}\.(?:ex|erl|exs|hs|ml):?\d*|(?:[A-Za-z]:)?[\w./\\@+~-]{1,200}:\d+(?::in |:\d+|$))/;
/** What a test tool says of a test that passed. */
const PASSED = /^\s*(?:✓|✔|√|--- PASS|ok \d|PASS\b)|\.\.\. ok$|\bPASSED$/;
/** A finding of a linter or compiler: the place first. */
const PLACED = /^\s*(?:[A-Za-z]:)?[\w./\\@+~-]{1,200}[:(] ?\d+/;
/** A header that says nothing yet. */
const BARE_HEADER =
  /^\s*(?:Failure|Failures|Error|Errors|FAIL|FAILED|ERROR|Failed tests?):?\s*$|:$/;
const PREFIX =
  /^(?:\[[\w ./:-]{1,30}\]|npm ERR!|npm error|error|ERROR|E {2,}|[\w.-]{1,30} \||>>>|!|\*\*|#)(?=\s|$)/;
const HEADER =
  /^\s*(?:\d{1,4}\) |● |_{3,} .* _{3,}$|={3,} .* ={3,}$|-{3,} .*|FAIL[: ]|ERROR: |Failure:|Error:|In file included from |> Task :.* FAILED$|# |test .* \.\.\. |.{1,120}:$|Traceback )/;

/** Begins what a test tool prints of one test, or a compiler of one package. */
const TITLE =
  /^\s*(?:\d{1,4}\) \S|_{3,} .* _{3,}$|-{4} .* -{4}$|● |--- FAIL|(?:FAIL|ERROR): \S|# [\w.-]+\/\S+$)/;

/** True for a line that begins a message whose telling line may stand well below it. */
export function entitles(line: LogLine): boolean {
  return TITLE.test(line.text.slice(0, 300));
}

export function indentOf(text: string): number {
  let indent = 0;
  for (; indent < text.length; indent += 1) {
    const code = text.charCodeAt(indent);
    if (code !== 32 && code !== 9) break;
  }
  return indent;
}

export function isBlank(text: string): boolean {
  return indentOf(text) === text.length;
}

/** The mark a tool puts before each line of one message: `[ERROR]`, `npm ERR!`. */
export function prefixOf(text: string): string | null {
  return PREFIX.exec(text)?.[0] ?? null;
}

/** True when `line` goes on with the message that `head` began. */
export function continues(head: LogLine, line: LogLine): boolean {
  if (PASSED.test(line.text.slice(0, 300))) return false;
  if (line.weight >= 2) return true;
  if (line.marker === 'group' || line.marker === 'endgroup') return false;
  if (line.red && head.red) return true;
  const prefix = prefixOf(head.text);
  if (prefix !== null && prefixOf(line.text) === prefix) return true;
  if (indentOf(line.text) > indentOf(head.text)) return true;
  const text = line.text.slice(0, 300);
  if (BARE_HEADER.test(head.text) && (line.number <= head.number + 2 || PLACED.test(text)))
    return true;
  return BELONGS.test(text) || (PLACED.test(text) && PLACED.test(head.text.slice(0, 300)));
}

/** True when `line` names the thing the message below it is about. */
export function introduces(line: LogLine, head: LogLine): boolean {
  if (line.marker === 'group' || line.marker === 'endgroup') return false;
  if (PASSED.test(line.text.slice(0, 300))) return false;
  if (HEADER.test(line.text.slice(0, 300))) return true;
  return line.red && head.red;
}
