import type { Annotation } from '#domain';
import { isPlausibleFile } from './plausible-file.ts';
import { severityOf } from './severity.ts';

/** Follows complaints that are spread over lines. */
export interface NestedReader {
  /** True when the line was part of a complaint and says nothing by itself. */
  visit(text: string): boolean;
  /** Passes a complaint on once the lines below it can no longer add a column. */
  hold(annotation: Annotation): void;
  end(): void;
}

const FILE_ALONE = /^(?<file>(?:[A-Za-z]:[\\/])?[^\s:()[\]{}"'<>|*?=,;]{1,260})$/;
const ROW =
  /^ {1,6}(?<line>\d{1,7}):(?<column>\d{1,5}) {1,8}(?<severity>error|warning|info|✖|×|⚠|ℹ)\s{1,4}(?<message>\S.{0,1000})$/;
const HEADLINE = /^(?<severity>error|warning)(?:\[\w{1,20}\])?: (?<message>\S.{0,1000})$/;
const ARROW = /^ {0,8}(?:-->|╭▸|┌─) (?<file>[^\s:]{1,260}):(?<line>\d{1,7}):(?<column>\d{1,5})$/;
const PLACE_ABOVE = /^(?<file>[^\s:]{1,260}):(?<line>\d{1,7}) (?:at|in) .{1,300}:$/;
const BELOW = /^ {4,12}(?<message>[A-Z]{1,3}\d{1,5}: .{1,1000})$/;
const FRAME = /^ {2,8}File "(?<file>[^"]{1,260})", line (?<line>\d{1,7})(?:, in .{1,200})?$/;
const RAISED = /^(?:\w{1,100}\.){0,8}\w{0,100}(?:Error|Exception|Interrupt|Exit)(?:: .{0,1500})?$/;
const CARET = /^(?:\[\w{1,8}\] )?(?<before>[ \t]{0,400})\^\s*$/;
/** Languages whose compilers print no column but a caret below the line. */
const CARET_FILES = /\.(?:scala|java)$/;
/** The message's further lines and the source line stand before the caret. */
const CARET_WITHIN = 8;

type Groups = Readonly<Record<string, string | undefined>>;

export function createNestedReader(add: (annotation: Annotation) => void): NestedReader {
  let file: string | null = null;
  let headline: Groups | null = null;
  let place: Groups | null = null;
  let frame: Groups | null = null;
  let held: Annotation | null = null;
  let caretWithin = 0;

  function release(): void {
    if (held) add(held);
    held = null;
  }

  function emit(where: Groups, what: Groups): void {
    release();
    const path = where.file ?? file ?? '';
    if (!isPlausibleFile(path)) return;
    add({
      file: path,
      line: Number(where.line),
      column: where.column === undefined ? null : Number(where.column),
      severity: severityOf(what.severity),
      message: (what.message ?? '').trim(),
    });
  }

  function visitCaret(text: string): boolean {
    if (!held) return false;
    caretWithin -= 1;
    const before = CARET.exec(text)?.groups?.before;
    if (before !== undefined) held = { ...held, column: before.length + 1 };
    if (before !== undefined || caretWithin === 0) release();
    return before !== undefined;
  }

  /** Rows below their file, as eslint, stylelint and remark print them. */
  function visitRow(text: string): boolean {
    const row = file === null ? undefined : ROW.exec(text)?.groups;
    if (row) {
      emit(row, row);
      return true;
    }
    const alone = FILE_ALONE.exec(text)?.groups?.file;
    if (alone !== undefined && isPlausibleFile(alone)) file = alone;
    else if (text.trim() !== '') file = null;
    return file !== null;
  }

  /** The message first and the place below it (rustc), or the other way round (pydocstyle). */
  function visitPair(text: string): boolean {
    const arrow = ARROW.exec(text)?.groups;
    if (arrow && headline) {
      emit(arrow, headline);
      headline = null;
      return true;
    }
    headline = HEADLINE.exec(text)?.groups ?? headline;
    const below = BELOW.exec(text)?.groups;
    if (below && place) emit(place, below);
    place = PLACE_ABOVE.exec(text)?.groups ?? null;
    return place !== null;
  }

  /** Python's innermost frame is the last before the exception. */
  function visitTraceback(text: string): boolean {
    const next = FRAME.exec(text)?.groups;
    if (next) {
      frame = next;
      return true;
    }
    if (!frame || text.startsWith(' ')) return false;
    if (RAISED.test(text)) emit(frame, { severity: 'error', message: text });
    frame = null;
    return false;
  }

  return {
    visit(text) {
      return visitCaret(text) || visitTraceback(text) || visitPair(text) || visitRow(text);
    },
    hold(annotation) {
      release();
      if (annotation.column !== null || !CARET_FILES.test(annotation.file)) {
        add(annotation);
        return;
      }
      held = annotation;
      caretWithin = CARET_WITHIN;
    },
    end: release,
  };
}
