import type { ServiceName } from './service-name.ts';

/** What would have brought the same graph up faster, with all else as it was measured. */
export interface WhatIf {
  /** The one change of an edge on the critical path that saves most; `null` when none is worth it. */
  readonly edge: EdgeChange | null;
  /** The one node whose start in half the time saves most; `null` when none is worth it. */
  readonly node: { readonly service: ServiceName; readonly savesMs: number } | null;
  /** Edges that decided nothing: what they wait for was there `slackMs` before the node could start. */
  readonly idle: readonly IdleEdge[];
}

export interface EdgeChange {
  /** The node that waits. */
  readonly from: ServiceName;
  /** The node it waits for. */
  readonly service: ServiceName;
  /** Wait for no more than its start, or not at all. */
  readonly change: 'only-started' | 'removed';
  readonly savesMs: number;
}

export interface IdleEdge {
  readonly from: ServiceName;
  readonly service: ServiceName;
  readonly slackMs: number;
}
