import { SaxesParser } from 'saxes';
import type { PlacedAnnotation, TriageReport } from '#domain';
import { block, gate, record, report, STARTED_AT, service, verdict } from './build.ts';

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
        thrownAt: [{ file: text, line: 1, changed: true }],
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

/** A run, its report and its excerpts whose every text from outside is `text`. */
export function hostileRun(text: string) {
  const failed = service(
    text,
    { spawned: 1, ready: 2 },
    {
      status: 'failed',
      failedAt: STARTED_AT + 3,
      failure: { kind: 'spawn', code: 'ENOENT', message: text },
      lastLines: [text],
      probe: text,
      logFile: text,
    },
  );
  const evidence = [block({ kind: 'gate', gate: text }, text, 1, [text])];
  return {
    record: record({
      project: text,
      outcome: 'failed',
      services: [failed],
      gates: [gate(text, { outcome: 'failed', detail: text, logFile: text })],
    }),
    report: report({
      project: text,
      headline: text,
      verdicts: [
        verdict({ title: text, cause: text, culprit: failed.name, because: text, evidence }),
      ],
    }),
    excerpts: evidence,
  };
}

/** The names of the elements of a document, which has to be well-formed, in order. */
export function elementsOf(xml: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return names;
}
