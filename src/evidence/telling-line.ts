import { indentOf, isBlank } from './continuation.ts';
import type { LogLine } from './log-line.ts';
import { testOfHeadline } from './test-headline.ts';

const TRACEBACK = /^\s*(?:\S{1,30} )?Traceback \(most recent call last\)/;
/** What a traceback ends with: the class of what was raised, and what it says. */
const RAISED =
  /^\s*(?:[\w.]+\.)?\w+: \S|^\s*(?:[\w.]+\.)?[A-Z]\w*(?:Error|Exception|Exit|Interrupt|Timeout|Warning)$/;
const LONGEST_READ = 300;

/**
 * The index, in a block, of the line that says most of what it tells: what was raised at last, where
 * tracebacks stand in it; else the first of the heaviest lines. Where no line weighs anything it is
 * the beginning of a paragraph, or the last line of what none was set off from.
 */
export function tellingLine(lines: readonly LogLine[], before: LogLine | null): number {
  const traceback = lines.findLastIndex(({ text }) => TRACEBACK.test(text));
  const raised = traceback === -1 ? -1 : raisedAt(lines, traceback);
  if (raised !== -1) return raised;
  const isParagraph = before !== null && before.marker === null && isBlank(before.text);
  return heaviestLine(lines) ?? (isParagraph ? 0 : lines.length - 1);
}

function raisedAt(lines: readonly LogLine[], traceback: number): number {
  const indent = indentOf(lines[traceback]?.text ?? '');
  return lines.findIndex(
    ({ text }, index) =>
      index > traceback &&
      !isBlank(text) &&
      indentOf(text) <= indent &&
      RAISED.test(text.slice(0, LONGEST_READ)),
  );
}

function heaviestLine(lines: readonly LogLine[]): number | null {
  let found: number | null = null;
  let most = 0;
  for (const [index, line] of lines.entries()) {
    const weight = weightOf(line);
    if (weight <= most) continue;
    most = weight;
    found = index;
  }
  return found;
}

/** What a system marked as the error itself comes before what only looks like one. */
const MARKED_MORE = 0.5;
const NAMED_MORE = 0.25;

function weightOf(line: LogLine): number {
  if (TRACEBACK.test(line.text)) return 0;
  const named = testOfHeadline(line.text) === null ? 0 : NAMED_MORE;
  return line.weight + (line.marker === 'error' && line.weight >= 2 ? MARKED_MORE : named);
}
