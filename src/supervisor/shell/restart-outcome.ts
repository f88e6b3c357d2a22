import { describeExit, type FailureReason, formatDuration, type ServiceName } from '#domain';
import { err, ok, type Result, unreachable } from '#std';
import type { SupervisorState } from '../core/state.ts';

/**
 * How a restart that was asked for ended; `null` while it has not, or while those that are restarted with
 * it are not back. `since` is the generation it replaced.
 */
export function restartOutcome(
  state: SupervisorState,
  node: number,
  since: number,
): Result<void, string> | null {
  const life = state.lives[node];
  const name = state.plan.nodes[node]?.config.name;
  const generation = state.memories[node]?.generation ?? 0;
  if (!life || name === undefined) return err(describeRestartFault({ kind: 'unknown' }));
  switch (life.kind) {
    case 'ready':
    case 'completed':
      return generation > since && followersAreSettled(state, node) ? ok(undefined) : null;
    case 'failed':
      return err(describeRestartFault({ kind: 'failed', name, reason: life.reason }));
    case 'skipped':
      return err(describeRestartFault({ kind: 'skipped', name, because: life.because }));
    case 'stopped':
      return err(describeRestartFault({ kind: 'stopping' }));
    case 'ending':
      return life.afterwards.kind === 'failed'
        ? err(describeRestartFault({ kind: 'failed', name, reason: life.afterwards.reason }))
        : null;
    default:
      return null;
  }
}

/** Dependents that asked to be restarted with it, and theirs; how they end is not its outcome. */
function followersAreSettled(state: SupervisorState, node: number): boolean {
  const dependents = state.plan.nodes[node]?.neededBy ?? [];
  return dependents
    .filter(({ edge }) => edge.restart)
    .every(({ node: follower }) => {
      const kind = state.lives[follower]?.kind;
      return kind !== undefined && SETTLED.has(kind) && followersAreSettled(state, follower);
    });
}

const SETTLED: ReadonlySet<string> = new Set([
  'ready',
  'completed',
  'failed',
  'skipped',
  'stopped',
]);

export type RestartFault =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'failed'; readonly name: ServiceName; readonly reason: FailureReason }
  | { readonly kind: 'skipped'; readonly name: ServiceName; readonly because: ServiceName };

export function describeRestartFault(fault: RestartFault): string {
  switch (fault.kind) {
    case 'unknown':
      return 'no service of this graph has that name; `signalbox status` lists them';
    case 'stopping':
      return 'the graph is being stopped, nothing is started any more; run `signalbox up` again';
    case 'failed':
      return `${fault.name} failed again: ${describeReason(fault.reason)}; see \`signalbox logs ${fault.name}\``;
    case 'skipped':
      return `${fault.name} was not started because ${fault.because} failed; restart ${fault.because} first`;
    default:
      return unreachable(fault);
  }
}

function describeReason(reason: FailureReason): string {
  switch (reason.kind) {
    case 'spawn':
      return reason.message;
    case 'exited-before-ready':
      return `${describeExit(reason.exit)} before it was ready`;
    case 'crashed':
      return `${describeExit(reason.exit)} ${formatDuration(reason.afterReadyMs)} after it was ready`;
    case 'task-failed':
      return describeExit(reason.exit);
    case 'hook':
      return `its ${reason.hook} hook ${reason.index + 1} ${reason.exit ? `ended with ${describeExit(reason.exit)}` : 'did not end in time'}`;
    case 'not-ready':
      return `not ready after ${formatDuration(reason.timeoutMs)}`;
    case 'unhealthy':
      return `unhealthy: ${reason.lastProbe}`;
    case 'stranger':
      return `port ${reason.port} is answered by process ${reason.pid} (${reason.command})`;
    case 'dependency':
      return `it needs ${reason.on}`;
    default:
      return unreachable(reason);
  }
}
