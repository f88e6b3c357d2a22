import type { Rule } from '../rule.ts';

/** Fetching the code itself. */
export const vcsCheckout: Rule = {
  cause: 'vcs.checkout',
  name: 'vcs.checkout',
  confidence: 0.88,
  patterns: [
    /fatal: (?:couldn't|could not) find remote ref/i,
    /fatal: (?:unable to access|repository|remote error|could not read (?:from remote|Username)|reference is not a tree|clone of|early EOF|fetch-pack)/,
    /fatal: .{0,120}(?:does not exist|not a git repository|not found in upstream)/,
    /error: pathspec '.{0,200}' did not match any file/,
    /fatal: [Nn]eeded a single revision|Fetched in submodule path .{0,200}, but it did not contain/,
    /The process '.{0,80}git' failed with exit code (?:1|128)/,
    /hudson\.plugins\.git\.GitException|ERROR: Error (?:cloning|fetching) remote repo|Could not checkout [0-9a-f]{7}/,
    /fatal: (?:unsafe repository|detected dubious ownership)|RPC failed; (?:curl|HTTP)/,
    /fatal: .{0,120}does not appear to be a git repository|^error: remote \S{1,80} already exists/,
  ],
  examples: [
    "fatal: couldn't find remote ref refs/tags/v1",
    "fatal: unable to access 'https://example.invalid/a.git/': The requested URL returned error: 502",
    "error: pathspec 'feature' did not match any file(s) known to git",
    "The process '/usr/bin/git' failed with exit code 128",
    'fatal: Remote branch a not found in upstream origin',
    'hudson.plugins.git.GitException: Failed to fetch from git@example.invalid:a/b.git',
    "fatal: detected dubious ownership in repository at '/w'",
    "fatal: 'a.git' does not appear to be a git repository",
  ],
  counterExamples: ['git version 2.43.0'],
};
