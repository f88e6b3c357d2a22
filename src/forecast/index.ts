export { findRateChanges } from './change/find-rate-changes.ts';
export { findValueChanges } from './change/find-value-changes.ts';
export type { LocatedChange } from './change/located-change.ts';
export { type Replayed, replay } from './replay/replay.ts';
