import { RE2JS } from 're2js';
import { err, ok, type Result, requiredWords } from '#std';
import type { LinePattern } from './rule.ts';

/** Why a text cannot be a pattern. */
export type PatternProblem =
  | { readonly kind: 'not-re2'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'matches-anything' };

/** Time one pattern may take over a whole command; measured by the caller's clock. */
export interface PatternBudget {
  /** Milliseconds of any origin. */
  readonly now: () => number;
  readonly limitMs: number;
}

export interface Re2Pattern extends LinePattern {
  /** True once it took longer than its budget: from then on it matches nothing. */
  isSpent(): boolean;
}

/**
 * Instructions of the compiled program. RE2 takes at most length × instructions steps, so with the
 * longest line that is matched this bounds the time of one line: about 20 ms at worst.
 */
const LARGEST_PROGRAM = 1000;
/** Characters of a pattern; a longer one is a list that belongs into several. */
const LONGEST_PATTERN = 2000;

/** Compiles a user's pattern: RE2 syntax, linear in the line whatever it says. */
export function compileRe2(
  source: string,
  budget: PatternBudget,
): Result<Re2Pattern, PatternProblem> {
  if (source.length > LONGEST_PATTERN) {
    return err({ kind: 'too-large', size: source.length, limit: LONGEST_PATTERN });
  }
  let program: RE2JS;
  try {
    program = RE2JS.compile(source);
  } catch (error) {
    return err({ kind: 'not-re2', reason: error instanceof Error ? error.message : String(error) });
  }
  const size = program.programSize();
  if (size > LARGEST_PROGRAM) return err({ kind: 'too-large', size, limit: LARGEST_PROGRAM });
  if (program.test('')) return err({ kind: 'matches-anything' });
  let spentMs = 0;
  return ok({
    source,
    words: wordsOf(source),
    isSpent: () => spentMs > budget.limitMs,
    test(text) {
      if (spentMs > budget.limitMs) return false;
      const start = budget.now();
      const found = program.test(text);
      spentMs += budget.now() - start;
      return found;
    },
  });
}

/** What RE2 has and the reader of required words does not know. */
const ONLY_RE2 = /\\[AzQECpP]|\(\?[^:]|\[:\^?\w+:\]|\\x\{/;

/** Case does not matter to the words, so a leading `(?i)` is no obstacle. */
function wordsOf(source: string): readonly string[] | null {
  const plain = source.replace(/^\(\?i\)/, '');
  if (ONLY_RE2.test(plain)) return null;
  try {
    return requiredWords(new RegExp(plain));
  } catch {
    return null;
  }
}
