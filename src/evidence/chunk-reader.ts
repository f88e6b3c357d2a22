import type { WordAutomaton } from '#std';
import { cleanLine, cleanText, type LineText } from './clean-line.ts';
import type { LineChunk } from './line-chunk.ts';
import { compileLineWords, EVERY_GROUP, RED_GROUP } from './line-scanner.ts';
import type { LineStore } from './line-store.ts';
import type { LineWatcher } from './line-watcher.ts';
import { createLineWeigher, WEIGHED_WORDS } from './line-weight.ts';
import type { LogRequest } from './log-reading.ts';

export interface ChunkReader {
  /** Of lines that somebody reads, one group a reader. */
  readonly words: WordAutomaton;
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
  const wordedGroup = 1 << watchers.length;
  const interestingGroup = 1 << (watchers.length + 1);
  const weighedGroups = wordedGroup | interestingGroup | RED_GROUP;
  /** When somebody reads every line, all are shown to everybody. */
  const always = words.includes(null) ? EVERY_GROUP : 0;
  const watched = createWatch(watchers);

  function readLine(chunk: LineChunk, index: number, groups: number): void {
    const { line, raw } = lookAt(chunk, index);
    watched.show(line, raw, { number: chunk.firstNumber + index, groups });
    // Evidence is verbatim, and the start of a line is not the line.
    if ((groups & weighedGroups) === 0 || !chunk.whole(index)) return;
    const weight = weigh(line, {
      worded: (groups & wordedGroup) !== 0,
      interesting: (groups & interestingGroup) !== 0,
    });
    if (weight > 0) store.weighed(chunk, index, weight);
  }

  return {
    words: compiledOnce(request.interestingWords ?? NO_WORDS, words),
    read(chunk) {
      let at = 0;
      let index = 0;
      while (index < chunk.count) {
        const hit = at < chunk.hitCount ? chunk.hit(at) : chunk.count;
        if (index === hit) {
          readLine(chunk, index, chunk.groups(at) | always);
          at += 1;
          index += 1;
        } else if (always !== 0 || chunk.firstNumber + index <= watched.lastWanted) {
          readLine(chunk, index, always);
          index += 1;
        } else index = hit;
      }
      store.endChunk(chunk);
    },
  };
}

/** Most lines have GitHub's stamp, and nobody who reads them here asks for it. */
function lookAt(chunk: LineChunk, index: number): { line: LineText; raw: string } {
  const rest = chunk.afterStamp(index);
  // With tabs it may be the first of the columns that stand before the line's own stamp.
  if (rest !== null && !rest.includes('\t')) return { line: cleanText(rest), raw: rest };
  const raw = chunk.text(index);
  return { line: cleanLine(raw), raw };
}

const NO_WORDS: readonly string[] = [];
const compiled = new WeakMap<readonly string[], WordAutomaton>();

/** The rules' words are the same array for every log of a run, and all others never change. */
function compiledOnce(
  rulesWords: readonly string[],
  groups: readonly (readonly string[] | null)[],
): WordAutomaton {
  const known = compiled.get(rulesWords);
  if (known) return known;
  const automaton = compileLineWords(groups.map((group) => group ?? []));
  compiled.set(rulesWords, automaton);
  return automaton;
}

interface Watch {
  show(line: LineText, raw: string, at: { number: number; groups: number }): void;
  /** Up to this line some watcher wants all of them. */
  readonly lastWanted: number;
}

function createWatch(watchers: readonly LineWatcher[]): Watch {
  const wantedUntil = watchers.map(() => 0);
  let lastWanted = 0;
  return {
    show(line, raw, { number, groups }) {
      for (let at = 0; at < watchers.length; at += 1) {
        const watcher = watchers[at];
        const isWanted = (groups & (1 << at)) !== 0 || number <= (wantedUntil[at] ?? 0);
        if (!watcher || !isWanted) continue;
        watcher.visit(line, raw, number);
        wantedUntil[at] = number + (watcher.wanted ?? 0);
        lastWanted = Math.max(lastWanted, wantedUntil[at] ?? 0);
      }
    },
    get lastWanted() {
      return lastWanted;
    },
  };
}
