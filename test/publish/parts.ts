import type { CommentPart, Relation, Signature } from '#domain';
import { block, verdict } from '../report/build.ts';
import { partOf, SHA } from './publication.ts';

/** A part of the job `name` with a failure of each signature. */
export function partWith(
  name: string,
  signatures: readonly string[],
  changes: Partial<CommentPart> = {},
): CommentPart {
  const verdicts = signatures.map((signature) => failure(signature, name));
  const whole = partOf('failed', 'some failed', { job: name, ...changes });
  return { ...whole, report: { ...whole.report, verdicts } };
}

function failure(signature: string, seenBy: string, relation: Relation = 'introduced') {
  const lines = ['AssertionError: expected 1 to be 2', `    at ${signature} (src/a.ts:1:1)`];
  return verdict({
    signature: signature as Signature,
    title: `${signature} broke`,
    cause: 'test.assertion',
    relation,
    evidence: [block({ kind: 'gate', gate: 'api' }, `gates/${seenBy}.log`, 7, lines)],
  });
}

/** The same part as it would be of another commit. */
export function ofCommit(part: CommentPart, sha: string = SHA): CommentPart {
  const { report } = part;
  return { ...part, report: { ...report, context: { ...report.context, sha } } };
}
