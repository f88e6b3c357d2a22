import type { GateConfig, GateResult } from '#domain';
import { describeGate } from './gate-text.ts';

/** The result of a gate that was not run: a gate it needs did not pass, or (`null`) the graph broke. */
export function skippedGate(gate: GateConfig, need: string | null): GateResult {
  return {
    name: gate.name,
    kind: gate.kind,
    outcome: 'skipped',
    durationMs: 0,
    detail: describeGate(need === null ? { kind: 'broken-graph' } : { kind: 'needs', need }),
    checks: [],
    attempts: 0,
    exitCode: null,
    timedOut: false,
    logFile: null,
    tests: null,
  };
}
