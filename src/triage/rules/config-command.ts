import type { Rule } from '../rule.ts';

/** Something to run or read that is not there. */
export const configCommand: Rule = {
  cause: 'config.command',
  name: 'config.command',
  confidence: 0.88,
  patterns: [
    /(?:^|: )(?:\S{1,120}: )?command not found\b|: not found$/,
    /executable file not found in (?:\$PATH|%PATH%)|is not recognized as an internal or external command|CommandNotFoundException/,
    /\bspawn [^\n]{1,200} ENOENT\b|npm (?:ERR!|error) (?:Missing script|enoent)/,
    /^(?:\S{1,200}: )*(?:can't open|cannot open|can't open file|cannot access|cannot stat|no such file or directory)[:\s]/i,
    /: No such file or directory$/,
    /Error: Cannot find module '\/|^error Command "[^"\n]{1,80}" not found/,
    /No (?:Rakefile|Makefile|rule to make target|such target|Gemfile) (?!found, skipping)|MissingTaskException|error: no such (?:sub)?command/,
    /exec format error|Exec format error|(?:permission denied|Permission denied)$/,
    /make: \*\*\* No rule to make target/,
    /has been compiled by a more recent version of the Java Runtime|UnsupportedClassVersionError|invalid (?:target|source) release: /,
    /The engine "[\w-]{1,40}" is incompatible|requires a different Python: |go\.mod requires go >= |requires rustc \d/,
    /error while loading shared libraries: |^Error: Could not find or load main class /,
  ],
  examples: [
    'bash: line 1: pyteest: command not found',
    'sh: 1: gulp: not found',
    'exec: "helm": executable file not found in $PATH',
    'Error: spawn psql ENOENT',
    'npm error Missing script: "test:api"',
    "python: can't open file '/w/run.py': [Errno 2] No such file or directory",
    "make: *** No rule to make target 'check'.  Stop.",
    'java.lang.UnsupportedClassVersionError: a/B has been compiled by a more recent version of the Java Runtime (class file version 55.0)',
    'error a@2.0.0: The engine "node" is incompatible with this module. Expected version ">=20".',
    '/opt/a: error while loading shared libraries: libx.so.26: cannot open shared object file: No such file or directory',
  ],
  counterExamples: [
    'GET /a 404 Not Found here',
    'found 12 files',
    'No Gemfile found, skipping bundle install',
  ],
};
