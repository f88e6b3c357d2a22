/** Words of a line that says what went wrong, rather than where. */
const TELLING =
  /error|panic|fatal|exception|fail|expected|received|assert|denied|refused|cannot|no space|killed|not found|✗|✘|×/i;

/** Whether a line says what went wrong. */
export function isTelling(text: string): boolean {
  return TELLING.test(text);
}

/** Blanks, rules and headings drawn with them; frames of a stack inside a runtime or an installed package. */
const NOISE =
  /^[\s\p{P}\p{S}]*$|^\s*[⎯─━═=]{3,}|^\s*at .*(?:\bnode:|node_modules\/|<anonymous>)|^\s*at (?:java|javax|jdk|sun|org\.junit)\.|^\s*File ".*\/(?:site-packages|lib\/python)/u;

/** Whether a line is the first to go when there is no room for all. */
export function isNoise(text: string): boolean {
  return NOISE.test(text);
}

/** A longer line is a dump; its start says what it is. */
const LONGEST_READ = 300;

/** The legend of a diff whose values follow, and the counts at the end of a test run. */
const LEGEND =
  /^\s*[-+] (?:Expected|Received|Actual)\b[^:]{0,20}$|^\s*(?:Test(?:s| Files| Suites)?:?)\s+\d+ (?:failed|passed)\b/i;

/** One side of a diff, or a value by its name. */
const VALUE = /^\s*(?:[-+] ?\S|(?:Expected|Received|Actual|Left|Right)\b.{0,30}: *\S)/i;

/** A frame of a stack, or the place a compiler or test runner points at. */
const FRAME =
  /^\s*at .*:\d+\)?$|^\s*(?:❯|-->) \S.*:\d+|^\s*File ".+", line \d+|^\s*\S+\.[a-z]{1,5}:\d+(?::|\b.*\+0x|$)/;

/** Followed by the line of code it names. */
const PYTHON_FRAME = /^\s*File ".+", line \d+/;

/** What was thrown: the name of an error, and what it says. */
const RAISED = /^\s*(?:\w{1,12} )?(?:[\w.]+[.:])?\w*(?:Error|Exception|Panic)\b.{0,20}?: *\S/i;

/**
 * How much each line of a block helps to decide, larger for more; only the order means something.
 * `telling` is the index of the line that says most of it.
 */
export function lineWeights(texts: readonly string[], telling: number): readonly number[] {
  const read = texts.map((text) => text.slice(0, LONGEST_READ));
  // The rest of a stack tells how it got there.
  const [nearest] = read
    .flatMap((text, index) => (FRAME.test(text) ? [index] : []))
    .sort((a, b) => Math.abs(a - telling) - Math.abs(b - telling));
  return read.map((text, index) => {
    if (index === telling) return 6;
    if (RAISED.test(text)) return 5;
    if (index === nearest) return 4;
    if (nearest !== undefined && index === nearest + 1 && PYTHON_FRAME.test(read[nearest] ?? '')) {
      return 3;
    }
    if (LEGEND.test(text)) return 0;
    if (VALUE.test(text)) return 3;
    return isTelling(text) ? 2 : 1;
  });
}
