export { type Clock, systemClock } from './clock.ts';
export { byCodeUnit } from './compare.ts';
export { nearest } from './nearest.ts';
export { type Random, seededRandom } from './random.ts';
export { err, ok, type Result } from './result.ts';
export { unreachable } from './unreachable.ts';
export { createWordScanner, type WordScanner } from './word-scanner.ts';
