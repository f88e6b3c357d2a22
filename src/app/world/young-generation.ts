// Adapter: V8's settings of this process.
import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's young generation as small as it is now. A burst of starts doubles it up to 64 MB, of which
 * a supervision needs nothing again: with 600 services that was a third of what the process held. From
 * before our code is read it would stay at 2 MB, save 5 MB more, and be collected five times as often. The
 * factor is read at each collection, so that it may be set later than at the start.
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Lets it grow as usual again: what reads and judges much has use for it. */
export function letYoungGenerationGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}
