import type { Config, Dependency, ServiceConfig } from './config.ts';
import type { ServiceName } from './service-name.ts';

export interface GraphEdge extends Dependency {
  /** The node that waits. `service` is the node it waits for. */
  readonly from: ServiceName;
}

/**
 * A Config whose dependencies all exist and hold no circle. The supervisor accepts nothing less.
 * `services` is in a start order: every node stands after the nodes it depends on.
 */
export interface ServiceGraph {
  readonly config: Config;
  readonly services: readonly ServiceConfig[];
  readonly edges: readonly GraphEdge[];
  /** For drawing only: nodes by the length of their longest chain of dependencies. */
  readonly waves: readonly (readonly ServiceName[])[];
}
