import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { runProgram } from './run-program.ts';
import type { Step } from './step.ts';

/** TypeScript 7 by its path: `node_modules/.bin/tsc` is the older one that dependency-cruiser needs. */
const COMPILER = join('node_modules', 'typescript-7', 'bin', 'tsc');

export const typesStep: Step = {
  name: 'types',
  async run() {
    const { exitCode, output } = await runProgram(
      [process.execPath, COMPILER, '-p', '.', '--pretty', 'false'],
      projectRoot,
    );
    const errors = output.split('\n').filter((line) => / error TS\d+: /.test(line));
    if (exitCode === 0) return { status: 'passed', summary: 'no errors' };
    return {
      status: 'failed',
      summary: `${errors.length} errors`,
      details: output.trim().split('\n'),
      wayOut: 'npm run types',
    };
  },
};
