import type { GateConfig } from '#domain';

/**
 * Every gate after the gates it needs, otherwise in the order of the file. Needs that do not exist or
 * go in a circle are the configuration's to refuse; here they only must not hang: such gates come last.
 */
export function orderGates(gates: readonly GateConfig[]): readonly GateConfig[] {
  const names = new Set(gates.map(({ name }) => name));
  const placed = new Set<string>();
  const ordered: GateConfig[] = [];
  let waiting = [...gates];
  while (waiting.length > 0) {
    const next =
      waiting.find(({ needs }) => needs.every((need) => placed.has(need) || !names.has(need))) ??
      waiting[0];
    if (next === undefined) break;
    ordered.push(next);
    placed.add(next.name);
    waiting = waiting.filter((gate) => gate !== next);
  }
  return ordered;
}
