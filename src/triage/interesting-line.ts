import { LONGEST_MATCHED, matchesRule } from './rule.ts';
import { RULES } from './rules/index.ts';

/**
 * Words one of which stands in every line a rule matches. Most lines of a log hold none and are done
 * with after one linear pass; a test runs every rule's examples through it.
 */
const GATE =
  /error|fail|exception|fatal|panic|traceback|abort|killed|memory|space|denied|refused|in use|allocated|not found|no such|not set|missing|required|must|unbound|invalid|timed? ?out|timeout|exceeded|expected|assert|conflict|cannot|can't|could ?n[o']t|unable|lost|too many|exit(?:ed)?(?: with)?(?: exit)? code 137|No rule to|shutdown|evict|preempt|quota|limit|No output|E[A-Z]{4,12}\b|undefined|unresolved|unrecogni|not ok|✗|✘|✖|×|●|crash|signal|sanitizer|reformat|style|differs|lock|violation|offense|warnings|coverage|threshold|cancell?ed|canceling|429|40[13]|unauthorized|forbidden|permission|no test|collect|never|not ready|unhealthy|reset by|hang up|broken pipe|terminated|certificate|x509|host|mismatch|checkpoint|thrown|uncaught|unhandled|interrupted|spot|already exists|does not|Diff in|Err:|:\d+:\d+: [A-Z]{1,3}\d{2,4}|manifest|Expecting|received|actual/i;

/** True when some rule matches the line. Linear in its length, and cheap for most lines. */
export function interestingLine(text: string): boolean {
  const looked = text.length > LONGEST_MATCHED ? text.slice(0, LONGEST_MATCHED) : text;
  return GATE.test(looked) && RULES.some((rule) => matchesRule(rule, looked));
}
