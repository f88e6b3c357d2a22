import type {
  EvidenceBlock,
  Explanation,
  PlacedAnnotation,
  Signature,
  TestReference,
} from '#domain';
import { classify } from './classify.ts';
import { OWN_RULES, type RuleBook } from './rule-book.ts';
import { INCOMPLETE } from './unread-logs.ts';
import { explainCause } from './why.ts';

/** Gives cleaned lines, the telling one first, their stable identity. */
export type SignatureOf = (text: readonly string[]) => {
  readonly signature: Signature;
  readonly generic: boolean;
  /** What the signature was made of. */
  readonly masked?: string;
};

/** What `explainLog` needs of a reading; `#evidence` delivers exactly this. */
export interface ReadLogOutcome {
  readonly status: Explanation['status'];
  readonly blocks: readonly EvidenceBlock[];
  readonly tests: {
    readonly run: number | null;
    readonly failed: number | null;
    readonly skipped: number | null;
    readonly failedTests: readonly TestReference[];
    readonly failedNames?: readonly string[];
  };
  readonly problem: string | null;
}

export interface ExplainOptions {
  readonly signatureOf: SignatureOf;
  /** A user's own before ours; only ours when absent. */
  readonly rules?: RuleBook;
  /** Adds which rule decided, and what else competed. */
  readonly why?: boolean;
  /** Finds the files and lines a failure names; none are told when absent. */
  readonly annotate?: (failure: {
    readonly tests: readonly TestReference[];
    readonly evidence: readonly EvidenceBlock[];
  }) => readonly PlacedAnnotation[];
}

/** The published form of what one log says. */
export function explainLog(
  reading: ReadLogOutcome,
  identity: { readonly id: string; readonly source: string },
  options: ExplainOptions,
): Explanation {
  const { run, failed, skipped, failedTests } = reading.tests;
  const failedNames = reading.tests.failedNames ?? failedTests.map((test) => test.name);
  return {
    schema: 'signalbox.explanation/1',
    ...identity,
    status: reading.status,
    failures: explainFailures(reading, options),
    tests: { run, failed, skipped, failedNames },
    ...(reading.problem === null ? {} : { problem: reading.problem }),
  };
}

function explainFailures(
  { status, blocks, tests, problem }: ReadLogOutcome,
  { signatureOf, rules = OWN_RULES, why = false, annotate }: ExplainOptions,
): Explanation['failures'] {
  if (blocks.length === 0 || status === 'passed') return [];
  const classification = classify(blocks, rules, {
    testsFailed: tests.failedTests.length > 0,
  });
  const { cause, confidence, at } = classification;
  const step = blocks[0]?.source;
  const annotations = annotate?.({ tests: tests.failedTests, evidence: blocks }) ?? [];
  return [
    {
      signature: signatureOf(tellingLines(blocks, at)).signature,
      cause,
      confidence: problem === null ? confidence : confidence * INCOMPLETE,
      title: rules.textOf(cause).title,
      step: step?.kind === 'job' ? step.step : null,
      evidence: evidenceOf(blocks),
      tests: tests.failedTests,
      ...(annotations.length > 0 ? { annotations } : {}),
      ...(why ? { why: explainCause(classification, blocks) } : {}),
    },
  ];
}

/** The line that says most of the best block stands alone before it; then the blocks, best first. */
function evidenceOf(blocks: readonly EvidenceBlock[]): Explanation['failures'][number]['evidence'] {
  const whole = blocks.map(({ startLine, endLine, lines }) => ({
    line: startLine,
    endLine,
    text: lines.join('\n'),
  }));
  const best = blocks[0];
  const telling = best?.telling ?? 0;
  const text = best?.lines[telling];
  if (!best || text === undefined || telling === 0) return whole;
  const line = best.startLine + telling;
  return [{ line, endLine: line, text }, ...whole];
}

/** The deciding line first, then its block, then the best block: what a signature is made of. */
export function tellingLines(
  blocks: readonly EvidenceBlock[],
  at: { readonly block: number; readonly line: number } | null,
): readonly string[] {
  if (at === null) return blocks.flatMap((block) => block.text);
  const text = blocks[at.block]?.text ?? [];
  return [...text.slice(at.line), ...text.slice(0, at.line)];
}
