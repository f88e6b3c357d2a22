import { type Draft, lifeOf, memoryOf, nodeAt, remember, setLife } from './draft.ts';
import { edgeState } from './edge-state.ts';
import { rootCause, skip } from './failing.ts';
import { markHolds } from './holds.ts';
import { hooksOf, runHook } from './hook-run.ts';
import type { PreparingLife } from './life.ts';
import { NO_PROBING } from './probing.ts';

/** Looks at a waiting node again: it starts, joins the queue, goes on waiting, or is skipped. */
export function consider(draft: Draft, node: number): void {
  if (lifeOf(draft, node).kind !== 'waiting' || !mayStart(draft)) return;
  let pending = false;
  for (const edge of nodeAt(draft, node).needs) {
    const state = edgeState(edge, lifeOf(draft, edge.node));
    if (state === 'impossible') {
      skip(draft, node, rootCause(draft, edge.node));
      return;
    }
    if (state === 'pending') pending = true;
  }
  if (pending) {
    markHolds(draft, node);
  } else if (!draft.queue.includes(node)) {
    draft.queue.push(node);
  }
}

/** Starts nodes from the queue while there is a place. */
export function admit(draft: Draft): void {
  if (!mayStart(draft)) {
    draft.queue.length = 0;
    return;
  }
  const limit = draft.plan.graph.config.concurrency ?? Number.POSITIVE_INFINITY;
  let taken = 0;
  while (taken < draft.queue.length && draft.starting < limit) {
    const node = draft.queue[taken];
    taken += 1;
    if (node !== undefined && isStartable(draft, node)) start(draft, node);
  }
  draft.queue.splice(0, taken);
  for (const node of draft.queue) markHolds(draft, node);
}

function mayStart(draft: Draft): boolean {
  const { kind } = draft.phase;
  return (kind === 'bringing-up' || kind === 'up') && draft.rollbackBecause === null;
}

function isStartable(draft: Draft, node: number): boolean {
  return lifeOf(draft, node).kind === 'waiting' && hasEdgesMet(draft, node);
}

export function hasEdgesMet(draft: Draft, node: number): boolean {
  return nodeAt(draft, node).needs.every(
    (edge) => edgeState(edge, lifeOf(draft, edge.node)) === 'met',
  );
}

function start(draft: Draft, node: number): void {
  const generation = memoryOf(draft, node).generation + 1;
  remember(draft, node, { generation });
  const { prepared } = memoryOf(draft, node);
  if (prepared >= hooksOf(draft, node, 'pre_start').length) {
    spawn(draft, node, generation);
    return;
  }
  const run = { generation, requestedAt: draft.now, pid: null, signalled: false };
  const life: PreparingLife = { kind: 'preparing', run, hook: prepared };
  setLife(draft, node, life);
  runHook(draft, life, { node, hook: 'pre_start', index: prepared });
  const delayMs = nodeAt(draft, node).config.readyTimeoutMs;
  draft.actions.push({ type: 'set-timer', node, generation, timer: 'ready-timeout', delayMs });
}

export function spawn(draft: Draft, node: number, generation: number): void {
  setLife(draft, node, {
    kind: 'starting',
    run: { generation, requestedAt: draft.now, pid: null, signalled: false },
    probing: NO_PROBING,
  });
  draft.actions.push({ type: 'spawn', node, generation, attempt: generation });
}
