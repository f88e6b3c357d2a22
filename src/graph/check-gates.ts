import type { GateConfig } from '#domain';
import { nearest } from '#std';
import { findCycles } from './find-cycles.ts';
import type { GraphProblem } from './problem.ts';
import { type WaitsFor, walkOrder } from './walk-order.ts';

/** Gates that need a gate that is not there, or each other in a circle. */
export function checkGates(gates: readonly GateConfig[]): readonly GraphProblem[] {
  const byName = new Map(gates.map((gate) => [gate.name, gate]));
  const known = [...byName.keys()];
  const unknown: GraphProblem[] = [];
  const needs: WaitsFor<string> = new Map(
    gates.map((gate) => [gate.name, gate.needs.filter((need) => byName.has(need))]),
  );
  for (const gate of gates) {
    for (const need of gate.needs) {
      if (byName.has(need)) continue;
      const others = known.filter((name) => name !== gate.name);
      unknown.push({
        kind: 'unknown-gate',
        gate: gate.name,
        need,
        location: gate.location,
        nearest: nearest(need, others),
        known: others,
      });
    }
  }
  const cycles = findCycles(needs, walkOrder(needs).stuck).map(
    (path): GraphProblem => ({
      kind: 'gate-cycle',
      path,
      location: byName.get(path[0] ?? '')?.location,
    }),
  );
  return [...unknown, ...cycles];
}
