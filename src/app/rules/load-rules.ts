import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Fault, SourceLocation } from '#domain';
import { describeFileError, err, ok, type Result } from '#std';
import { createRuleBook, OWN_RULES, type Re2Pattern, type RuleBook, type UserRule } from '#triage';
import type { World } from '../world/world.ts';
import { compileRule } from './compile-rule.ts';
import { type RuleDraft, readRuleDrafts } from './read-rule-drafts.ts';
import { ruleFault } from './rule-faults.ts';
import type { RuleProblem } from './rule-problem.ts';

export interface LoadedRules {
  readonly book: RuleBook;
  /** One sentence for each rule that took too long and was left out from then on. */
  readonly warnings: () => readonly string[];
}

const LARGEST_FILE = 1024 * 1024;
/** All lines of all logs of one command together. */
const PATTERN_LIMIT_MS = 5000;

const ONLY_OURS: LoadedRules = { book: OWN_RULES, warnings: () => [] };

/** Reads the users' rules; every fault of every file at once. `files` are absolute, in their order. */
export async function loadRules(
  files: readonly string[],
  world: World,
): Promise<Result<LoadedRules, readonly Fault[]>> {
  if (files.length === 0) return ok(ONLY_OURS);
  const problems: RuleProblem[] = [];
  const drafts: RuleDraft[] = [];
  for (const file of files) {
    const read = await readRuleFile(file, world);
    problems.push(...read.problems);
    drafts.push(...read.drafts);
  }
  const rules: UserRule[] = [];
  const patterns: (readonly [string, Re2Pattern])[] = [];
  const seen = new Map<string, SourceLocation>();
  const budget = { now: () => world.clock.now(), limitMs: PATTERN_LIMIT_MS };
  for (const draft of drafts) {
    const compiled = compileRule(draft, budget);
    problems.push(...compiled.problems, ...repeated(draft, seen));
    if (compiled.rule) rules.push(compiled.rule);
    patterns.push(...compiled.patterns.map((pattern) => [draft.id, pattern] as const));
  }
  if (problems.length > 0) return err(problems.toSorted(inFileOrder).map(ruleFault));
  return ok({ book: createRuleBook(rules), warnings: () => patterns.flatMap(spentWarning) });
}

/** Of one file by line and column; the files stay in their order. */
function inFileOrder({ location: left }: RuleProblem, { location: right }: RuleProblem): number {
  if (left.file !== right.file) return 0;
  return left.line - right.line || left.column - right.column;
}

function repeated(
  { id, location }: RuleDraft,
  seen: Map<string, SourceLocation>,
): readonly RuleProblem[] {
  const first = seen.get(id);
  if (first) return [{ kind: 'duplicate-id', id, first, location }];
  if (!id.startsWith('rules[')) seen.set(id, location);
  return [];
}

function spentWarning([id, pattern]: readonly [string, Re2Pattern]): readonly string[] {
  if (!pattern.isSpent()) return [];
  return [
    `The pattern ${pattern.source} of the rule ${id} took more than ${PATTERN_LIMIT_MS / 1000} s and was left out from then on; begin it with a literal text.`,
  ];
}

async function readRuleFile(
  file: string,
  world: World,
): Promise<ReturnType<typeof readRuleDrafts>> {
  const name = relative(world.directory, file) || file;
  const shown = name.startsWith('..') ? file : name;
  const location = { file: shown, line: 1, column: 1 };
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) {
      const problem = { kind: 'too-large', bytes: size, limit: LARGEST_FILE, location } as const;
      return { drafts: [], problems: [problem] };
    }
    return readRuleDrafts(shown, await readFile(file, 'utf8'));
  } catch (error) {
    const reason = describeFileError(error);
    return { drafts: [], problems: [{ kind: 'unreadable', reason, location }] };
  }
}
