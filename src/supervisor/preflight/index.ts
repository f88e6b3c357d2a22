export { type PreflightAnswer, type PreflightOptions, preflight } from './preflight.ts';
