/** Keys whose texts come again from run to run. */
const KEYS = ['repo', 'job', 'branch', 'sha', 'runner', 'event'];
/** `JSON.parse` shares shorter ones by itself. */
const SHORT = 10;
/** Enough for all jobs, branches and machines of a large history; of names that never come again, few are kept. */
const MOST = 50_000;

/** Makes equal texts of many runs one text. */
export interface SharedTexts {
  /** Replaces the texts of a run that a line told. */
  share(told: Record<string, unknown>): void;
}

/**
 * A history of a million runs repeats the same names a million times: sharing them takes a quarter off its memory,
 * and what looks up by them need not compare them letter by letter.
 */
export function createSharedTexts(): SharedTexts {
  const texts = new Map<string, string>();

  function same(text: string): string {
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size === MOST) texts.clear();
    texts.set(text, text);
    return text;
  }

  return {
    share(told) {
      for (const key of KEYS) {
        const value = told[key];
        if (typeof value === 'string' && value.length > SHORT) told[key] = same(value);
      }
    },
  };
}
