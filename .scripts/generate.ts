import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED_FILES } from './generate/generated-files.ts';
import { projectRoot } from './project-root.ts';

for (const { path, make } of GENERATED_FILES) {
  try {
    writeFileSync(join(projectRoot, path), await make());
    console.log(`${path} written`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${path} not written: ${(error as Error).message}`);
  }
}
