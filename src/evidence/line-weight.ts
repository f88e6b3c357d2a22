import { createWordScanner } from '#std';
import type { LineText } from './clean-line.ts';
import { isWrapper } from './wrapper-lines.ts';

/** Words one of which stands in every line that is graded. */
const WORDS = [
  ...['error', 'fail', 'exception', 'fatal', 'panic', 'traceback', 'abort', 'not ok', 'cannot'],
  ...["can't", 'could not', "couldn't", 'couldnt', 'unable', 'undefined', 'not found', 'no such'],
  ...['denied', 'refused', 'timed out', 'timeout', 'segfault', 'segmentation', 'killed'],
  ...['out of memory', 'unexpected', 'expected', 'missing', 'invalid', 'assert', 'mismatch'],
  ...[
    'conflict',
    'violat',
    'unresolved',
    'not defined',
    'no space',
    'unknown',
    'rejected',
    '** (',
    'offense',
  ],
  // Of lines that pass a failure on.
  ...['exited with', 'exit code'],
  ...['signal', '!!!!! '],
  ...['✗', '●', '❌', '■', '×', '✘', '✖'],
];

interface Grade {
  readonly weight: number;
  readonly pattern: RegExp;
}

/** The first that matches grades the line; strong forms first. All are anchored or literal-led. */
const GRADES: readonly Grade[] = [
  {
    weight: 4,
    pattern:
      /^.{0,300}?[\w)\]]:\[?\d+(?:[:,]\d+)?\]?:? (?:\w+ )?(?:fatal )?error\b|\berror(?:\[E\d+\]| TS\d+| CS\d+| MSB\d+| C\d{4})?: /i,
  },
  { weight: 4, pattern: /^CMake Error\b|^\*\* \(\w/ },
  { weight: 4, pattern: /^\s*--- FAIL|^\s*not ok \d|^thread '.{0,200}' panicked at|^panic: / },
  { weight: 4, pattern: /^Traceback \(most recent call last\)|^E {2,7}\S/ },
  {
    weight: 4,
    pattern:
      /^\s*(?:[\w.$]+\.)?[A-Z]\w*(?:Error|Exception|Failure|Panic)\b(?: \[\w+\])?(?::|$| \()/,
  },
  {
    weight: 4,
    pattern:
      /^\s*(?:\[(?:ERROR|FATAL|error|Error|FAIL|FAILED)\s*\]|(?:ERROR|FATAL|CRITICAL|PANIC|FAIL|FAILED|FAILURE)\b[:!]?(?= ))/,
  },
  { weight: 4, pattern: /^\s*(?:[✗✘✖×●❌]|■■) ?\S/ },
  // Ended by a signal, or by somebody at the keyboard, as pytest prints it.
  {
    weight: 4,
    pattern:
      /\b(?:[Rr]eceived|[Kk]illed by|[Tt]erminated by|[Cc]aught|[Ff]atal) signal\b|^!{5,200} (?:KeyboardInterrupt|Interrupted|\w+\.Exit)\b/,
  },
  {
    weight: 3.5,
    pattern:
      /^\s*(?:fatal|error|Error|Fatal|fail|Failure|Failed|Fail|failure|failed|panic|rake aborted|Aborted|Segmentation fault)\b[:! ]/,
  },
  { weight: 3.5, pattern: /\b(?:FAILED|FAIL|FAILURE|ERROR|FATAL)\b(?:\W|$)/ },
  {
    weight: 3,
    pattern:
      /: (?:command not found|No such file or directory|Permission denied|cannot open|not found)\b/,
  },
  { weight: 3, pattern: /\b(?:[A-Z]\w*(?:Error|Exception))\b/ },
  {
    weight: 2.5,
    pattern: /\b(?:failed|failure|error|exception|fatal|panic|aborted|aborting|segfault|killed)\b/i,
  },
  {
    weight: 2,
    pattern:
      /\b(?:cannot|can't|could ?n[o']t|unable to|not found|no such|denied|refused|timed out|unresolved|mismatch|expected|assert\w*|invalid|conflict|unexpected|missing|offenses?)\b/i,
  },
  { weight: 0.5, pattern: /./ },
];
/** A line with a sign, whichever, is put a little above its neighbours. */
const SIGNED_WEIGHT = 0.5;
const SIGN = /[\u2000-\u2fff]/;

