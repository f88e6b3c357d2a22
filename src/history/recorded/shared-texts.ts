/** Names that come again and again, whatever stands between. */
const NAMES = ['job', 'branch'] as const;
/** Those that come again at once or not for long: to look each up would cost more than it saves. */
const LATEST = ['repo', 'sha', 'event'] as const;
/** `JSON.parse` shares shorter ones by itself. */
const SHORT = 10;
/** More than the jobs and branches of a large history; of branches that never come again, few are kept. */
const MOST = 20_000;

/** Makes equal texts of many runs one text. */
export interface SharedTexts {
  /** Replaces the texts of a run that a line told. */
  share(told: Record<string, unknown>): void;
}

/**
 * A history of a million runs repeats the same names a million times: shared, they take a third less memory,
 * and what looks up by them need not compare them letter by letter.
 */
export function createSharedTexts(): SharedTexts {
  const names = new Map<string, string>();
  const latest: Record<(typeof LATEST)[number], unknown> = { repo: null, sha: null, event: null };

  function same(name: string): string {
    const known = names.get(name);
    if (known !== undefined) return known;
    if (names.size === MOST) names.clear();
    names.set(name, name);
    return name;
  }

  return {
    share(told) {
      for (const key of NAMES) {
        const value = told[key];
        if (typeof value === 'string' && value.length > SHORT) told[key] = same(value);
      }
      for (const key of LATEST) {
        const value = told[key];
        if (typeof value !== 'string') continue;
        if (value === latest[key]) told[key] = latest[key];
        else latest[key] = value;
      }
    },
  };
}
