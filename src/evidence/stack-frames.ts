const PYTHON_TRACE = /^\s*Traceback \(most recent call last\):?$/;
/** V8 prints where it stopped, the source line and a caret before the error itself. */
const BARE_PLACE = /^\S{1,300}:\d{1,7}(?::\d{1,7})?:?$/;
const CARETS = /^\s*[\^~]+\s*$/;
const FRAME =
  /^\s*(?:at (?:\S|\.\.\.)|File ".{1,400}", line \d|from \S{1,300}:\d|#\d{1,4}\s|\.\.\. \d+ more)/;
const CARET_WITHIN = 4;

/**
 * The lines that are not part of a stack trace: a trace says where, and moves with every edit of
 * the code, while the lines around it say what. Of a Python trace only the exception is left.
 */
export function* withoutFrames(lines: readonly string[]): Generator<string> {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (PYTHON_TRACE.test(line)) {
      index = endOfTrace(lines, index) - 1;
      continue;
    }
    if (BARE_PLACE.test(line.trim())) {
      const caret = lines
        .slice(index + 1, index + 1 + CARET_WITHIN)
        .findIndex((next) => CARETS.test(next));
      if (caret >= 0) {
        index += caret + 1;
        continue;
      }
    }
    if (!FRAME.test(line) && !CARETS.test(line)) yield line;
  }
}

/** The first line after the trace's head that is indented no deeper than the head. */
function endOfTrace(lines: readonly string[], head: number): number {
  const depth = indentOf(lines[head] ?? '');
  let index = head + 1;
  while (index < lines.length && indentOf(lines[index] ?? '') > depth) index += 1;
  return index;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
