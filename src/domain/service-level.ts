export type ServiceObjective = 'availability' | 'startup' | 'response' | 'recovery';

/** One objective of one service; `measured` is `null` where nothing of it was recorded. */
export interface ServiceLevel {
  readonly service: string;
  readonly objective: ServiceObjective;
  /** Occasions counted, and those that met the objective. */
  readonly occasions: number;
  readonly met: number;
  /** The share that has to be met, 0 to 1. */
  readonly target: number;
  /** Of startup and response, the limit in milliseconds. */
  readonly limitMs: number | null;
  /** What is left of the misses the target allows: 1 all, 0 none, below 0 overspent. */
  readonly budgetLeft: number | null;
}
