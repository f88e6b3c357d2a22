import type { Diagnosis, EvidenceBlock, GateResult, RunRecord, ServiceRecord } from '#domain';
import { diagnoseFaults } from './diagnose-faults.ts';
import { diagnoseGate, diagnoseTests } from './diagnose-gate.ts';
import { type Consequences, diagnoseService } from './diagnose-service.ts';
import type { SignatureOf } from './explain-log.ts';
import { findRoots, type RootFailure } from './failure-graph.ts';
import { followsFrom, isFailed, isLostServiceTest } from './gate-consequence.ts';
import { withObservedEdges } from './observed-edges.ts';
import { refusalsIn } from './refused-connection.ts';
import { OWN_RULES, type RuleBook } from './rule-book.ts';
import { serviceWitnesses } from './service-witness.ts';
import { type UnreadLog, withUnreadLogs } from './unread-logs.ts';

export interface DiagnoseInput {
  readonly record: RunRecord;
  /** Of service logs and gate output, for each file best first. */
  readonly blocks: readonly EvidenceBlock[];
  /** Logs that could not be read whole. */
  readonly unread?: readonly UnreadLog[];
  readonly signatureOf: SignatureOf;
  /** A user's own before ours; only ours when absent. */
  readonly rules?: RuleBook;
}

/**
 * What broke: the pre-flight findings; else each service that failed by itself, with the services and
 * gates it took along folded under it; then each gate failure no service explains, by test. Pure.
 */
export function diagnose(input: DiagnoseInput): readonly Diagnosis[] {
  return diagnoseRun(input).map((diagnosis) => withUnreadLogs(diagnosis, input.unread ?? []));
}

function diagnoseRun(input: DiagnoseInput): readonly Diagnosis[] {
  const { blocks, signatureOf, rules = OWN_RULES } = input;
  const record = withObservedEdges(input.record, blocks);
  if (record.faults.length > 0) return diagnoseFaults(record, blocks, signatureOf);
  const roots = findRoots(record);
  const failed = record.gates.filter(({ outcome }) => outcome !== 'passed');
  const rootOf = new Map(failed.map((gate) => [gate, findRoot(roots, gate, input)]));
  const explained = failed.filter((gate) => rootOf.get(gate));
  return [
    ...roots.map((root) =>
      diagnoseService(root, blocks, {
        consequences: consequencesOf(
          explained.filter((gate) => rootOf.get(gate) === root),
          input,
        ),
        endedWell: record.exitCode === 0,
        services: record.services,
        signatureOf,
        rules,
      }),
    ),
    ...failed
      .filter((gate) => gate.outcome === 'failed' && !explained.includes(gate))
      .flatMap((gate) => diagnoseFailedGate(gate, input, roots.length > 0)),
  ];
}

/** The root a gate's failure follows from: the one it found closed, else the first it can follow from. */
function findRoot(
  roots: readonly RootFailure[],
  gate: GateResult,
  { record, blocks }: DiagnoseInput,
): RootFailure | undefined {
  const possible = roots.filter((root) => explains(root, gate, blocks));
  const refused = refusalsIn(blocksOf(gate, blocks), record.services);
  const found = possible.find((root) => refused.some(({ service }) => isLostWith(root, service)));
  return found ?? possible[0];
}

function isLostWith({ service, affected }: RootFailure, other: ServiceRecord): boolean {
  return service.name === other.name || affected.includes(other.name);
}

function explains(root: RootFailure, gate: GateResult, blocks: readonly EvidenceBlock[]): boolean {
  return followsFrom(gate, blocksOf(gate, blocks), root.service.failedAt);
}

function consequencesOf(
  gates: readonly GateResult[],
  { record, blocks }: DiagnoseInput,
): Consequences {
  const [first] = gates;
  return {
    gates: gates.map((gate) => gate.name),
    refusals: first ? refusalsIn(blocksOf(first, blocks), record.services) : [],
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
    refusals: refusalsIn(blocksOf(gate, blocks), record.services),
    witnesses: serviceWitnesses(record, blocks, rules),
    signatureOf,
    rules,
  };
  const tests = (gate.tests?.failures ?? [])
    .filter(isFailed)
    .filter((test) => !serviceFailed || !isLostServiceTest(test));
  return tests.length > 0 ? diagnoseTests(tests, evidence) : [diagnoseGate(evidence)];
}
