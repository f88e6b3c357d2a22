import type { Rule } from '../rule.ts';

/** List and lockfile disagree. */
export const depsLock: Rule = {
  cause: 'deps.lock',
  name: 'deps.lock',
  confidence: 0.93,
  patterns: [
    /npm (?:ERR!|error) .{0,40}`?npm ci`? can only install packages when your package\.json/,
    /(?:lockfile|lock file|package-lock\.json|yarn\.lock|pnpm-lock\.yaml|Cargo\.lock|poetry\.lock|Pipfile\.lock|Gemfile\.lock|go\.sum|composer\.lock)[^\n]{0,80}(?:needs to be updated|out of (?:date|sync)|is not up to date|would have been modified|not in sync|does not satisfy|outdated)/i,
    /ERR_PNPM_(?:OUTDATED|NO)_LOCKFILE/,
    /verifying [^\n]{1,200}: checksum mismatch|missing go\.sum entry|updates to go\.mod needed/,
    /[Dd]ependency lock(?:ing|file|s)?\b.{0,120}(?:fail|violat|mismatch|differ|not)/,
    /(?:dependency|dependencies)[- ]lock[\w-]{0,40}-plugin:[\w.:-]{1,60}/,
    /THESE PACKAGES DO NOT MATCH THE HASHES/,
    /\bEINTEGRITY\b|\b(?:md5|sha1|sha256|sha512)(?:sum)? (?:did not|does not|doesn't) match|(?:[Cc]hecksum|[Hh]ash|[Ii]ntegrity) (?:mismatch|verification failed|check failed|does not match|did not match)/,
    /pyproject\.toml changed significantly since poetry\.lock|^SECURITY ERROR$/,
  ],
  examples: [
    'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
    'error: the lock file /w/Cargo.lock needs to be updated but --locked was passed to prevent this',
    ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
    'missing go.sum entry for module providing package a/b',
    'npm error code EINTEGRITY',
    'ERROR! a.pkl md5sum did not match.',
    'pyproject.toml changed significantly since poetry.lock was last generated.',
  ],
  counterExamples: ['info No lockfile found.', 'lockfile saved'],
};
