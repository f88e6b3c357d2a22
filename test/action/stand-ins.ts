import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../.scripts/project-root.ts';

const FOLDER = join(import.meta.dirname, 'stand-ins');
const FILES = [
  'action.yml',
  '.github/workflows/nightly.yml',
  '.github/workflows/feedback.yml',
  'docs/recipes.md',
];
const USES = /uses: (actions\/(cache|checkout|upload-artifact))(?:\/\w+)?@([0-9a-f]{40})/g;

/**
 * act fetches every action a composite names, also those behind an `if` that is false. These options
 * lead it to our own stand-ins for those of `action.yml`, of the workflows others call, and of the recipes.
 */
export function standInOptions(): readonly string[] {
  const texts = FILES.map((file) => readFileSync(join(projectRoot, file), 'utf8'));
  const pairs = [...texts.join('\n').matchAll(USES)].map(
    ([, repository, name = '', commit]) => `${repository}@${commit}=${join(FOLDER, name)}`,
  );
  return [...new Set(pairs)].flatMap((pair) => ['--local-repository', pair]);
}
