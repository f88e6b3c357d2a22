import { CAUSE_IDS, type SourceLocation } from '#domain';
import {
  compileRe2,
  matchesRule,
  type PatternBudget,
  type Re2Pattern,
  type UserRule,
} from '#triage';
import type { RuleDraft, Written } from './read-rule-drafts.ts';
import {
  ACTORS,
  EXPECTED,
  OPTIONAL_KEYS,
  RETRY_SAFETIES,
  RULE_KEYS,
  type RuleKey,
} from './rule-fields.ts';
import type { RuleProblem } from './rule-problem.ts';

/** A rule, or everything that is wrong with it. */
export interface CompiledRule {
  readonly rule: UserRule | null;
  readonly patterns: readonly Re2Pattern[];
  readonly problems: readonly RuleProblem[];
}

const USER_CONFIDENCE = 0.9;
const ID = /^[a-z][a-z0-9-]{0,62}\.[a-z][a-z0-9-]{0,62}$/;
const LONGEST_TEXT = 400;
const MOST_ITEMS = 100;
const OUR_PREFIXES = new Set(CAUSE_IDS.map((id) => id.split('.')[0] ?? id));

/** Checks a draft's values and compiles its patterns; its own examples are its first test. */
export function compileRule(draft: RuleDraft, budget: PatternBudget): CompiledRule {
  const compiler = new RuleCompiler(draft);
  const rule = compiler.rule(budget);
  const { problems, patterns } = compiler;
  return { rule: problems.length === 0 ? rule : null, patterns, problems };
}

class RuleCompiler {
  readonly problems: RuleProblem[] = [];
  readonly patterns: Re2Pattern[] = [];
  readonly #draft: RuleDraft;

  constructor(draft: RuleDraft) {
    this.#draft = draft;
  }

  rule(budget: PatternBudget): UserRule {
    const { fields, location } = this.#draft;
    for (const key of RULE_KEYS) {
      if (fields[key] || OPTIONAL_KEYS.includes(key)) continue;
      this.#problem({ kind: 'missing-key', key, expected: EXPECTED[key] }, location);
    }
    const id = this.#id();
    const title = this.#text('title');
    for (const pattern of this.#list('patterns')) this.#compile(pattern, budget);
    const examples = this.#list('examples');
    const counterExamples = this.#list('counterExamples');
    const { file, line } = location;
    const rule: UserRule = {
      cause: id,
      name: id,
      patterns: this.patterns,
      confidence: this.#confidence(),
      examples: examples.map(({ value }) => String(value)),
      counterExamples: counterExamples.map(({ value }) => String(value)),
      place: `${file}:${line}`,
      text: {
        title,
        meaning: this.#text('meaning') || title,
        whoActs: this.#oneOf('whoActs', ACTORS) ?? 'unknown',
        retrySafe: this.#oneOf('retrySafe', RETRY_SAFETIES) ?? 'no',
        action: this.#text('action'),
      },
    };
    if (this.problems.length === 0) this.#tryExamples(rule, { examples, counterExamples });
    return rule;
  }

  #id(): string {
    const written = this.#single('id');
    const { id } = this.#draft;
    if (!written) return id;
    if (typeof written.value !== 'string' || !ID.test(written.value)) {
      this.problems.push({ kind: 'bad-id', id, location: written.location });
      return id;
    }
    const prefix = id.split('.')[0] ?? id;
    if (OUR_PREFIXES.has(prefix)) {
      this.problems.push({ kind: 'our-prefix', id, prefix, location: written.location });
    }
    return written.value;
  }

  #compile(written: Written, budget: PatternBudget): void {
    const pattern = String(written.value);
    const compiled = compileRe2(pattern, budget);
    if (compiled.ok) {
      this.patterns.push(compiled.value);
      return;
    }
    const { error } = compiled;
    if (error.kind === 'not-re2') {
      this.#problem({ kind: 'not-re2', pattern, reason: error.reason }, written.location);
    } else if (error.kind === 'too-large') {
      const { size, limit } = error;
      this.#problem({ kind: 'large-pattern', pattern, size, limit }, written.location);
    } else this.#problem({ kind: 'matches-anything', pattern }, written.location);
  }

  #tryExamples(
    rule: UserRule,
    about: { readonly examples: readonly Written[]; readonly counterExamples: readonly Written[] },
  ): void {
    for (const { value, location } of about.examples) {
      const example = String(value);
      if (!matchesRule(rule, example)) this.#problem({ kind: 'example-missed', example }, location);
    }
    for (const { value, location } of about.counterExamples) {
      const example = String(value);
      const pattern = rule.patterns.find((one) => one.test(example))?.source;
      if (pattern !== undefined) {
        this.#problem({ kind: 'counter-example-matched', example, pattern }, location);
      }
    }
  }

  #text(key: RuleKey): string {
    const written = this.#single(key);
    if (!written) return '';
    const { value } = written;
    if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT) {
      return value.trim().replace(/\s+/g, ' ');
    }
    this.#bad(key, written);
    return '';
  }

  #oneOf<T extends string>(key: RuleKey, known: readonly T[]): T | null {
    const written = this.#single(key);
    if (!written) return null;
    const found = known.find((one) => one === written.value) ?? null;
    if (found === null) this.#bad(key, written);
    return found;
  }

  #confidence(): number {
    const written = this.#single('confidence');
    if (!written) return USER_CONFIDENCE;
    const { value } = written;
    if (typeof value === 'number' && value > 0 && value <= 1) return value;
    this.#bad('confidence', written);
    return USER_CONFIDENCE;
  }

  #single(key: RuleKey): Written | null {
    const written = this.#draft.fields[key];
    if (written === undefined) return null;
    if (!isList(written)) return written;
    const location = written[0]?.location ?? this.#draft.location;
    this.#bad(key, { value: written, location });
    return null;
  }

  #list(key: RuleKey): readonly Written[] {
    const written = this.#draft.fields[key];
    if (written === undefined) return [];
    if (!isList(written)) {
      this.#bad(key, written);
      return [];
    }
    if ((written.length === 0 && key !== 'counterExamples') || written.length > MOST_ITEMS) {
      this.#bad(key, { value: written, location: this.#draft.location });
    }
    return written.filter((one) => {
      const isText = typeof one.value === 'string' && one.value !== '';
      if (!isText) this.#bad(key, one);
      return isText;
    });
  }

  #bad(key: RuleKey, { value, location }: Written): void {
    this.#problem(
      { kind: 'bad-value', key, found: shown(value), expected: EXPECTED[key] },
      location,
    );
  }

  #problem(problem: Unplaced, location: SourceLocation): void {
    this.problems.push({ ...problem, id: this.#draft.id, location });
  }
}

type OfRule = Extract<RuleProblem, { readonly id: string }>;
type Unplaced = OfRule extends infer One
  ? One extends OfRule
    ? Omit<One, 'id' | 'location'>
    : never
  : never;

function isList(written: Written | readonly Written[]): written is readonly Written[] {
  return Array.isArray(written);
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map or list';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `a text of ${text.length} characters` : text;
}
