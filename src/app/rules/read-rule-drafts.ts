import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { SourceLocation } from '#domain';
import { nearest } from '#std';
import { RULE_KEYS, type RuleKey } from './rule-fields.ts';
import type { RuleProblem } from './rule-problem.ts';

/** A value as it stands in the file. */
export interface Written {
  readonly value: unknown;
  readonly location: SourceLocation;
}

/** A rule as it stands in the file: nothing is checked but its keys. */
export interface RuleDraft {
  /** Its id, or `rules[2]` when it has none. */
  readonly id: string;
  readonly location: SourceLocation;
  readonly fields: Readonly<Partial<Record<RuleKey, Written | readonly Written[]>>>;
}

/** One broken line makes the parser stumble over what follows; more only repeat it. */
const SYNTAX_FAULTS_TOLD = 3;
const MOST_RULES = 500;

interface Reading {
  readonly drafts: RuleDraft[];
  readonly problems: RuleProblem[];
  readonly placeOf: (node: Node | null | undefined) => SourceLocation;
}

/** YAML text to drafts of rules, each value with its place. Never throws. */
export function readRuleDrafts(
  file: string,
  text: string,
): { readonly drafts: readonly RuleDraft[]; readonly problems: readonly RuleProblem[] } {
  const counter = new LineCounter();
  const placeAt = (offset: number): SourceLocation => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, SYNTAX_FAULTS_TOLD).map(
      ({ message, pos }): RuleProblem => ({
        kind: 'syntax',
        message: message.split('\n')[0] ?? '',
        location: placeAt(pos[0]),
      }),
    );
    return { drafts: [], problems };
  }
  const reading: Reading = {
    drafts: [],
    problems: [],
    placeOf: (node) => placeAt(node?.range?.[0] ?? 0),
  };
  readRules(document.contents as Node | null, reading);
  return reading;
}

function readRules(root: Node | null, reading: Reading): void {
  const { problems, placeOf } = reading;
  const rules = isMap(root) ? (root.get('rules', true) as Node | undefined) : undefined;
  if (!isMap(root) || !isSeq(rules) || rules.items.length === 0) {
    problems.push({ kind: 'no-rules', location: placeOf(rules ?? root) });
    return;
  }
  for (const { key } of root.items) {
    const name = textOf(key);
    if (name === 'rules') continue;
    const known = ['rules'];
    const about = { key: name, nearest: nearest(name, known), known, id: 'file' };
    problems.push({ kind: 'unknown-key', ...about, location: placeOf(key as Node) });
  }
  if (rules.items.length > MOST_RULES) {
    problems.push({ kind: 'too-many', limit: MOST_RULES, location: placeOf(rules) });
    return;
  }
  for (const [index, item] of rules.items.entries()) readRule(item as Node, index, reading);
}

function readRule(node: Node, index: number, reading: Reading): void {
  const { problems, placeOf } = reading;
  const place = `rules[${index}]`;
  if (isAlias(node)) {
    problems.push({ kind: 'alias', location: placeOf(node) });
    return;
  }
  if (!isMap(node)) {
    const expected = 'a map with the keys of a rule';
    const about = { id: place, key: place, found: kindOf(node), expected };
    problems.push({ kind: 'bad-value', ...about, location: placeOf(node) });
    return;
  }
  const named = node.get('id');
  const id = typeof named === 'string' && named !== '' ? named : place;
  const fields: Partial<Record<RuleKey, Written | readonly Written[]>> = {};
  for (const { key, value } of node.items) {
    const name = textOf(key);
    const about = { id, key: name, location: placeOf(key as Node) };
    if (!isRuleKey(name)) {
      const known = RULE_KEYS;
      problems.push({ kind: 'unknown-key', ...about, nearest: nearest(name, known), known });
    } else if (fields[name]) problems.push({ kind: 'duplicate-key', ...about });
    else fields[name] = written((value ?? key) as Node, value === null, reading);
  }
  reading.drafts.push({ id, location: placeOf(node), fields });
}

function written(node: Node, absent: boolean, reading: Reading): Written | readonly Written[] {
  if (isSeq(node)) return node.items.map((item) => single(item as Node, false, reading));
  return single(node, absent, reading);
}

function single(node: Node, absent: boolean, { placeOf, problems }: Reading): Written {
  const location = placeOf(node);
  if (isAlias(node)) problems.push({ kind: 'alias', location });
  if (absent) return { value: null, location };
  return { value: isScalar(node) ? node.value : node, location };
}

function isRuleKey(name: string): name is RuleKey {
  return (RULE_KEYS as readonly string[]).includes(name);
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : kindOf(node);
}

function kindOf(node: unknown): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  return isScalar(node) && node.value === null ? 'nothing' : 'a single value';
}
