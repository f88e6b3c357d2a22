import type { PlacedAnnotation, TriageReport } from '#domain';
import { block, report, verdict } from './build.ts';

/** A place in a file of the repository. */
export function placed(file: string, message: string): PlacedAnnotation {
  return { file, line: 1, column: null, severity: 'error', message, repositoryFile: file };
}

/** A report whose every text from outside is `text`. */
export function hostileReport(text: string): TriageReport {
  return report({
    project: text,
    headline: text,
    verdicts: (['introduced', 'intermittent'] as const).map((relation) =>
      verdict({
        title: text,
        cause: text,
        relation,
        because: text,
        action: text,
        owners: [text],
        chain: [text, text],
        tests: [{ name: text, file: text, line: 1 }],
        annotations: [placed(text, text), placed(text, 'elsewhere')],
        evidence: [block({ kind: 'service', service: text }, text, 1, [text, text])],
      }),
    ),
    faults: [
      {
        code: 'config.x',
        path: text,
        problem: text,
        remedy: text,
        location: { file: text, line: 1, column: 1 },
      },
    ],
    history: { runs: 1, baseBranch: text, baseRuns: 1 },
  });
}
