import type { ModelName } from '#domain';

/** Raise the version with every change that moves a forecast, however little. */
export const FAILURE_MODEL: ModelName = { name: 'failure-stack', version: 1 };
