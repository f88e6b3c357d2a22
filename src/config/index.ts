export { checkConfig, loadConfig } from './load-config.ts';
export type { CheckedConfig, LoadRequest } from './load-project.ts';
export { configJsonSchema } from './schema/config-json-schema.ts';
