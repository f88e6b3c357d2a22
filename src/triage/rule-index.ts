import { createWordScanner, requiredWords } from '#std';
import { type LinePattern, LONGEST_MATCHED, type Rule } from './rule.ts';

/** A list of rules that is asked about many lines. */
export interface RuleIndex {
  readonly rules: readonly Rule[];
  /** A word of these stands in every line some rule matches; `null` when a rule names none. */
  readonly words: readonly string[] | null;
  /** True when any rule matches the line. */
  some(text: string): boolean;
  /** The rules that match the line, in their order. */
  matching(text: string): readonly Rule[];
}

/** Tries only the patterns whose words stand in the line: for most lines, none. */
export function createRuleIndex(rules: readonly Rule[]): RuleIndex {
  const entries = rules.flatMap((rule) =>
    rule.patterns.map((pattern) => ({
      rule,
      pattern,
      words: pattern.words === undefined ? wordsOf(pattern) : pattern.words,
    })),
  );
  const scanner = createWordScanner(entries.map(({ words }) => words ?? []));
  const always = new Uint32Array(Math.max(1, Math.ceil(entries.length / 32)));
  for (const [index, { words }] of entries.entries()) {
    if (words === null) always[index >> 5] = (always[index >> 5] ?? 0) | (1 << (index & 31));
  }

  function matches(text: string, enough: number): readonly Rule[] {
    const looked = text.length > LONGEST_MATCHED ? text.slice(0, LONGEST_MATCHED) : text;
    const groups = scanner.groups(looked);
    let found = NONE;
    for (let word = 0; word < groups.length; word += 1) {
      let bits = (groups[word] ?? 0) | (always[word] ?? 0);
      for (; bits !== 0; bits &= bits - 1) {
        const entry = entries[word * 32 + 31 - Math.clz32(bits & -bits)];
        if (!entry || found.includes(entry.rule) || !entry.pattern.test(looked)) continue;
        found = [...found, entry.rule];
        if (found.length >= enough) return found;
      }
    }
    return found;
  }

  const words = entries.flatMap((entry) => entry.words ?? []);
  return {
    rules,
    words: entries.some((entry) => entry.words === null) ? null : words,
    some: (text) => matches(text, 1).length > 0,
    matching: (text) => matches(text, rules.length),
  };
}

const NONE: readonly Rule[] = [];

function wordsOf({ source }: LinePattern): readonly string[] | null {
  return requiredWords(new RegExp(source));
}
