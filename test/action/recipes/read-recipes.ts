import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../.scripts/project-root.ts';

const BLOCK = /^```yaml\n# (\S+)\n([\s\S]*?)^```$/gm;

/** Recipe's heading → the path in the first line of each of its blocks → the file it shows. */
export type Recipes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every recipe of a page of `docs/`. A block without a path in its first line is none to copy, and an error. */
export function readRecipes(file = 'recipes.md'): Recipes {
  const page = readFileSync(join(projectRoot, 'docs', file), 'utf8');
  const sections = page.split(/^## /m).slice(1);
  return Object.fromEntries(
    sections.map((section) => {
      const [heading = ''] = section.split('\n', 1);
      const blocks = [...section.matchAll(BLOCK)];
      if (blocks.length !== section.split('```yaml').length - 1) {
        throw new Error(`docs/${file}, "${heading}": a block has no path in its first line`);
      }
      return [heading, Object.fromEntries(blocks.map(([, path = '', text = '']) => [path, text]))];
    }),
  );
}
