/** Stands in a template for whatever changes from line to line. */
export const VARIABLE = '<*>';

const NUMBER_AFTER_NAME = /^([A-Za-z]+[.-])\d+$/;
const HOST_AND_ADDRESS = /^[\w.-]+\/\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
const JOINED_NUMBERS = /^\d+(?:[/_-]\d+)+$/;
const NUMBERED_NAME = /^[A-Za-z_]+\d{1,2}[A-Za-z_]*$/;
const HEX = /^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{12,})$/;
/** From the root, or through at least two folders. */
const PATH = /^[\\/].*\w|[\\/].*[\\/].*\w/s;
/** No template needs to see more of a word. */
const LONGEST_WORD = 256;

/**
 * What a template shows of one word, a run of characters without spaces or separators, that holds a
 * digit, a slash, or hex digits alone. Numbers, ids, paths and addresses are variable; a number behind
 * a name (`core.2218`) leaves the name; a numbered name (`eth1`) stays, for it may be the only one.
 */
export function maskWord(word: string): string {
  if (word.length > LONGEST_WORD) return VARIABLE;
  if (PATH.test(word)) {
    if (HOST_AND_ADDRESS.test(word)) return `${VARIABLE}/${VARIABLE}`;
    return JOINED_NUMBERS.test(word) ? maskNumbers(word) : VARIABLE;
  }
  const dots = trailingDots(word);
  const tail = word.slice(word.length - dots);
  const bare = word.slice(0, word.length - dots);
  if (!/\d/.test(bare)) return HEX.test(bare) ? VARIABLE + tail : word;
  const name = NUMBER_AFTER_NAME.exec(bare)?.[1];
  if (name !== undefined) return name + VARIABLE + tail;
  if (HOST_AND_ADDRESS.test(bare)) return `${VARIABLE}/${VARIABLE}${tail}`;
  if (JOINED_NUMBERS.test(bare)) return maskNumbers(bare) + tail;
  return NUMBERED_NAME.test(bare) ? word : VARIABLE + tail;
}

function maskNumbers(word: string): string {
  return word.replace(/\d+/g, VARIABLE);
}

function trailingDots(word: string): number {
  let dots = 0;
  while (dots < word.length - 1 && word.charCodeAt(word.length - 1 - dots) === 46) dots += 1;
  return dots;
}
