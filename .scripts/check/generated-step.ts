import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED_FILES, type GeneratedFile } from '../generate/generated-files.ts';
import { projectRoot } from '../project-root.ts';
import type { Step } from './step.ts';

function generatedStep({ path, make }: GeneratedFile): Step {
  return {
    name: `fresh ${path}`,
    async run() {
      try {
        const fresh = await make();
        const committed = readFileSync(join(projectRoot, path), 'utf8');
        if (fresh === committed) return { status: 'passed', summary: 'as generated' };
        return {
          status: 'failed',
          summary: 'stale',
          wayOut: `npm run generate, and commit ${path}`,
        };
      } catch (error) {
        const details = (error as Error).message.split('\n');
        return {
          status: 'failed',
          summary: 'could not be generated or read',
          details,
          wayOut: `mend the above, then npm run generate, and commit ${path}`,
        };
      }
    },
  };
}

export const generatedSteps: readonly Step[] = GENERATED_FILES.map(generatedStep);
