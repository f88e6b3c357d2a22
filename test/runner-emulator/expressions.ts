export interface ExpressionContext {
  readonly inputs: Readonly<Record<string, string>>;
  readonly github: Readonly<Record<string, string>>;
  /** Step id → its outputs. */
  readonly steps: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Fills `${{ … }}` in a text: `toJSON(inputs)` and dotted names, which is all that our actions use. The
 * emulated job has no matrix: that is null, and its strategy has one job. Anything else is an error of
 * the test, not an empty text.
 */
export function fill(text: string, context: ExpressionContext): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    if (expression === 'toJSON(inputs)') return JSON.stringify(context.inputs, null, 2);
    if (expression === 'toJSON(matrix)') return 'null';
    return named(expression, context);
  });
}

/**
 * Whether a step of an action runs: terms joined by `&&`, each `always()` or `name == 'text'`. Without
 * `always()` the steps before it must have succeeded (`src/Runner.Worker/Expressions/SuccessFunction.cs`
 * asks `github.action_status` in a composite).
 */
export function holds(
  condition: string | undefined,
  succeeded: boolean,
  context: ExpressionContext,
): boolean {
  const terms = (condition ?? '').split('&&').map((term) => term.trim());
  if (!terms.includes('always()') && !succeeded) return false;
  return terms
    .filter((term) => term !== '' && term !== 'always()')
    .every((term) => {
      const [, name = '', wanted] = /^([\w.-]+) == '([^']*)'$/.exec(term) ?? [];
      return named(name, context) === wanted;
    });
}

function named(name: string, { inputs, github, steps }: ExpressionContext): string {
  const [root, first = '', second, third = ''] = name.split('.');
  if (root === 'inputs') return inputs[first] ?? '';
  if (root === 'github') return github[first] ?? '';
  if (name === 'strategy.job-total') return '1';
  // Runners before 2025-09 do not know it: then it is empty.
  if (name === 'job.check_run_id') return '';
  if (root === 'steps' && second === 'outputs') return steps[first]?.[third] ?? '';
  throw new Error(`the emulator does not know the expression "${name}"`);
}
