export { assembleTriage, type TriageInput } from './assemble-triage.ts';
export { calibrate, calibrateUnknown, groupOf } from './calibrate.ts';
export type { Calibration } from './calibration.ts';
export { CALIBRATION } from './calibration-table.ts';
export { CAUSE_CATALOGUE, causeText } from './catalogue.ts';
export type { CauseText } from './causes/cause-text.ts';
export type { Classification } from './classification.ts';
export { classify, LEAST_CONFIDENCE } from './classify.ts';
export { type CodeOwners, LARGEST_CODE_OWNERS, parseCodeOwners } from './code-owners.ts';
export { describeFinding } from './describe-finding.ts';
export { type DiagnoseInput, diagnose } from './diagnose.ts';
export {
  type ExplainOptions,
  explainLog,
  type ReadLogOutcome,
  type SignatureOf,
} from './explain-log.ts';
export { describeIncompleteRun, type IncompleteRun } from './incomplete-run.ts';
export { interestingLine, interestingWords } from './interesting-line.ts';
export { chainOf, type LogOfMany } from './join-logs.ts';
export { judge } from './judge.ts';
export { lintRules, MOST_ON_PASSING, type PassingHits, type RuleFinding } from './lint-rules.ts';
export { namedFiles } from './named-files.ts';
export {
  compileRe2,
  type PatternBudget,
  type PatternProblem,
  type Re2Pattern,
} from './re2-pattern.ts';
export { matchesRule, type Rule } from './rule.ts';
export { createRuleBook, OWN_RULES, type RuleBook } from './rule-book.ts';
export { RULE_SET, RULES } from './rules/index.ts';
export type { UnreadLog } from './unread-logs.ts';
export type { UserRule } from './user-rule.ts';
