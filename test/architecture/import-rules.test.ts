import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cruiseImports } from '../../.scripts/architecture/cruise-imports.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PACKAGE = {
  name: 'project',
  type: 'module',
  imports: Object.fromEntries(
    ['std', 'domain', 'graph', 'config', 'app'].map((name) => [
      `#${name}`,
      `./src/${name}/index.ts`,
    ]),
  ),
};

type Files = Readonly<Record<string, string>>;

function project(files: Files): string {
  const root = temporaryFolder('imports');
  const all: Files = { 'package.json': JSON.stringify(PACKAGE), ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function brokenRules(files: Files): Promise<readonly string[]> {
  const { faults } = await cruiseImports(project(files), ['src']);
  return [...new Set(faults.map(({ rule }) => rule))].sort();
}

const door = 'export const value = 1;\nexport type Value = number;\n';

describe('imports that are told', () => {
  test.each<[string, string, Files]>([
    [
      'a folder that imports what lies to its right',
      'graph-imports',
      {
        'src/graph/index.ts': "import { value } from '#config';\nexport const x = value;\n",
        'src/config/index.ts': door,
      },
    ],
    [
      'a type taken past the door',
      'through-the-door',
      {
        'src/graph/index.ts':
          "import type { Deep } from '../domain/deep.ts';\nexport type X = Deep;\n",
        'src/domain/deep.ts': 'export type Deep = 1;\n',
      },
    ],
    [
      'anything that std imports',
      'std-imports',
      {
        'src/std/index.ts': "export type { Value } from '#domain';\n",
        'src/domain/index.ts': door,
      },
    ],
    [
      'a door that reaches past app',
      'doors-import-app',
      {
        'src/cli.ts': "import { value } from '#domain';\nvalue;\n",
        'src/domain/index.ts': door,
      },
    ],
    [
      'a folder nobody gave a row',
      'known-folder',
      {
        'src/helpers/index.ts': "import { value } from '#std';\nexport const x = value;\n",
        'src/std/index.ts': door,
      },
    ],
    [
      'source that imports a test',
      'source-stands-alone',
      {
        'src/app/index.ts': "import { value } from '../../test/x.ts';\nexport const x = value;\n",
        'test/x.ts': door,
      },
    ],
    [
      'an import that leads nowhere',
      'resolvable',
      { 'src/app/index.ts': "import { value } from './gone.ts';\nexport const x = value;\n" },
    ],
  ])('%s', async (_, rule, files) => {
    expect(await brokenRules(files)).toContain(rule);
  });

  test.each<[string, string]>([
    ['import type', "import type { B } from './b.ts';\nexport type A = B;\n"],
    ['import with a type', "import { type B } from './b.ts';\nexport type A = B;\n"],
    ['export type from', "export type { B } from './b.ts';\nexport type A = 1;\n"],
    ['export everything', "export * from './b.ts';\nexport type A = 1;\n"],
    ['a type in place', "export type A = import('./b.ts').B;\n"],
    ['a late import', "export type A = 1;\nexport const load = () => import('./b.ts');\n"],
    ['an alias', "import type { B } from '#domain';\nexport type A = B;\n"],
  ])('a circle closed by %s', async (_, back) => {
    const files = {
      'src/domain/a.ts': back,
      'src/domain/b.ts': "import type { A } from './a.ts';\nexport type B = A;\n",
      'src/domain/index.ts': "export type { B } from './b.ts';\n",
    };
    expect(await brokenRules(files)).toEqual(['no-circular']);
  });
});

test('imports that keep to the rules are not told', async () => {
  const files = {
    'src/std/index.ts': door,
    'src/domain/index.ts': "import type { Value } from '#std';\nexport type Word = Value;\n",
    'src/graph/index.ts': "export { node } from './node.ts';\n",
    'src/graph/node.ts':
      "import type { Word } from '#domain';\nimport { value } from '#std';\nexport const node: Word = value;\n",
    'src/app/index.ts': "export { node as plan } from '#graph';\n",
    'src/cli.ts': "import { plan } from '#app';\nplan;\n",
  };
  const report = await cruiseImports(project(files), ['src']);
  expect(report).toEqual({ modules: 6, expectedModules: 6, dependencies: 6, faults: [] });
});
