export type { ActionRequest } from './action/action-request.ts';
export { BACKTEST_TARGETS } from './backtest/target-names.ts';
export { CI_NAMES } from './ingest/ci-names.ts';
export type { ProjectRequest } from './job/project.ts';
export { useCases } from './use-cases.ts';
export { EXIT, type ExitCode } from './world/exit-code.ts';
export { processWorld } from './world/process-world.ts';
export type { World } from './world/world.ts';
