import type { PlacedAnnotation, ThrownAt, TriageReport, Verdict } from '#domain';
import type { Annotation } from '#publish';
import { cleanLine } from '#safety';

/**
 * Marks the lines that failures name in files known to be the repository's, each once: failed tests,
 * then where it was thrown, then what compilers and linters complain about, and for each the failures in
 * the report's order.
 */
export function annotationsOf(
  report: TriageReport,
  redact: (text: string) => string,
): readonly Annotation[] {
  const placed = report.verdicts.flatMap((verdict) =>
    (verdict.annotations ?? []).map((place) => ({
      verdict,
      place,
      isTest: isTest(verdict, place),
    })),
  );
  const thrown = report.verdicts.flatMap((verdict) =>
    (verdict.thrownAt ?? []).map((at) => ({ verdict, place: placeOf(verdict, at), isTest: false })),
  );
  const inOrder = [
    ...placed.filter(({ isTest: first }) => first),
    ...thrown,
    ...placed.filter(({ isTest: first }) => !first),
  ];
  const marks = new Map<string, Annotation>();
  for (const { verdict, place, isTest: named } of inOrder) {
    const { repositoryFile: file, line, message } = place;
    const key = `${file}:${line}`;
    if (file === null || marks.has(key)) continue;
    marks.set(key, {
      level: levelOf(verdict, place),
      file,
      line,
      title: cleanLine(`${verdict.cause} · ${verdict.relation}`, { redact }),
      message: cleanLine(named ? testMessage(verdict, message) : message, { redact }),
    });
  }
  return [...marks.values()];
}

function placeOf({ title }: Verdict, { file, line }: ThrownAt): PlacedAnnotation {
  const said = { column: null, severity: null, message: title };
  return { file, line, ...said, repositoryFile: file };
}

function isTest({ tests }: Verdict, { message }: PlacedAnnotation): boolean {
  return tests.some(({ name }) => name === message);
}

/** A title that speaks of this test holds its name. */
function testMessage({ title }: Verdict, name: string): string {
  return title.startsWith(name) ? title : `${name}: ${title}`;
}

/** Only what is up to the author of the change is an error in it. */
function levelOf({ relation }: Verdict, { severity }: PlacedAnnotation): Annotation['level'] {
  if (severity === 'warning' || severity === 'notice') return severity;
  return relation === 'introduced' || relation === 'unknown' ? 'error' : 'warning';
}
