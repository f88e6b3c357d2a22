import { splitPattern } from './split-pattern.ts';
import { VARIABLE } from './variable-words.ts';

/** Patterns that are, or have become, one template. */
interface Cluster {
  readonly parts: readonly string[];
  /** The masked lines of it. */
  readonly patterns: readonly string[];
}

/** Clusters equal but for the word at `position`. */
interface Family {
  readonly position: number;
  readonly members: readonly Cluster[];
  readonly distinct: number;
}

/** Families found in one round may meet in the next; logs need two or three. */
const MOST_ROUNDS = 4;
/** Words behind this one do not vary on their own account. */
const LAST_POSITION = 160;

/**
 * The template of each masked line. Patterns with the same separators that are equal but for one word
 * are a family; when a family holds enough different words there, the word is variable and the
 * family one template, which may be a member of wider families in the next round. Where a line starts,
 * and where plain words stand, it takes more to believe that a word is not part of the sentence.
 */
export function mergeFamilies(patterns: Iterable<string>): ReadonlyMap<string, string> {
  const layouts = new Map<string, Cluster[]>();
  for (const pattern of patterns) {
    const parts = splitPattern(pattern);
    const layout = parts.filter((_, index) => index % 2 === 1).join('\u0001');
    const known = layouts.get(layout);
    const cluster = { parts, patterns: [pattern] };
    if (known) known.push(cluster);
    else layouts.set(layout, [cluster]);
  }
  const templates = new Map<string, string>();
  for (const clusters of layouts.values()) {
    for (const { parts, patterns: own } of mergeRounds(clusters)) {
      const template = parts.join('');
      for (const pattern of own) templates.set(pattern, template);
    }
  }
  return templates;
}

function mergeRounds(first: readonly Cluster[]): readonly Cluster[] {
  let clusters = first;
  for (let round = 0; round < MOST_ROUNDS && clusters.length > 1; round += 1) {
    const families = findFamilies(clusters);
    if (families.length === 0) break;
    clusters = joinEqual(applyFamilies(clusters, families));
  }
  return clusters;
}

function findFamilies(clusters: readonly Cluster[]): readonly Family[] {
  const hashed = clusters.map((cluster) => hashParts(cluster.parts));
  const families: Family[] = [];
  const length = Math.min(clusters[0]?.parts.length ?? 0, LAST_POSITION);
  for (let position = 0; position < length; position += 2) {
    const sharing = new Map<number, Cluster[]>();
    for (const [index, cluster] of clusters.entries()) {
      if (cluster.parts[position] === '') continue;
      const { whole, words } = hashed[index] ?? NOTHING;
      const rest = whole - (words[position >> 1] ?? 0);
      const known = sharing.get(rest);
      if (known) known.push(cluster);
      else sharing.set(rest, [cluster]);
    }
    for (const members of sharing.values()) {
      if (members.length < 2) continue;
      const family = { position, members, distinct: members.length };
      if (isVariable(family)) families.push(family);
    }
  }
  return families.sort((left, right) => right.distinct - left.distinct);
}

interface HashedParts {
  readonly whole: number;
  readonly words: Float64Array;
}
const NOTHING: HashedParts = { whole: 0, words: new Float64Array() };
/** Sums of up to 4096 such numbers stay exact. */
const HASH_LIMIT = 2 ** 40;

/** A sum over position and word, so that a word is taken out of it by a subtraction. */
function hashParts(parts: readonly string[]): HashedParts {
  const words = new Float64Array((parts.length + 1) >> 1);
  let whole = 0;
  for (let position = 0; position < parts.length; position += 2) {
    const hash = hashWord(parts[position] ?? '', position);
    words[position >> 1] = hash;
    whole += hash;
  }
  return { whole, words };
}

function hashWord(word: string, position: number): number {
  let high = Math.imul(position + 1, 0x9e3779b1);
  let low = Math.imul(position + 1, 0x85ebca6b);
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low + code, 0xc2b2ae35) ^ (low >>> 13);
  }
  high ^= high >>> 15;
  return ((high >>> 0) * 2 ** 16 + ((low >>> 8) & 0xffff)) % HASH_LIMIT;
}

/** Different words at one place it takes to call the place variable. */
const ENOUGH = {
  /** Beside a word that is variable by its look. */
  withVariable: 2,
  /** `eth0`, `eth1`: one name, two numbers. */
  numbered: 2,
  /** Paths, dotted or numbered names: not from a sentence. */
  odd: 4,
  /** `camelCase`, `kebab-case`. */
  name: 5,
  word: 5,
  /** The first word of a line is nearly always the sentence's own. */
  first: 15,
} as const;

const ODD = /[/\\~%+\d]|[._-].*[._-]/s;
const NAME = /[._-]|[a-z][A-Z]/;
const WORD = /[A-Za-z]{2}/;

function isVariable({ position, members, distinct }: Family): boolean {
  const [one] = members;
  const says = one?.parts.some(
    (part, index) => index % 2 === 0 && index !== position && WORD.test(part),
  );
  if (!says) return false;
  const words = members.map(({ parts }) => parts[position] ?? '');
  if (words.includes(VARIABLE)) return distinct >= ENOUGH.withVariable;
  const stems = new Set(words.map((word) => word.replace(/\d+/g, '#')));
  if (stems.size === 1) return distinct >= ENOUGH.numbered;
  const odd = words.filter((word) => ODD.test(word)).length;
  const names = words.filter((word) => !ODD.test(word) && NAME.test(word)).length;
  const plain = distinct - odd - names;
  const numbered = words.filter((word) => /\d/.test(word)).length;
  if (position === 0 && numbered * 2 < distinct) return distinct >= ENOUGH.first;
  if (plain * 2 >= distinct) return distinct >= ENOUGH.word;
  return distinct >= (odd * 2 >= distinct ? ENOUGH.odd : ENOUGH.name);
}

/** Greatest families first; a cluster joins one a round. */
function applyFamilies(
  clusters: readonly Cluster[],
  families: readonly Family[],
): readonly Cluster[] {
  const joined = new Set<Cluster>();
  const made: Cluster[] = [];
  for (const { position, members } of families) {
    const free = members.filter((member) => !joined.has(member));
    const [one] = free;
    if (one === undefined || free.length < 2) continue;
    for (const member of free) joined.add(member);
    const parts = one.parts.with(position, VARIABLE);
    made.push({ parts, patterns: free.flatMap((member) => member.patterns) });
  }
  return [...clusters.filter((cluster) => !joined.has(cluster)), ...made];
}

function joinEqual(clusters: readonly Cluster[]): readonly Cluster[] {
  const joined = new Map<string, { parts: readonly string[]; patterns: string[] }>();
  for (const { parts, patterns } of clusters) {
    const template = parts.join('');
    const known = joined.get(template);
    if (known) for (const pattern of patterns) known.patterns.push(pattern);
    else joined.set(template, { parts, patterns: [...patterns] });
  }
  return [...joined.values()];
}
