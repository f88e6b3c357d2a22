import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnosis, TestReference } from '#domain';
import { ownersFinder } from '../../src/app/context/find-owners.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function repository(codeOwners: Readonly<Record<string, string>>): string {
  const root = temporaryFolder('owners');
  for (const folder of ['.git', '.github', 'docs', 'app/tests', 'app/src']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const file of ['app/tests/a.test.ts', 'app/src/a.ts']) writeFileSync(join(root, file), '');
  for (const [place, text] of Object.entries(codeOwners)) writeFileSync(join(root, place), text);
  return root;
}

function failing(...files: readonly string[]): Diagnosis {
  const tests = files.map((file): TestReference => ({ name: 'a', file, line: 1 }));
  return { tests, evidence: [] } as unknown as Diagnosis;
}

const OWNED = '*.ts @all\n/app/tests/ @testers\n';

test('the file of the failed test, relative to the project or to the repository', () => {
  const root = repository({ CODEOWNERS: OWNED });
  const ownersOf = ownersFinder(join(root, 'app'));
  expect(ownersOf(failing('tests/a.test.ts'))).toEqual(['@testers']);
  expect(ownersOf(failing('app/tests/a.test.ts'))).toEqual(['@testers']);
  expect(ownersOf(failing(join(root, 'app/src/a.ts')))).toEqual(['@all']);
  expect(ownersOf(failing('/elsewhere/x.ts', 'src/gone.ts', 'src/a.ts'))).toEqual(['@all']);
});

test('the first of the three places counts', () => {
  const root = repository({ 'docs/CODEOWNERS': '* @docs', '.github/CODEOWNERS': '* @github' });
  expect(ownersFinder(root)(failing('app/src/a.ts'))).toEqual(['@github']);
});

test('nobody without a CODEOWNERS file, for no file, and for one outside the repository', () => {
  expect(ownersFinder(repository({}))(failing('app/src/a.ts'))).toEqual([]);
  const root = repository({ CODEOWNERS: '* @all' });
  symlinkSync('/etc/hostname', join(root, 'link.ts'));
  const ownersOf = ownersFinder(root);
  expect(ownersOf(failing('../../etc/hostname'))).toEqual([]);
  expect(ownersOf(failing('link.ts'))).toEqual([]);
  expect(ownersOf(failing())).toEqual([]);
});
