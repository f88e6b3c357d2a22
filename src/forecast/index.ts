export { type Replayed, replay } from './replay/replay.ts';
