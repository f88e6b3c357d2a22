import type { DependencyCondition, Hold } from '#domain';
import { unreachable } from '#std';
import type { NodeLife } from './life.ts';
import type { PlannedEdge } from './plan.ts';

/** What an edge says to the node that waits: go, wait, or never. */
export type EdgeState = 'met' | 'pending' | 'impossible';

/** An optional edge whose dependency is gone for good holds nobody up. */
export function edgeState({ edge, afterHooks }: PlannedEdge, dependency: NodeLife): EdgeState {
  if (afterHooks && dependency.kind === 'starting') return 'pending';
  const state = conditionState(edge.condition, dependency);
  return state === 'impossible' && !edge.required ? 'met' : state;
}

function conditionState(condition: DependencyCondition, life: NodeLife): EdgeState {
  switch (life.kind) {
    case 'waiting':
    case 'pausing':
    case 'preparing':
    case 'finalising':
      return 'pending';
    case 'starting':
      if (condition === 'service_started') return life.run.pid === null ? 'pending' : 'met';
      if (condition === 'service_log_ready') return life.run.signalled ? 'met' : 'pending';
      return 'pending';
    case 'ready':
      return waitsForEnd(condition) ? 'pending' : 'met';
    case 'unhealthy':
      return condition === 'service_started' ? 'met' : 'pending';
    case 'completed':
      return 'met';
    case 'ending':
      if (life.afterwards.kind === 'again') return 'pending';
      return ended(condition, life);
    case 'failed':
      return ended(condition, life);
    case 'skipped':
    case 'stopped':
      return 'impossible';
    default:
      return unreachable(life);
  }
}

/** `service_completed` asks for an end, good or bad; that of a process that ran. */
function ended(
  condition: DependencyCondition,
  life: Extract<NodeLife, { readonly kind: 'ending' | 'failed' }>,
): EdgeState {
  if (condition !== 'service_completed') return 'impossible';
  const reason = life.kind === 'failed' ? life.reason : null;
  const ran =
    life.kind === 'ending'
      ? life.exit !== null
      : reason?.kind === 'task-failed' ||
        reason?.kind === 'exited-before-ready' ||
        reason?.kind === 'crashed';
  return ran ? 'met' : 'impossible';
}

function waitsForEnd(condition: DependencyCondition): boolean {
  return condition === 'service_completed' || condition === 'service_completed_successfully';
}

export function dependencyHold({ edge }: PlannedEdge): Hold {
  return { kind: 'dependency', on: edge.service, condition: edge.condition };
}
