import { findPart, mustBeThere, type Part } from '../../test/support/require-part.ts';
import { projectRoot } from '../project-root.ts';
import { runProgram } from './run-program.ts';
import type { Step } from './step.ts';

/** Runs a linter of workflows when it is here, or when `SIGNALBOX_REQUIRE` asks for it. */
function linterStep(part: Part, args: readonly string[]): Step {
  return {
    name: part,
    async run() {
      const found = findPart(part);
      if (!found.found) {
        const status = mustBeThere(part) ? 'failed' : 'skipped';
        return { status, summary: found.reason };
      }
      const { exitCode, output } = await runProgram([found.path, ...args], projectRoot);
      if (exitCode === 0) return { status: 'passed', summary: 'no findings' };
      return {
        status: 'failed',
        summary: 'findings',
        details: output.trim().split('\n'),
        wayOut:
          'an exception goes to .github/zizmor.yml or .github/actionlint.yaml, with its reason',
      };
    },
  };
}

/** Without shellcheck and pyflakes: what they find depends on the versions a machine has. */
export const actionlintStep = linterStep('actionlint', ['-shellcheck=', '-pyflakes=', '-no-color']);

export const zizmorStep = linterStep('zizmor', [
  '--offline',
  '--persona=pedantic',
  '--strict-collection',
  '--color=never',
  'action.yml',
  '.github',
]);
