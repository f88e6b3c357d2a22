import { adaptersStep } from './check/adapters-step.ts';
import { distStep } from './check/dist-step.ts';
import { generatedSteps } from './check/generated-step.ts';
import { importsStep } from './check/imports-step.ts';
import { lintStep } from './check/lint-step.ts';
import type { Step, StepResult } from './check/step.ts';
import { typesStep } from './check/types-step.ts';
import { actionlintStep, zizmorStep } from './check/workflows-step.ts';

const STEPS: readonly Step[] = [
  typesStep,
  lintStep,
  importsStep,
  adaptersStep,
  distStep,
  ...generatedSteps,
  actionlintStep,
  zizmorStep,
];

const MARKS = { passed: '✔', failed: '✘', skipped: '-' } as const;

/** More than this nobody reads at once; the step's own command prints the rest. */
const LONGEST_DETAILS = 40;

function print({ name }: Step, result: StepResult, durationMs: number): void {
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  console.log(
    `${MARKS[result.status]} ${name.padEnd(32)} ${seconds.padStart(7)}  ${result.summary}`,
  );
  if (result.status !== 'failed') return;
  const details = result.details ?? [];
  for (const line of details.slice(0, LONGEST_DETAILS)) console.log(`    ${line}`);
  const left = details.length - LONGEST_DETAILS;
  if (left > 0) console.log(`    … ${left} more lines`);
  if (result.wayOut) console.log(`    way out: ${result.wayOut}`);
}

/** An unknown exception is a failure of its step, not the end of the check. */
async function runStep(step: Step): Promise<StepResult> {
  try {
    return await step.run();
  } catch (error) {
    const { stack, message } = error as Error;
    return { status: 'failed', summary: message, details: (stack ?? '').split('\n').slice(1) };
  }
}

const failed: string[] = [];
for (const step of STEPS) {
  const startedAt = performance.now();
  const result = await runStep(step);
  print(step, result, performance.now() - startedAt);
  if (result.status === 'failed') failed.push(step.name);
}
console.log(failed.length === 0 ? '\nAll is well.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
