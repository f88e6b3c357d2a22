export * from './night/index.ts';
export { type Replay, type Replayed, replay, startReplay } from './replay/replay.ts';
