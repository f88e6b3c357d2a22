import { collapseLists } from './collapse-lists.ts';
import { maskVariables } from './mask-variables.ts';
import { mergeFamilies } from './merge-families.ts';
import { VARIABLE } from './variable-words.ts';

export interface TemplateMiner {
  /** Takes the next line, cleaned of stamps and colours. */
  add(line: string): void;
  /** Calls `visit` with the template of each line, in the order they were added. */
  finish(visit: (template: string) => void): void;
}

/** Distinct masked lines that are told apart, and their length; the rest are known by their first word. */
const MOST_PATTERNS = 100_000;
const MOST_CHARACTERS = 8 * 2 ** 20;
const MOST_FIRST_WORDS = 20_000;
const CHUNK_LINES = 65_536;

/**
 * Finds the templates of a log: what the lines have in common, with `<*>` for what varies. One pass
 * masks what is variable by its look and counts the distinct rest; at the end families of patterns
 * that differ in one word show which other words vary. So a line's template is known only after the
 * last line: four bytes are kept for each line, and the distinct patterns up to a limit.
 */
export function createTemplateMiner(): TemplateMiner {
  const numbers = new Map<string, number>();
  const chunks: Uint32Array[] = [];
  let lineCount = 0;
  let characters = 0;
  let coarse = 0;

  function numberOf(masked: string): number {
    const known = numbers.get(masked);
    if (known !== undefined) return known;
    let pattern = masked;
    if (numbers.size >= MOST_PATTERNS || characters >= MOST_CHARACTERS) {
      coarse += 1;
      pattern = coarse > MOST_FIRST_WORDS ? VARIABLE : coarsen(masked);
      const coarser = numbers.get(pattern);
      if (coarser !== undefined) return coarser;
    }
    const number = numbers.size;
    numbers.set(pattern, number);
    characters += pattern.length;
    return number;
  }

  return {
    add(line) {
      const at = lineCount % CHUNK_LINES;
      if (at === 0) chunks.push(new Uint32Array(CHUNK_LINES));
      const chunk = chunks.at(-1);
      if (chunk) chunk[at] = numberOf(maskVariables(line));
      lineCount += 1;
    },
    finish(visit) {
      const collapsed = collapseLists(numbers.keys());
      const merged = mergeFamilies(new Set(collapsed.values()));
      const templates = Array.from(numbers.keys(), (pattern) => {
        const short = collapsed.get(pattern) ?? pattern;
        return merged.get(short) ?? short;
      });
      for (let index = 0; index < lineCount; index += 1) {
        const chunk = chunks[Math.floor(index / CHUNK_LINES)];
        visit(templates[chunk?.[index % CHUNK_LINES] ?? 0] ?? '');
      }
    },
  };
}

const LONGEST_FIRST_WORD = 64;

function coarsen(masked: string): string {
  const end = masked.indexOf(' ');
  return end < 0 || end > LONGEST_FIRST_WORD ? VARIABLE : `${masked.slice(0, end)} ${VARIABLE}`;
}
