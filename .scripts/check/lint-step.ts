import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { runProgram } from './run-program.ts';
import type { Step } from './step.ts';

const LINTER = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');

export const lintStep: Step = {
  name: 'lint and format',
  async run() {
    const { exitCode, output } = await runProgram(
      [process.execPath, LINTER, 'check', '--colors=off', '--diagnostic-level=warn', '.'],
      projectRoot,
    );
    const checked = /Checked (\d+) files/.exec(output)?.[1];
    if (exitCode === 0 && checked !== undefined && Number(checked) > 0) {
      return { status: 'passed', summary: `${checked} files` };
    }
    return {
      status: 'failed',
      summary: exitCode === 0 ? 'the linter saw no files' : 'faults',
      details: output.trim().split('\n'),
      wayOut: 'npm run format repairs what can be repaired without a thought',
    };
  },
};
