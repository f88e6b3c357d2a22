import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { requirePart } from '../support/require-part.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { commitFiles } from './git-repository.ts';
import { readRecipes } from './recipes/read-recipes.ts';

const actionlint = requirePart('actionlint');
const zizmor = requirePart('zizmor');
const recipes = readRecipes();
const workflows = Object.entries({ ...recipes, ...readRecipes('forks.md') }).flatMap(
  ([recipe, blocks]) =>
    Object.entries(blocks)
      .filter(([path]) => path.startsWith('.github/'))
      .map(([path, text]) => ({ recipe, path, text })),
);

/** Signalbox by a moving tag, as people copy it; everything else by its commit. */
const ZIZMOR_CONFIG = `
rules:
  unpinned-uses:
    config:
      policies: { "signalbox/*": ref-pin, "*": hash-pin }
`;

function lint(program: string, args: readonly string[], folder: string) {
  const { status, stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { status, findings: stdout };
}

test('the page has ten recipes, each with a workflow', () => {
  const named = new Set(workflows.map(({ recipe }) => recipe));
  expect([...named].filter((recipe) => recipe in recipes)).toHaveLength(10);
  expect(new Set(workflows.map(({ path }) => path)).size).toBe(workflows.length);
});

test.each(workflows)('$recipe, $path: every permission says why', ({ text }) => {
  const granted = text.match(/^ {6}[a-z-]+: (?:read|write)\b.*$/gm) ?? [];
  expect(granted.length).toBeGreaterThan(0);
  for (const line of granted) expect(line).toMatch(/ # \w/);
});

test.each(workflows)('$recipe, $path: actions are pinned to a commit', ({ text }) => {
  for (const [, uses = ''] of text.matchAll(/uses: (.+)$/gm)) {
    expect(uses).toMatch(/^signalbox\/signalbox(?:\/\S+)?@v1$|^\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

describe.skipIf(actionlint.missing)('actionlint', () => {
  test.each(workflows)('finds nothing in $path', ({ path, text }) => {
    const folder = temporaryFolder('recipe');
    commitFiles(folder, { [path]: text });
    const args = ['-shellcheck=', '-pyflakes=', '-no-color', join(folder, path)];
    expect(lint(actionlint.path, args, folder)).toEqual({ status: 0, findings: '' });
  });
});

describe.skipIf(zizmor.missing)('zizmor', () => {
  test('finds nothing in any', () => {
    const folder = temporaryFolder('recipes');
    commitFiles(folder, {
      'zizmor.yml': ZIZMOR_CONFIG,
      ...Object.fromEntries(workflows.map(({ path, text }) => [path, text])),
    });
    const args = ['--offline', '--persona=pedantic', '--strict-collection', '--color=never'];
    const { status, findings } = lint(
      zizmor.path,
      [...args, '--config', join(folder, 'zizmor.yml'), '.github'],
      folder,
    );
    expect(status, findings).toBe(0);
  });
});
