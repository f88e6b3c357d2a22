import { err, ok, type Result } from '#std';

/** Looks a variable up; `undefined` when it is not set. */
export type Lookup = (name: string) => string | undefined;

export type TemplateProblem =
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'required'; readonly name: string; readonly message: string };

export interface Substituted {
  readonly text: string;
  /** Variables that were not set and had no default: each became an empty text. */
  readonly unset: readonly string[];
}

const NAME = /[_a-zA-Z][_a-zA-Z0-9]*/y;
const OPERATOR = /:?[-?+]/y;
const DEEPEST_NESTING = 32;

class TemplateError extends Error {
  readonly problem: TemplateProblem;

  constructor(problem: TemplateProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/**
 * Fills a text in by the Compose Specification's rules ("Interpolation"; the two `+` forms are
 * compose-go's): `$V`, `${V}`, `${V:-default}`, `${V-default}`, `${V:?message}`, `${V?message}`,
 * `${V:+alternative}`, `${V+alternative}`, nested at will, `$$` for a dollar sign. With the colon an
 * empty value counts as not set. Only the branch that is taken is evaluated.
 */
export function substitute(template: string, lookup: Lookup): Result<Substituted, TemplateProblem> {
  const unset: string[] = [];
  try {
    return ok({ text: fill(template, { lookup, unset }, 0), unset });
  } catch (error) {
    if (error instanceof TemplateError) return err(error.problem);
    throw error;
  }
}

interface Scope {
  readonly lookup: Lookup;
  readonly unset: string[];
}

function fill(template: string, scope: Scope, depth: number): string {
  if (depth > DEEPEST_NESTING) throw invalid(`nested more than ${DEEPEST_NESTING} deep`);
  let text = '';
  let position = 0;
  for (;;) {
    const dollar = template.indexOf('$', position);
    if (dollar === -1) return text + template.slice(position);
    text += template.slice(position, dollar);
    const next = template[dollar + 1];
    if (next === '$') {
      text += '$';
      position = dollar + 2;
    } else if (next === '{') {
      const end = closingBrace(template, dollar + 2);
      text += braced(template.slice(dollar + 2, end), scope, depth);
      position = end + 1;
    } else {
      const name = matchAt(NAME, template, dollar + 1);
      if (!name) throw invalid('a "$" that starts no variable');
      text += plain(name, scope);
      position = dollar + 1 + name.length;
    }
  }
}

function braced(expression: string, scope: Scope, depth: number): string {
  const name = matchAt(NAME, expression, 0);
  if (!name) throw invalid(`"\${${expression}}" does not start with a variable's name`);
  if (name.length === expression.length) return plain(name, scope);
  const operator = matchAt(OPERATOR, expression, name.length);
  if (!operator) throw invalid(`"\${${expression}}" has no operator Compose knows after ${name}`);
  const argument = expression.slice(name.length + operator.length);
  const value = scope.lookup(name);
  const isSet = operator.startsWith(':')
    ? value !== undefined && value !== ''
    : value !== undefined;
  switch (operator.at(-1)) {
    case '-':
      return isSet ? (value ?? '') : fill(argument, scope, depth + 1);
    case '+':
      return isSet ? fill(argument, scope, depth + 1) : '';
    default:
      if (isSet) return value ?? '';
      throw new TemplateError({
        kind: 'required',
        name,
        message: fill(argument, scope, depth + 1),
      });
  }
}

function plain(name: string, scope: Scope): string {
  const value = scope.lookup(name);
  if (value === undefined) scope.unset.push(name);
  return value ?? '';
}

/** The brace that closes an expression which starts at `start`, counting nested `${`. */
function closingBrace(template: string, start: number): number {
  let open = 1;
  for (let index = start; index < template.length; index += 1) {
    if (template.startsWith('$$', index)) index += 1;
    else if (template.startsWith('${', index)) {
      open += 1;
      index += 1;
    } else if (template[index] === '}') {
      open -= 1;
      if (open === 0) return index;
    }
  }
  throw invalid('a "${" that is never closed');
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

function invalid(reason: string): TemplateError {
  return new TemplateError({ kind: 'invalid', reason });
}
