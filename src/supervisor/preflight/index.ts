export { type PreflightOptions, preflight } from './preflight.ts';
