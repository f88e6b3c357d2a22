export { CAUSE_CATALOGUE, type CauseText, causeText } from './catalogue.ts';
export type { Classification } from './classification.ts';
export { classify } from './classify.ts';
export { explainLog, type ReadLogOutcome, type SignatureOf } from './explain-log.ts';
export { interestingLine } from './interesting-line.ts';
export { RULE_SET, RULES } from './rules/index.ts';
