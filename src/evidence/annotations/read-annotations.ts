import type { Annotation } from '#domain';
import { ANNOTATION_PATTERNS } from './annotation-patterns.ts';
import { createNestedReader } from './nested-annotations.ts';
import { isPlausibleFile } from './plausible-file.ts';
import { severityOf } from './severity.ts';

/** More than anyone reads, and a longer line than any tool prints. */
const MOST = 5000;
const LONGEST_LINE = 2000;

/**
 * Places that compilers, linters and test tools complain about, each once, in order. Lines are those of
 * a log without stamps and colours. Takes time in proportion to the lines' length.
 */
export function readAnnotations(lines: Iterable<string>): readonly Annotation[] {
  const found = new Map<string, Annotation>();
  const nested = createNestedReader(add);

  function add(annotation: Annotation): void {
    const { file, line, column, message } = annotation;
    if (found.size < MOST) found.set(JSON.stringify([file, line, column, message]), annotation);
  }

  for (const text of lines) {
    if (text.length > LONGEST_LINE || nested.visit(text)) continue;
    const annotation = annotationOf(text);
    if (annotation) nested.hold(annotation);
  }
  nested.end();
  return [...found.values()];
}

function annotationOf(text: string): Annotation | null {
  for (const { pattern } of ANNOTATION_PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups?.file || !isPlausibleFile(groups.file, groups.column !== undefined)) continue;
    return {
      file: groups.file,
      line: positive(groups.line),
      column: positive(groups.column),
      severity: severityOf(groups.severity),
      message: (groups.message ?? '').trim(),
    };
  }
  return null;
}

/** Some tools count columns from 0: then the line is all that is sure. */
function positive(text: string | undefined): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : null;
}
