import { type Draft, lifeOf, memoryOf, nodeAt, remember, setLife } from './draft.ts';
import { edgeState } from './edge-state.ts';
import { rootCause, skip } from './failing.ts';
import { markHolds } from './holds.ts';
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
  return (
    lifeOf(draft, node).kind === 'waiting' &&
    nodeAt(draft, node).needs.every((edge) => edgeState(edge, lifeOf(draft, edge.node)) === 'met')
  );
}

function start(draft: Draft, node: number): void {
  const generation = memoryOf(draft, node).generation + 1;
  remember(draft, node, { generation });
  setLife(draft, node, {
    kind: 'starting',
    run: { generation, requestedAt: draft.now, pid: null, signalled: false },
    probing: NO_PROBING,
  });
  draft.actions.push({ type: 'spawn', node, generation, attempt: generation });
}
