import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileLinks } from '../../src/app/action/file-links.ts';
import { repositoryFiles } from '../../src/app/context/repository-files.ts';
import { CONTEXT } from '../report/build.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function checkout(): string {
  const root = temporaryFolder('files');
  for (const file of ['web/src/a.ts', 'src/a.ts', 'api/a test.py']) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', '-A'], { cwd: root });
  writeFileSync(join(root, 'src/generated.ts'), '');
  return root;
}

test('a path is seen from the project first, then from the top of the checkout', async () => {
  const root = checkout();
  const fromWeb = await repositoryFiles(join(root, 'web'));
  expect(fromWeb('src/a.ts')).toBe('web/src/a.ts');
  expect(fromWeb('../src/a.ts')).toBe('src/a.ts');
  expect(fromWeb(join(root, 'src/a.ts'))).toBe('src/a.ts');
  expect((await repositoryFiles(root))('src/a.ts')).toBe('src/a.ts');
  expect((await repositoryFiles(root))('api/a test.py')).toBe('api/a test.py');
});

test('a file git does not track is none of the repository, nor is any without git', async () => {
  const root = checkout();
  expect((await repositoryFiles(root))('src/generated.ts')).toBeNull();
  expect((await repositoryFiles(temporaryFolder('bare')))('src/a.ts')).toBeNull();
});

test('links show the file as it is in the commit that ran', () => {
  const link = fileLinks(CONTEXT, { GITHUB_SERVER_URL: 'https://git.example' });
  expect(link('api/a #1.py', 3)).toBe(
    `https://git.example/acme/onboarder/blob/${CONTEXT.sha}/api/a%20%231.py#L3`,
  );
  expect(link('a.py', null)).not.toContain('#');
  expect(fileLinks({ ...CONTEXT, sha: null }, {})('a.py', 3)).toBeNull();
});
