import type { Diagnosis, EvidenceBlock, GateResult, RunRecord } from '#domain';
import { diagnoseFaults } from './diagnose-faults.ts';
import { diagnoseGate, diagnoseTests } from './diagnose-gate.ts';
import { type Consequences, diagnoseService } from './diagnose-service.ts';
import type { SignatureOf } from './explain-log.ts';
import { findRoots, type RootFailure } from './failure-graph.ts';
import { followsFrom, isFailed, isLostServiceTest } from './gate-consequence.ts';
import { OWN_RULES, type RuleBook } from './rule-book.ts';
import { serviceWitnesses } from './service-witness.ts';

export interface DiagnoseInput {
  readonly record: RunRecord;
  /** Of service logs and gate output, for each file best first. */
  readonly blocks: readonly EvidenceBlock[];
  readonly signatureOf: SignatureOf;
  /** A user's own before ours; only ours when absent. */
  readonly rules?: RuleBook;
}

/**
 * What broke: the pre-flight findings; else each service that failed by itself, with the services and
 * gates it took along folded under it; then each gate failure no service explains, by test. Pure.
 */
export function diagnose(input: DiagnoseInput): readonly Diagnosis[] {
  const { record, blocks, signatureOf, rules = OWN_RULES } = input;
  if (record.faults.length > 0) return diagnoseFaults(record, blocks, signatureOf);
  const roots = findRoots(record);
  const failed = record.gates.filter(({ outcome }) => outcome !== 'passed');
  const explained = failed.filter((gate) => roots.some((root) => explains(root, gate, blocks)));
  return [
    ...roots.map((root, index) =>
      diagnoseService(root, blocks, {
        consequences: index === 0 ? consequencesOf(explained, blocks) : NO_CONSEQUENCES,
        signatureOf,
        rules,
      }),
    ),
    ...failed
      .filter((gate) => gate.outcome === 'failed' && !explained.includes(gate))
      .flatMap((gate) => diagnoseFailedGate(gate, input, roots.length > 0)),
  ];
}

const NO_CONSEQUENCES: Consequences = { gates: [], evidence: [] };

function explains(root: RootFailure, gate: GateResult, blocks: readonly EvidenceBlock[]): boolean {
  return followsFrom(gate, blocksOf(gate, blocks), root.service.failedAt);
}

function consequencesOf(
  gates: readonly GateResult[],
  blocks: readonly EvidenceBlock[],
): Consequences {
  return {
    gates: gates.map((gate) => gate.name),
    evidence: gates.flatMap((gate) => blocksOf(gate, blocks).slice(0, 1)),
  };
}

function blocksOf(gate: GateResult, blocks: readonly EvidenceBlock[]): readonly EvidenceBlock[] {
  return blocks.filter(({ source }) => source.kind === 'gate' && source.gate === gate.name);
}

/** Tests that only found a failed service gone are its consequence, not failures of their own. */
function diagnoseFailedGate(
  gate: GateResult,
  { record, blocks, signatureOf, rules = OWN_RULES }: DiagnoseInput,
  serviceFailed: boolean,
): readonly Diagnosis[] {
  const evidence = {
    gate,
    blocks: blocksOf(gate, blocks),
    witnesses: serviceWitnesses(record, blocks),
    signatureOf,
    rules,
  };
  const tests = (gate.tests?.failures ?? [])
    .filter(isFailed)
    .filter((test) => !serviceFailed || !isLostServiceTest(test));
  return tests.length > 0 ? diagnoseTests(tests, evidence) : [diagnoseGate(evidence)];
}
