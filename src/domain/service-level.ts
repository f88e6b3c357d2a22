export type ServiceObjective = 'availability' | 'startup' | 'response' | 'recovery';

/** How long something may take, milliseconds: as the project's health gate says, or as is usual. */
export interface ServiceLimit {
  readonly ms: number;
  readonly source: 'project' | 'usual';
}

/** One objective of one service. */
export interface ServiceLevel {
  readonly service: string;
  readonly objective: ServiceObjective;
  /** Occasions counted, and those that met the objective. */
  readonly occasions: number;
  readonly met: number;
  /** The share that has to be met, 0 to 1. */
  readonly target: number;
  /** Of startup and response. */
  readonly limit: ServiceLimit | null;
  /** What is left of the misses the target allows: 1 all, 0 none, below 0 overspent. */
  readonly budgetLeft: number | null;
}
