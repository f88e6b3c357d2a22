import { globSync } from 'node:fs';
import { ADAPTERS } from '../architecture/adapters.ts';
import { checkAdapters, describeAdapterFault } from '../architecture/check-adapters.ts';
import { findSideEffects } from '../architecture/find-side-effects.ts';
import { projectRoot } from '../project-root.ts';
import type { Step } from './step.ts';

export const adaptersStep: Step = {
  name: 'adapters',
  async run() {
    const files = globSync('src/**/*.ts', { cwd: projectRoot }).sort();
    const faults = checkAdapters(findSideEffects(projectRoot, files), ADAPTERS);
    if (files.length === 0) return { status: 'failed', summary: 'no source files were found' };
    if (faults.length === 0) {
      return { status: 'passed', summary: `${ADAPTERS.length} adapters, ${files.length} files` };
    }
    return {
      status: 'failed',
      summary: `${faults.length} faults`,
      details: faults.map(describeAdapterFault),
      wayOut: 'decisions are functions of their arguments; only adapters reach outside',
    };
  },
};
