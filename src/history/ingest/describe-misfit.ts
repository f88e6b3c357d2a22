import type * as z from 'zod';
import { cleanLine } from '#safety';

/** More faults of one value than anyone reads; most have one. */
const FAULTS_TOLD = 3;

/** A value longer than this is cut in a sentence. */
const LONGEST_FOUND = 60;

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * What a value has that its form does not ask for, as a configuration's faults are told:
 * `tests[0].status: found "ok", expected passed, failed or skipped`. Without a subject.
 */
export function describeMisfit(error: z.ZodError, value: unknown): string {
  const faults = error.issues.flatMap((issue) => essential(issue, value));
  const told = faults.slice(0, FAULTS_TOLD).map((issue) => describeIssue(issue, value));
  const more = faults.length - told.length;
  return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** `path: found 7, expected a text`, and what is missing by its own name. */
export function describeFound(path: Path, found: unknown, expected: string): string {
  if (found !== undefined) {
    return `${prefix(path)}found ${wordOf(found)}, expected ${expected}`;
  }
  return `${prefix(path.slice(0, -1))}"${String(path.at(-1))}" is missing, expected ${expected}`;
}

/** Of a union, the issues of the form that was meant: the one whose own keys are there, then the best fit. */
function essential(issue: Issue, value: unknown): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const within = at(value, issue.path);
  const missing = (branch: readonly Issue[]) =>
    branch.filter(({ path }) => path.length === 1 && at(within, path) === undefined).length;
  const [best = []] = issue.errors.toSorted(
    (left, right) => missing(left) - missing(right) || left.length - right.length,
  );
  return best.flatMap((inner) =>
    essential({ ...inner, path: [...issue.path, ...inner.path] } as Issue, value),
  );
}

function describeIssue(issue: Issue, value: unknown): string {
  return describeFound(issue.path, at(value, issue.path), expectedOf(issue));
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key],
    value,
  );
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return issue.origin === 'string' ? 'a text that is not empty' : `${issue.minimum} or more`;
    case 'invalid_format':
      return issue.format === 'url' ? 'an address such as https://…' : `a text of ${issue.format}`;
    default:
      return 'another value';
  }
}

function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  const shown = value.length > LONGEST_FOUND ? `${value.slice(0, LONGEST_FOUND)}…` : value;
  return cleanLine(JSON.stringify(shown), { redact: (text) => text });
}

function prefix(path: Path): string {
  if (path.length === 0) return '';
  const parts = path.map((part, index) => {
    if (typeof part === 'number') return `[${part}]`;
    return index === 0 ? String(part) : `.${String(part)}`;
  });
  return `${parts.join('')}: `;
}
