export { checkHealth } from './check-health.ts';
export { checkReports } from './check-reports.ts';
export { describeUnreadable } from './gate-text.ts';
export { type HealthScore, healthScore, type ServiceScore } from './health-score.ts';
export { orderGates } from './order-gates.ts';
export { type CommandGateRun, runCommandGate } from './run-command-gate.ts';
export { skippedGate } from './skipped-gate.ts';
