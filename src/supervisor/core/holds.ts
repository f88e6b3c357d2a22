import type { Hold } from '#domain';
import { type Draft, emit, lifeOf, memoryOf, nameOf, nodeAt, remember } from './draft.ts';
import { dependencyHold, edgeState } from './edge-state.ts';

/** Why a node is not started; empty when it waits for nothing or does not wait at all. */
export function holdsOf(draft: Draft, node: number): readonly Hold[] {
  const life = lifeOf(draft, node);
  if (life.kind === 'pausing') {
    return life.pause === 'circuit-open'
      ? [{ kind: 'circuit-open', untilMs: life.until }]
      : [
          {
            kind: 'backoff',
            untilMs: life.until,
            attempt: memoryOf(draft, node).generation + 1,
          },
        ];
  }
  if (life.kind !== 'waiting') return [];
  const pending = nodeAt(draft, node).needs.filter(
    (edge) => edgeState(edge, lifeOf(draft, edge.node)) === 'pending',
  );
  if (pending.length > 0) return pending.map(dependencyHold);
  const limit = draft.plan.graph.config.concurrency;
  return limit === null ? [] : [{ kind: 'concurrency', limit }];
}

/** Tells the journal why a node waits, when that is news. */
export function reportHolds(draft: Draft, node: number): void {
  const { kind } = lifeOf(draft, node);
  if (kind !== 'waiting' && kind !== 'pausing') return;
  const holds = holdsOf(draft, node);
  const reportedHolds = JSON.stringify(holds);
  if (reportedHolds === memoryOf(draft, node).reportedHolds) return;
  remember(draft, node, { reportedHolds });
  emit(draft, { type: 'service.held', service: nameOf(draft, node), holds });
}

/**
 * Remembers that a node's holds changed. The journal hears of it after `REPORT_AFTER_MS`, so that a
 * node with forty dependencies that become ready in the same moment writes one line, not forty.
 */
export function markHolds(draft: Draft, node: number): void {
  if (draft.staleHolds.has(node)) return;
  if (draft.staleHolds.size === 0) {
    draft.actions.push({
      type: 'set-graph-timer',
      timer: 'report-holds',
      delayMs: REPORT_AFTER_MS,
    });
  }
  draft.staleHolds = new Set(draft.staleHolds).add(node);
}

export function reportStaleHolds(draft: Draft): void {
  const stale = draft.staleHolds;
  draft.staleHolds = new Set();
  for (const node of stale) reportHolds(draft, node);
}

const REPORT_AFTER_MS = 100;
