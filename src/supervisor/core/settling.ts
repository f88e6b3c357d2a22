import { criticalPath } from '#graph';
import { type Draft, emit } from './draft.ts';

/** Every node has become what it will be: the bring-up is over. */
export function settleReady(draft: Draft): void {
  draft.phase = { kind: 'up' };
  const measured = draft.memories.some((memory) => memory.readyAfterMs !== null);
  if (measured || draft.lives.length === 0) {
    const { positions, graph } = draft.plan;
    const { path, lowerBoundMs } = criticalPath(
      graph,
      (service) => draft.memories[positions.get(service) ?? -1]?.readyAfterMs ?? 0,
    );
    emit(draft, {
      type: 'graph.ready',
      wallMs: Math.max(0, draft.lastReadyAt - draft.startedAt),
      lowerBoundMs,
      criticalPath: path,
    });
  }
  draft.actions.push({ type: 'settled', outcome: { kind: 'ready' } });
}

/** The rollback has stopped the last process. */
export function settleRolledBack(draft: Draft): void {
  if (draft.phase.kind !== 'rolling-back') return;
  const { because } = draft.phase;
  draft.phase = { kind: 'rolled-back' };
  draft.actions.push({ type: 'settled', outcome: { kind: 'failed', culprit: because } });
}

/** The last process is gone; what may have slipped away is looked for before the end. */
export function beginFinalSweep(draft: Draft): void {
  if (draft.phase.kind !== 'stopping' || draft.phase.sweeping) return;
  const { culprit } = draft.phase;
  if (culprit !== null) {
    draft.actions.push({ type: 'settled', outcome: { kind: 'failed', culprit } });
  }
  draft.phase = { ...draft.phase, sweeping: true };
  const left = draft.killAt === null ? SWEEP_GRACE_MS : Math.max(0, draft.killAt - draft.now);
  draft.actions.push({ type: 'sweep-all', graceMs: Math.min(SWEEP_GRACE_MS, left) });
}

export function finish(draft: Draft): void {
  if (draft.phase.kind !== 'stopping') return;
  emit(draft, {
    type: 'shutdown.finished',
    durationMs: draft.now - draft.phase.since,
    killed: draft.killed,
  });
  draft.phase = { kind: 'finished' };
  draft.actions.push({ type: 'finished' });
}

/** Whoever slipped out of its service's group gets this long after SIGTERM. */
const SWEEP_GRACE_MS = 3_000;
