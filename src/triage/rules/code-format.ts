import type { Rule } from '../rule.ts';

/** The formatter would change something. */
export const codeFormat: Rule = {
  cause: 'code.format',
  name: 'code.format',
  confidence: 0.92,
  patterns: [
    /^\d+ files? would be reformatted|^would reformat |^Would reformat: /,
    /Code style issues (?:found|were found)|Run Prettier (?:with --write )?to fix/,
    /(?:gofmt|rustfmt|clang-format|spotless|black|prettier|ktlint|scalafmt|google-java-format)[^\n]{0,120}(?:violations|not formatted|needs? formatting|format(?:ting)? (?:issues|errors|check failed)|would be reformatted|must be formatted)/i,
    /The following files (?:had format violations|need formatting|are not formatted)/,
    /^Diff in \S{1,300}(?: at line|:\d+)/,
    /Formatter would have printed the following content|File content differs from formatting output/,
    /\bfiles? (?:is|are) not (?:gofmt|goimport|gofumpt|black)ed\b/,
    /^- files were modified by this hook|pre-commit hook\(s\) made changes/,
    /^> Task \S{1,200}:(?:spotless|ktlint|scalafmt|googleJavaFormat)\w* FAILED$/,
    /^\S{1,300}:\d+: (?:trailing whitespace|new blank line at EOF|space before tab in indent)\.$/,
    /^\S{1,300}:\d+ -- trailing whitespace$/,
  ],
  examples: [
    '3 files would be reformatted, 12 files would be left unchanged.',
    '[warn] Code style issues found in 2 files. Run Prettier with --write to fix.',
    'Diff in /w/src/main.rs at line 3:',
    'a/config.go:1::warning: file is not gofmted with -s (gofmt)',
    '- files were modified by this hook',
    '> Task :core:spotlessCheck FAILED',
    'src/a.c:12: trailing whitespace.',
    'doc/a.md:304 -- trailing whitespace',
  ],
  counterExamples: [
    'All matched files use Prettier code style!',
    '12 files left unchanged',
    '> Task :core:spotlessCheck',
  ],
};
