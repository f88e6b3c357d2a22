import { cleanLine } from './clean-line.ts';
import type { LineChunk } from './line-chunk.ts';
import { RED_GROUP } from './line-scanner.ts';
import type { LineStore } from './line-store.ts';
import type { LineWatcher } from './line-watcher.ts';
import { createLineWeigher, WEIGHED_WORDS } from './line-weight.ts';
import type { LogRequest } from './log-reading.ts';

export interface ChunkReader {
  /** Words of lines that somebody reads, one group a reader. */
  readonly groups: readonly (readonly string[])[];
  read(chunk: LineChunk): void;
}

/** Shows each watcher its lines, weighs those that may weigh something, and passes over the rest. */
export function createChunkReader(
  watchers: readonly LineWatcher[],
  store: LineStore,
  request: Pick<LogRequest, 'interesting' | 'interestingWords'>,
): ChunkReader {
  const { interesting } = request;
  const weigh = createLineWeigher(interesting ?? (() => false));
  const interestingWords = interesting ? (request.interestingWords ?? null) : [];
  const words = [...watchers.map((watcher) => watcher.words), WEIGHED_WORDS, interestingWords];
  const weighed = (1 << watchers.length) | (1 << (watchers.length + 1)) | RED_GROUP;
  /** Groups that read every line. */
  const always = words.reduce((bits, group, at) => (group === null ? bits | (1 << at) : bits), 0);
  const wantedUntil = watchers.map(() => 0);

  function readLine(chunk: LineChunk, index: number, groups: number): void {
    const number = chunk.firstNumber + index;
    const raw = chunk.text(index);
    const line = cleanLine(raw);
    for (const [at, watcher] of watchers.entries()) {
      if ((groups & (1 << at)) === 0 && number > (wantedUntil[at] ?? 0)) continue;
      watcher.visit(line, raw, number);
      if (watcher.wanted) wantedUntil[at] = number + watcher.wanted;
    }
    // Evidence is verbatim, and the start of a line is not the line.
    if ((groups & weighed) !== 0 && chunk.whole(index)) {
      const weight = weigh(line);
      if (weight > 0) store.weighed(chunk, index, weight);
    }
  }

  return {
    groups: words.map((group) => group ?? []),
    read(chunk) {
      let at = 0;
      let index = 0;
      while (index < chunk.count) {
        const hit = at < chunk.hitCount ? chunk.hit(at) : chunk.count;
        const wanted = always !== 0 || chunk.firstNumber + index <= Math.max(...wantedUntil);
        if (index === hit) {
          readLine(chunk, index, chunk.groups(at) | always);
          at += 1;
          index += 1;
        } else if (wanted) {
          readLine(chunk, index, always);
          index += 1;
        } else index = hit;
      }
      store.endChunk(chunk);
    },
  };
}
