import type { Rule } from '../rule.ts';

/** Merging or applying failed. */
export const vcsConflict: Rule = {
  cause: 'vcs.conflict',
  name: 'vcs.conflict',
  confidence: 0.93,
  patterns: [
    /^CONFLICT \((?:content|modify|add|rename)/,
    /Automatic merge failed; fix conflicts/,
    /error: (?:patch failed|could not apply|.{0,200}: patch does not apply)/,
    /Merge conflict in /,
    /^\s*! \[(?:remote )?rejected\] |error: failed to push some refs|cherry-pick .{0,120}returned non-zero/,
  ],
  examples: [
    'CONFLICT (content): Merge conflict in src/a.ts',
    'Automatic merge failed; fix conflicts and then commit the result.',
    'error: patch failed: src/a.c:12',
    "error: failed to push some refs to 'origin'",
  ],
  counterExamples: ['merge: no conflicts'],
};
