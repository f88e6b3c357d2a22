export { type AssignedPorts, assignedPortsOf } from './discovery/assigned-ports.ts';
export { discoveryEnvironment } from './discovery/discovery-environment.ts';
export { isProcessAlive, isRunAlive } from './guardian/is-run-alive.ts';
export {
  type LeftoverReport,
  removeLeftoverContainers,
  removeLeftovers,
} from './guardian/remove-leftovers.ts';
export { runGuardian } from './guardian/run-guardian.ts';
export { type PreflightAnswer, type PreflightOptions, preflight } from './preflight/index.ts';
export { startSupervision } from './start-supervision.ts';
export type { BringUpOutcome, Supervision, SupervisionInput } from './supervision.ts';
