import { createHash } from 'node:crypto';
import type { Signature } from '#domain';
import { MASKS, maskLine, maskName } from './masks.ts';
import { withoutFrames } from './stack-frames.ts';
import { testOfHeadline } from './test-headline.ts';
import { isWrapper } from './wrapper-lines.ts';

export interface SignatureOf {
  readonly signature: Signature;
  /** Too little is left to tell this failure from others; such a signature never excuses one. */
  readonly generic: boolean;
  /** What was hashed. */
  readonly masked: string;
}

/** Words any failure may print. What remains beside them is what the failure says of its own. */
const SAYS_NOTHING = new Set(
  `a an the of in on at to for is was were are be with by and or not no it its this that from
  error errors err fail failed fails failure failures failing fatal warning exception panic abort aborted
  exit exited exitcode code status signal process completed command cmd step job task run running
  build test tests suite see log logs above below details more info information unknown unexpected
  script child returned non zero nonzero make gmake npm yarn error-code elifecycle stack trace traceback
  most recent call last one some there were found total time duration n hex id ip size make failed`
    .split(/\s+/)
    .filter(Boolean),
);
/** A sentence needs two words of its own, the name of a test one. */
const TELLING_WORDS = { sentence: 2, name: 1 } as const;

/**
 * The stable identity of a failure from its cleaned lines, the telling line first: the first line that
 * says something of its own, masked and hashed (SHA-256, first 16 hex digits). One line is enough:
 * what follows it (frames, values, counts) changes more often than the failure does. Where the line
 * is a test tool's headline, the test's name is the identity, with its numbers.
 */
export function signatureOf(text: readonly string[]): SignatureOf {
  let fallback = '';
  for (const line of withoutFrames(text)) {
    const name = testOfHeadline(line);
    const named = name === null ? '' : maskName(name);
    if (saysSomething(named, TELLING_WORDS.name)) {
      const masked = `test ${named}`;
      return { signature: hash(masked), generic: false, masked };
    }
    const masked = maskLine(line);
    if (masked === '') continue;
    if (fallback === '') fallback = masked;
    if (isWrapper(line) || !saysSomething(masked, TELLING_WORDS.sentence)) continue;
    return { signature: hash(masked), generic: false, masked };
  }
  if (fallback === '') fallback = maskLine(text.find((line) => line.trim() !== '') ?? '');
  return { signature: hash(fallback), generic: true, masked: fallback };
}

function saysSomething(masked: string, wanted: number): boolean {
  let telling = 0;
  for (const [word] of masked.toLowerCase().matchAll(/[\p{L}_][\p{L}\d_-]+/gu)) {
    if (!SAYS_NOTHING.has(word)) telling += 1;
    if (telling >= wanted) return true;
  }
  return false;
}

function hash(masked: string): Signature {
  const digest = createHash('sha256').update(masked).digest('hex').slice(0, 16);
  return `${MASKS.version}-${digest}` as Signature;
}
