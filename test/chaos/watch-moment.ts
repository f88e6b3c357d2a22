import { existsSync, readFileSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import type { Moment } from './scenario.ts';

/** Resolves at the moment, or when `over` does because the run has ended before it came. */
export async function reachMoment(
  moment: Moment,
  journal: string,
  over: Promise<void>,
): Promise<void> {
  await Promise.race([reachEvent(moment.seq, journal, over), over]);
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, moment.afterMs);
  await Promise.race([promise, over]);
  clearTimeout(timer);
}

function reachEvent(seq: number, journal: string, over: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watcher = watch(dirname(journal), { persistent: false }, look);
  function look(): void {
    if (countLines(journal) >= seq) resolve();
  }
  promise.then(() => watcher.close());
  over.then(resolve);
  look();
  return promise;
}

function countLines(file: string): number {
  return existsSync(file) ? readFileSync(file, 'latin1').split('\n').length - 1 : 0;
}
