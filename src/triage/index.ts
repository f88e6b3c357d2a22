export { assembleTriage, type TriageInput } from './assemble-triage.ts';
export { CAUSE_CATALOGUE, type CauseText, causeText } from './catalogue.ts';
export type { Classification } from './classification.ts';
export { classify } from './classify.ts';
export { type DiagnoseInput, diagnose } from './diagnose.ts';
export { explainLog, type ReadLogOutcome, type SignatureOf } from './explain-log.ts';
export { interestingLine } from './interesting-line.ts';
export { judge } from './judge.ts';
export { RULE_SET, RULES } from './rules/index.ts';
