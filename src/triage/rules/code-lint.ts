import type { Rule } from '../rule.ts';

/** Findings of a linter. */
export const codeLint: Rule = {
  cause: 'code.lint',
  name: 'code.lint',
  confidence: 0.87,
  patterns: [
    /^✖ \d+ problems? \(\d+ errors?/,
    /^\s*\d+:\d+\s+error\s+\S.{0,300}\s[\w@/-]+$/,
    /^\S{1,300}:\d+:\d+: [A-Z]{1,3}\d{2,4} /,
    /(?:checkstyle|pmd|spotbugs|findbugs|detekt|rubocop|pylint|flake8|stylelint|golangci-lint|shellcheck|tslint|jshint|eslint|hlint|credo|swiftlint)\b[^\n]{0,160}(?:\b[1-9]\d* (?:\w+ )?violations?|failed|found [1-9]\d*|problems?|errors? found|\b[1-9]\d* offenses?)/i,
    /^\d+ files? inspected, \d+ offenses? detected|^Found \d+ errors?\.$|You have [1-9]\d* (?:Checkstyle|PMD|SpotBugs) violation/,
    /maven-(?:checkstyle|pmd)-plugin:[\w.:-]{1,60}[^\n]{0,60}(?:on project|violation)/,
    /\brevapi-maven-plugin:[^\n]{1,80}on project|API problems? (?:were )?found|japicmp[^\n]{0,120}on project|animal-sniffer[^\n]{0,120}on project/,
  ],
  examples: [
    '✖ 3 problems (3 errors, 0 warnings)',
    "  12:5  error  'x' is defined but never used  no-unused-vars",
    "src/a.py:3:1: F401 'os' imported but unused",
    '12 files inspected, 3 offenses detected',
    '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-checkstyle-plugin:3.1.2:check (validate) on project a: You have 1 Checkstyle violation.',
  ],
  counterExamples: [
    '12 files inspected, no offenses detected',
    '[INFO] You have 0 Checkstyle violations.',
  ],
};
