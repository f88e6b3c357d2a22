import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestReference, TriageReport } from '#domain';
import type { Annotation } from '#publish';
import { cleanLine, confinePath } from '#safety';

/** Marks the failed tests whose file is known to exist in the repository; others get no mark. */
export async function annotationsOf(
  report: TriageReport,
  workspace: string,
  redact: (text: string) => string,
): Promise<readonly Annotation[]> {
  const found: Annotation[] = [];
  for (const verdict of report.verdicts) {
    for (const test of verdict.tests) {
      const file = await existingFile(test, workspace);
      if (file === null) continue;
      found.push({
        level:
          verdict.relation === 'introduced' || verdict.relation === 'unknown' ? 'error' : 'warning',
        file,
        line: test.line,
        title: cleanLine(`${verdict.cause} · ${verdict.relation}`, { redact }),
        message: cleanLine(`${test.name}: ${verdict.title}`, { redact }),
      });
    }
  }
  return found;
}

async function existingFile(test: TestReference, workspace: string): Promise<string | null> {
  if (test.file === null) return null;
  const confined = await confinePath(workspace, test.file);
  if (!confined.ok) return null;
  try {
    await access(join(workspace, test.file));
    return test.file;
  } catch {
    return null;
  }
}
