import type { Diagnosis, EvidenceBlock, Fault, FaultGround, RunRecord } from '#domain';
import { signatureOnly } from './diagnose-service.ts';
import type { SignatureOf } from './explain-log.ts';
import { RULE_SET } from './rules/index.ts';

/** A pre-flight finding is seen, not guessed. */
const CONFIDENCE = 0.98;

/** Findings that prevented the start: nothing ran, so the evidence is the configuration itself. */
export function diagnoseFaults(
  record: RunRecord,
  blocks: readonly EvidenceBlock[],
  signatureOf: SignatureOf,
): readonly Diagnosis[] {
  return record.faults.map((fault) => ({
    ...signatureOnly(signatureOf([`${fault.code} ${subjectOf(fault)} ${fault.problem}`])),
    title: `${subjectOf(fault)}: ${fault.problem}`,
    cause: fault.cause ?? 'unknown',
    confidence: CONFIDENCE,
    rule: { name: `preflight/${fault.code}`, version: RULE_SET.version },
    culprit: fault.service ?? null,
    affected: [],
    chain: ['nothing was started', fault.problem],
    tests: [],
    ground: groundOf(fault),
    evidence: blocks.filter((block) => isPlaceOf(fault, block)),
    at: record.finishedAt ?? record.startedAt,
  }));
}

function groundOf({ ofMachine, location }: Fault): FaultGround {
  return ofMachine ? { kind: 'machine' } : { kind: 'file', file: location?.file ?? null };
}

function subjectOf(fault: Fault): string {
  return fault.service ?? fault.path ?? fault.location?.file ?? 'configuration';
}

function isPlaceOf({ location }: Fault, block: EvidenceBlock): boolean {
  if (location === undefined || location.file !== block.file) return false;
  return block.startLine <= location.line && location.line <= block.endLine;
}
