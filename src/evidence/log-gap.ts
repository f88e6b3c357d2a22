import type { LineWatcher } from './line-watcher.ts';

export interface GapReader extends LineWatcher {
  /** The first line that says, or shows, that lines after it are missing; `null` when none does. */
  gap(): number | null;
}

/** Zeros where text was: a log that was cut while somebody wrote it. */
const HOLE = '\0\0\0\0';

/** What systems write in place of what they leave out. */
const LEFT_OUT: readonly RegExp[] = [
  // Jenkins
  /^\[\.\.\.truncated \d[\d.,]* ?(?:lines|[KMG]?i?B)\.\.\.\]/,
  // GitLab
  /^Job's log exceeded limit of \d/,
  // Travis CI
  /^The (?:job exceeded the maximum log length|log length has exceeded the limit)/,
  // BuildKit
  /\[output clipped, log limit \d/,
  // Docker's log readers, Buildkite
  /^(?:\.\.\. ?)?(?:log|output) (?:has been )?truncated\b/i,
];

/** Sees whether a log says of itself that a part of it is missing. */
export function createGapReader(): GapReader {
  let first: number | null = null;
  return {
    words: [
      '[...truncated ',
      "job's log exceeded",
      'log length',
      '[output clipped',
      'truncated',
      HOLE,
    ],
    visit({ text }, raw, lineNumber) {
      if (first !== null) return;
      if (raw.includes(HOLE) || LEFT_OUT.some((pattern) => pattern.test(text))) first = lineNumber;
    },
    gap: () => first,
  };
}
