import type { ConfigProblem, Reference } from '../problem.ts';

/** A pattern of a `log` probe, and where it is written. */
export interface WrittenPattern {
  readonly pattern: string;
  readonly about: Reference;
}

/** Patterns that are not RE2. Its compiler is large and few projects write a pattern: it is read for those. */
export async function checkPatterns(
  written: readonly WrittenPattern[],
): Promise<readonly ConfigProblem[]> {
  if (written.length === 0) return [];
  const { RE2JS } = await import('re2js');
  return written.flatMap(({ pattern, about }) => {
    try {
      RE2JS.compile(pattern);
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [{ kind: 'bad-pattern', found: pattern, reason, ...about } as const];
    }
  });
}
