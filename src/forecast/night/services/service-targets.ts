import type { GateConfig, ServiceLimit } from '#domain';

/** What services are held to. Shares from 0 to 1. */
export interface ServiceTargets {
  readonly availability: number;
  readonly startup: number;
  readonly startupLimit: ServiceLimit;
  readonly response: number;
  readonly responseLimit: ServiceLimit;
  readonly recovery: number;
}

/** What a repository that states nothing would be content with. */
export const USUAL_TARGETS: ServiceTargets = {
  availability: 0.99,
  startup: 0.95,
  startupLimit: { ms: 30_000, source: 'usual' },
  response: 0.95,
  responseLimit: { ms: 1000, source: 'usual' },
  recovery: 0.9,
};

/**
 * The limits of the project's health gates, the strictest of several: what fails a run there is what
 * services are held to here. The shares are the usual ones, as a configuration states none.
 */
export function targetsOf(gates: readonly GateConfig[]): ServiceTargets {
  const health = gates.filter((gate) => gate.kind === 'health');
  if (health.length === 0) return USUAL_TARGETS;
  const strictest = (limits: readonly number[]): ServiceLimit => ({
    ms: Math.min(...limits),
    source: 'project',
  });
  return {
    ...USUAL_TARGETS,
    startupLimit: strictest(health.map(({ startupMs }) => startupMs)),
    responseLimit: strictest(health.map(({ responseMs }) => responseMs)),
  };
}
