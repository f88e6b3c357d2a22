import type { Signature } from '#domain';
import { byCodeUnit } from '#std';
import { editDistanceWithin } from './edit-distance.ts';
import { gramHistogram, leastEditDistance } from './gram-histogram.ts';
import type { SignatureOf } from './signature.ts';

/** As in Kubernetes' triage: a tenth of the mean length may differ. */
const MOST_DIFFERENCE = 0.1;
/** Leaders of one skeleton that a text is compared with; keeps 100,000 failures within seconds. */
const MOST_LEADERS = 64;
/** Of those, the nearest by their histograms are measured exactly. */
const MOST_MEASURED = 8;

interface Leader {
  readonly signature: Signature;
  readonly masked: string;
  readonly histogram: Uint16Array;
}

/** A failure and how often it was seen before; once when nothing is said. */
export interface CountedSignature extends SignatureOf {
  readonly count?: number;
}

/**
 * One signature for each item, in order, where near-duplicates share one: texts whose telling words
 * are the same and whose masked forms differ by at most a tenth (an id no mask knows, another
 * quote, one more number). Texts that differ in a word, a code or a test's name are never merged, nor
 * are generic ones. The most frequent text leads, then the first by code units, so the order of the
 * items does not matter. Time: linear in the items, each compared with a bounded number of others.
 */
export function mergeSignatures(items: readonly CountedSignature[]): readonly Signature[] {
  const counts = new Map<Signature, { readonly item: SignatureOf; count: number }>();
  for (const item of items) {
    const known = counts.get(item.signature);
    const { count = 1 } = item;
    if (known) known.count += count;
    else counts.set(item.signature, { item, count });
  }
  const frequentFirst = [...counts.values()].sort(
    (left, right) => right.count - left.count || byCodeUnit(left.item.masked, right.item.masked),
  );
  const leaders = new Map<string, Leader[]>();
  const merged = new Map<Signature, Signature>();
  for (const { item } of frequentFirst) {
    const { signature, masked, generic } = item;
    if (generic) continue;
    const skeleton = skeletonOf(masked);
    const known = leaders.get(skeleton) ?? [];
    if (known.length === 0) leaders.set(skeleton, known);
    const histogram = gramHistogram(masked);
    const leader = nearestLeader(known, { signature, masked, histogram });
    if (leader) merged.set(signature, leader.signature);
    else if (known.length < MOST_LEADERS) known.push({ signature, masked, histogram });
  }
  return items.map(({ signature }) => merged.get(signature) ?? signature);
}

function nearestLeader(leaders: readonly Leader[], own: Leader): Leader | undefined {
  const near: { readonly leader: Leader; readonly least: number; readonly limit: number }[] = [];
  for (const leader of leaders) {
    const limit = Math.floor((MOST_DIFFERENCE * (leader.masked.length + own.masked.length)) / 2);
    const least = leastEditDistance(leader.histogram, own.histogram, limit);
    if (least !== null) near.push({ leader, least, limit });
  }
  return near
    .sort((left, right) => left.least - right.least)
    .slice(0, MOST_MEASURED)
    .find(({ leader, limit }) => editDistanceWithin(leader.masked, own.masked, limit) !== null)
    ?.leader;
}

const MASK = /<[a-z]{1,10}>/g;
/** Stands for a mask inside a word; no log line holds it after cleaning. */
const MASKED = '\u0001';
/** Words, and every sign that is neither space nor the usual punctuation. */
const WORDS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the stand-in is a control character so that no text holds it.
  /[\p{L}\p{N}_\u0001]+(?:[./\\:-][\p{L}\p{N}_\u0001]+)*|[^\s\p{L}\p{N}_\u0001'"`.,:;()[\]{}<>|/\\*=-]/gu;
/** No language writes six of these in a row: a random name. */
const UNSPOKEN = /[bcdfghjklmnpqrstvwxz]{6}/i;

/** The words that say what failed: what must be the same in texts that are merged. */
function skeletonOf(masked: string): string {
  const words: string[] = [];
  for (const [word] of masked.replace(MASK, MASKED).matchAll(WORDS)) {
    if (word !== MASKED && !isRandom(word)) words.push(word);
  }
  return words.join(' ');
}

/** Numbers on both sides of letters make an id (`7d4b9c`), one at an end a numbered name (`v8`). */
function isRandom(word: string): boolean {
  return word.indexOf(MASKED) !== word.lastIndexOf(MASKED) || UNSPOKEN.test(word);
}
