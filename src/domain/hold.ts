import { unreachable } from '#std';
import type { DependencyCondition } from './config.ts';
import type { ServiceName } from './service-name.ts';

/** Why a node is not started yet. The list is closed: a node that waits has at least one of these. */
export type Hold =
  | {
      readonly kind: 'dependency';
      readonly on: ServiceName;
      readonly condition: DependencyCondition;
    }
  | { readonly kind: 'concurrency'; readonly limit: number }
  | { readonly kind: 'backoff'; readonly untilMs: number; readonly attempt: number }
  | { readonly kind: 'circuit-open'; readonly untilMs: number };

export function describeHold(hold: Hold): string {
  switch (hold.kind) {
    case 'dependency':
      return `${hold.on} ${CONDITION_TEXT[hold.condition]}`;
    case 'concurrency':
      return `a free place (${hold.limit} start at once)`;
    case 'backoff':
      return `back-off before attempt ${hold.attempt}`;
    case 'circuit-open':
      return 'its circuit breaker to close';
    default:
      return unreachable(hold);
  }
}

const CONDITION_TEXT: Readonly<Record<DependencyCondition, string>> = {
  service_started: 'to start',
  service_healthy: 'to be ready',
  service_completed_successfully: 'to complete',
  service_completed: 'to end',
  service_log_ready: 'to log its ready line',
};
