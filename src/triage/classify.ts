import { type EvidenceBlock, isCauseId } from '#domain';
import { calibrate, calibrateUnknown, groupOf } from './calibrate.ts';
import type { Calibration } from './calibration.ts';
import { CALIBRATION } from './calibration-table.ts';
import type { Classification, RuleMatch } from './classification.ts';
import { round } from './round.ts';
import { OWN_RULES, type RuleBook } from './rule-book.ts';
import { weighMatches } from './weigh-matches.ts';

/** A log that counts failed tests says so with this strength, whatever its lines look like. */
const TESTS_FAILED = 0.85;
/** A deeper cause wins over a symptom unless it is this much weaker. */
export const DEEPER_WINS = 0.6;
/**
 * What fails everything after it, however far from the line that speaks most about the failure. Of other
 * causes only those in its block, or in a better one, have to do with it: on labelled logs they were
 * wrong nine times in ten from a lower block, and these never.
 */
const FAR_REACHING: readonly string[] = ['infra', 'time', 'res', 'vcs'];
const FAR_REACHING_CAUSES: readonly string[] = ['svc.port'];
/** Strength kept when a rule of another group matched about as well in the same block. */
const CONTESTED = 0.9;
/** More often wrong than right, and naming the cause misleads more than it helps. */
export const LEAST_CONFIDENCE = 0.5;

/** What is known of a failure beside its blocks. */
export interface ClassifyContext {
  /** The log names tests that failed. */
  readonly testsFailed?: boolean;
  /** Another table than the one in force, as when one is fitted. */
  readonly calibration?: Calibration;
}

/**
 * Finds the cause in blocks of evidence, best first. Every rule's best match is weighed by the rank of
 * its block and by its line; of those that weigh enough and reach as far as the strongest, the first in
 * the rule set's order, the deepest, decides.
 */
export function classify(
  blocks: readonly EvidenceBlock[],
  rules: RuleBook = OWN_RULES,
  { testsFailed = false, calibration = CALIBRATION }: ClassifyContext = {},
): Classification {
  const matches = weighMatches(blocks, rules, testsFailed);
  const winner = deepestOf(matches);
  if (testsFailed && (!winner || hidesFailedTests(winner, matches))) {
    return failedTests(rules, matches, calibration);
  }
  if (!winner) return unknown(rules, calibration);
  const competing = matches.filter((match) => match !== winner);
  const contested = competing.some(
    (match) => match.block === winner.block && groupOf(match.cause) !== groupOf(winner.cause),
  );
  const { cause, rule, block, line } = winner;
  const strength = round(winner.strength * (contested ? CONTESTED : 1));
  // What our rules weigh is measured; a user says themselves how sure theirs are.
  const confidence = isCauseId(cause) ? calibrate(strength, cause, calibration) : strength;
  if (confidence < LEAST_CONFIDENCE) return { ...unknown(rules, calibration), competing: matches };
  return {
    cause,
    confidence,
    strength,
    rule: { name: rule, version: rules.version },
    at: { block, line },
    competing,
    contested,
  };
}

/** In the rules' order, so that the first that may win is the deepest. */
function deepestOf(matches: readonly RuleMatch[]): RuleMatch | undefined {
  const strongest = matches.reduce<RuleMatch | undefined>(
    (best, match) => (best && best.strength >= match.strength ? best : match),
    undefined,
  );
  return strongest && matches.find((match) => winsOver(match, strongest));
}

function winsOver(match: RuleMatch, strongest: RuleMatch): boolean {
  if (match.strength < strongest.strength * DEEPER_WINS) return false;
  return match.block <= strongest.block || isFarReaching(match.cause);
}

/** True of what fails all that comes after it. */
export function isFarReaching(cause: string): boolean {
  return FAR_REACHING.includes(groupOf(cause)) || FAR_REACHING_CAUSES.includes(cause);
}

/** Nothing says what the tests found, and what is said instead is weaker than that they failed. */
function hidesFailedTests(winner: RuleMatch, matches: readonly RuleMatch[]): boolean {
  const told = matches.some(({ cause }) => groupOf(cause) === 'test' || !isCauseId(cause));
  return !told && winner.strength < TESTS_FAILED && !isFarReaching(winner.cause);
}

function failedTests(
  rules: RuleBook,
  competing: readonly RuleMatch[],
  calibration: Calibration,
): Classification {
  return {
    cause: 'test.assertion',
    confidence: calibrate(TESTS_FAILED, 'test.assertion', calibration),
    strength: TESTS_FAILED,
    rule: { name: 'log/failed-tests', version: rules.version },
    at: null,
    competing,
    contested: false,
  };
}

function unknown(rules: RuleBook, calibration: Calibration): Classification {
  return {
    cause: 'unknown',
    confidence: calibrateUnknown(calibration),
    strength: 0,
    rule: { name: 'unknown', version: rules.version },
    at: null,
    competing: [],
    contested: false,
  };
}
