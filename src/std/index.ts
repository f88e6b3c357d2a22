export { type Clock, systemClock } from './clock.ts';
export { byCodeUnit } from './compare.ts';
export { nearest } from './nearest.ts';
export { type Random, seededRandom } from './random.ts';
export { requiredWords } from './required-words.ts';
export { err, ok, type Result } from './result.ts';
export { unreachable } from './unreachable.ts';
export { compileWords, foldWord, SYMBOL_BITS, type WordAutomaton } from './word-automaton.ts';
export { createWordScanner, type WordScanner } from './word-scanner.ts';