/** Words of failure that speak of none: counts of zero, names of files and options, settings. */
const HARMLESS =
  /^\s*\d{1,6} {1,8}\| |^\s*\d{1,6} {1,8}\d{1,6} {1,8}\| |\b(?:0|no|No|without|zero) (?:\w+ )?(?:errors?|failures?|failed|failing|fatal)\b|\b(?:errors?|failures?|failed|Errors|Failures|fail)(?:\s*[:=]\s*|\s+)0\b|-Werror|fail-fast|[Ff]ail[Ff]ast|ignore[_-]?errors?|continue-on-error|error_reporting|if-no-files-found|set -e|\b(?:lib|gpg-|php-|node-|perl-)[\w-]{0,30}error|error[_-]?(?:prone|handler|chain|log|page|stack|ex|message)s?\b|errors?\.(?:js|ts|py|rb|go|java|h|c|cpp|hpp|o|lo|rs|php|html|class|html|md|css)\b|(?:PASS|PASSED|passed|✓|✔|√)\b|^\s*(?:ok|✓|✔|√|PASS)\b|^\s*(?:npm )?(?:warn|WARN)|warning\b|WARNING|\bWarning|\[WARN|deprecat|^-- (?:Looking|Could NOT|Check|Perform|Test)|^checking (?:for|whether|if) |^\[ *\d+ of \d+\] Compiling|^\s*(?:Get|Fetched|Selecting|Unpacking|Preparing|Setting up|Downloading|Downloaded|Compiling|Installing|Collecting|Requirement already|adding|creating|copying|inflating|extracting)\b/;

/** A row of a table of counts, none of which was counted. */
const NONE_COUNTED = /\b(?:fail|error)\w*\b.{0,60}(?:\s{2}|: )0$/i;

/** How much harmless words take away. */
const HARMLESS_FACTOR = 0.15;
const RED_WEIGHT = 1.5;
const MARKED_WEIGHT = 4;
/** Of lines that pass a failure on: what stands before them is worth a look, they are not. */
export const WRAPPER_WEIGHT = 0.2;
const NONE_WEIGHT = 0.1;
const INTERESTING_WEIGHT = 2.5;
/** Of lines known to say nothing, whatever a rule makes of their words. */
const DECIDED: readonly number[] = [WRAPPER_WEIGHT, NONE_WEIGHT];

/** One of these stands in every line that weighs something, unless it is printed in red. */
export const WEIGHED_WORDS: readonly string[] = [...WORDS, '##[error]'];

/** Only the start of a line is graded; what follows is data. */
const LONGEST_GRADED = 1000;

/** What a first look at the line's bytes found; without it everything may stand there. */
export interface FirstLook {
  readonly worded: boolean;
  readonly interesting: boolean;
}

/** Says how much a line alone speaks about a failure: 0 for most lines, 4 for the plainest error. */
export type WeighLine = (line: LineText, first?: FirstLook) => number;

const NOT_LOOKED: FirstLook = { worded: true, interesting: true };

/** Linear in the length of the line, and one look-up a character for most lines. */
export function createLineWeigher(interesting: (text: string) => boolean): WeighLine {
  const scanner = createWordScanner([WORDS]);
  return (line, first = NOT_LOOKED) => {
    const text = line.text.length > LONGEST_GRADED ? line.text.slice(0, LONGEST_GRADED) : line.text;
    const worded = first.worded && scanner.some(text);
    const spoken = worded || line.red || line.marker === 'error';
    const weight = spoken ? weigh(line, text, worded) : signedWeight(text);
    const decided = weight >= INTERESTING_WEIGHT || DECIDED.includes(weight);
    if (decided || !first.interesting || !interesting(text)) return weight;
    return INTERESTING_WEIGHT;
  };
}

/**
 * What a line without any of the words weighs. Too little to make a line worth keeping, so it is asked
 * of the lines that are kept, and the others need not be read.
 */
export function signedWeight(text: string): number {
  const looked = text.slice(0, LONGEST_GRADED);
  if (!SIGN.test(looked) || looked.trim() === '') return 0;
  return HARMLESS.test(looked) ? SIGNED_WEIGHT * HARMLESS_FACTOR : SIGNED_WEIGHT;
}

function weigh(line: LineText, text: string, worded: boolean): number {
  if (text.trim() === '') return 0;
  if (isWrapper(text)) return WRAPPER_WEIGHT;
  if (NONE_COUNTED.test(text)) return NONE_WEIGHT;
  const signed = SIGN.test(text) ? SIGNED_WEIGHT : 0;
  const weight = (worded ? grade(text) : signed) + (line.red ? RED_WEIGHT : 0);
  if (line.marker === 'error') return Math.max(weight, MARKED_WEIGHT);
  return HARMLESS.test(text) ? weight * HARMLESS_FACTOR : weight;
}

/** Counts and verdicts a tool prints at its end; what they count stands above them. */
const SUMMARY =
  /^test result: |^error: (?:test failed, to rerun|could not compile|aborting due to|build failed)|^FAIL\t|^FAIL$|^\*\* \w+ FAILED \*\*|\bExecuted \d+ tests?\b|^(?:Tests run|Tests|Test Suites|Test suites|Test Files)\b ?:? |^={1,100} .{0,200}\b\d+ (?:failed|passed)|^FAILED \((?:failures|errors)|^\s*\d+ (?:failing|failed|errors?|failures?|examples?|tests?)\b|^Failed tests?: *\d|^rake aborted|^(?:FAILURES|ERRORS)!$|^make\b.{0,200}\*\*\*|^Command failed|^The following [a-z ]{1,60}(?:failed|FAILED)\b/;
const SUMMARY_WEIGHT = 2.2;

function grade(text: string): number {
  if (SUMMARY.test(text)) return SUMMARY_WEIGHT;
  return GRADES.find(({ pattern }) => pattern.test(text))?.weight ?? 0;
}
