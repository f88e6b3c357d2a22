import { cruiseImports, type ImportFault } from '../architecture/cruise-imports.ts';
import { projectRoot } from '../project-root.ts';
import type { Step } from './step.ts';

const FOLDERS = ['src', 'test', 'fixtures', '.scripts', '.config'];

/** Fewer than this many modules means that the checker looked at the wrong place. */
const LEAST_MODULES = 30;

function describeFault({ rule, from, to, advice }: ImportFault): string {
  return `${from} → ${to}\n      ${rule}: ${advice}`;
}

export const importsStep: Step = {
  name: 'import rules',
  async run() {
    const { modules, expectedModules, dependencies, faults } = await cruiseImports(
      projectRoot,
      FOLDERS,
    );
    if (modules < Math.max(LEAST_MODULES, expectedModules)) {
      return {
        status: 'failed',
        summary: `only ${modules} of ${expectedModules} modules were read`,
        wayOut: 'npm ci: dependency-cruiser needs its own TypeScript 6 to read our sources',
      };
    }
    if (faults.length === 0) {
      return { status: 'passed', summary: `${modules} modules, ${dependencies} imports` };
    }
    return {
      status: 'failed',
      summary: `${faults.length} imports against the rules`,
      details: faults.map(describeFault),
      wayOut:
        'each line above says what to do; the rules are .scripts/architecture/import-rules.ts',
    };
  },
};
