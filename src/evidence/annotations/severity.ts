import type { Annotation } from '#domain';

const LEVELS: readonly (readonly [RegExp, Annotation['severity']])[] = [
  [/^(?:(?:fatal )?error|err|fatal|failure|e|f|✖|✗|×|critical|high)$/i, 'error'],
  [/^(?:warning|warn|w|⚠|medium)$/i, 'warning'],
  [/^(?:info|note|notice|help|hint|i|n|c|r|ℹ|suggestion|style|low)$/i, 'notice'],
];

/** What a tool's word for a complaint means; `null` for a word that is none. */
export function severityOf(word: string | undefined): Annotation['severity'] {
  const text = word?.trim() ?? '';
  return LEVELS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
