import type { ServiceName } from '#domain';
import { type Draft, emit, lifeOf, nameOf, nodeAt, setLife } from './draft.ts';
import { askToStop, beginEnding, killNode } from './ending.ts';
import { skip } from './failing.ts';
import { hasProcess, isUp } from './life.ts';

/** The bring-up is over because a critical node failed: everything that was started is stopped. */
export function startRollback(draft: Draft, because: ServiceName): void {
  draft.phase = { kind: 'rolling-back', because };
  emit(draft, { type: 'rollback.started', because });
  dropWaiting(draft, (node) => skip(draft, node, because));
  advanceStop(draft);
}

/** `stop` was called: for the first time, or again with a deadline that shortens it. */
export function requestStop(draft: Draft, deadlineMs: number | null): void {
  const { phase } = draft;
  if (phase.kind === 'finished') return;
  if (phase.kind !== 'stopping') {
    const culprit = phase.kind === 'rolling-back' ? phase.because : null;
    emit(draft, { type: 'shutdown.started' });
    if (phase.kind === 'bringing-up' || phase.kind === 'idle') {
      draft.actions.push({ type: 'settled', outcome: { kind: 'stopped' } });
    }
    draft.phase = { kind: 'stopping', since: draft.now, culprit, sweeping: false };
    dropWaiting(draft, (node) => {
      emit(draft, { type: 'service.stopped', service: nameOf(draft, node) });
      setLife(draft, node, { kind: 'stopped' });
    });
  }
  if (deadlineMs !== null) shorten(draft, Math.max(0, deadlineMs));
  advanceStop(draft);
}

/**
 * Half of the time for the stop in order, then everyone gets the stop signal at once; what is left
 * after `KILL_AT` of it is killed, so that the last look for left-overs still fits.
 */
function shorten(draft: Draft, deadlineMs: number): void {
  const killAt = draft.now + deadlineMs * KILL_AT;
  if (draft.killAt !== null && draft.killAt <= killAt) return;
  draft.killAt = killAt;
  draft.actions.push(
    { type: 'set-graph-timer', timer: 'deadline-stop', delayMs: deadlineMs * SIGNAL_ALL_AT },
    { type: 'set-graph-timer', timer: 'deadline-kill', delayMs: deadlineMs * KILL_AT },
  );
}

/** Asks every node that is up to end, whatever depends on it; there is no time left for hooks. */
export function stopEverything(draft: Draft): void {
  for (let node = draft.lives.length - 1; node >= 0; node -= 1) {
    const life = lifeOf(draft, node);
    if (isUp(life)) beginEnding(draft, node, life, { kind: 'stopped' });
    const now = lifeOf(draft, node);
    if (now.kind === 'ending' && now.preStop !== null) askToStop(draft, node, now);
  }
}

export function killEverything(draft: Draft): void {
  stopEverything(draft);
  for (let node = draft.lives.length - 1; node >= 0; node -= 1) killNode(draft, node);
}

/**
 * Asks each node to end that nothing running depends on any more, directly or through others. Nodes
 * stand behind their dependencies, so one pass from the last to the first sees all dependents first.
 */
export function advanceStop(draft: Draft): void {
  const busy: boolean[] = [];
  for (let node = draft.lives.length - 1; node >= 0; node -= 1) {
    const needed = nodeAt(draft, node).neededBy.some((dependent) => busy[dependent.node]);
    const life = lifeOf(draft, node);
    busy[node] = needed || hasProcess(life);
    if (!needed && isUp(life)) beginEnding(draft, node, life, { kind: 'stopped' });
  }
}

/**
 * Nodes without a process will not be started, those that would be started again will not either,
 * and hooks before a start are in vain.
 */
function dropWaiting(draft: Draft, drop: (node: number) => void): void {
  for (let node = 0; node < draft.lives.length; node += 1) {
    const life = lifeOf(draft, node);
    if (life.kind === 'waiting' || life.kind === 'pausing') {
      draft.actions.push({ type: 'clear-timer', node, timer: 'pause' });
      drop(node);
    } else if (life.kind === 'preparing') {
      beginEnding(draft, node, life, { kind: 'stopped' });
    } else if (life.kind === 'ending' && life.afterwards.kind === 'again') {
      setLife(draft, node, { ...life, afterwards: { kind: 'stopped' } });
    }
  }
}

const SIGNAL_ALL_AT = 0.5;
const KILL_AT = 0.8;
