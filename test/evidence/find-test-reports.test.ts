import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReportFiles, readTestReports } from '#evidence';
import { findTestReports } from '../../src/evidence/junit/find-test-reports.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const REPORT = '<testsuite><testcase name="a"><failure message="no"/></testcase></testsuite>';

/** A workspace beside a folder of somebody else, each with a report. */
function twoFolders() {
  const workspace = temporaryFolder('workspace');
  const elsewhere = temporaryFolder('elsewhere');
  mkdirSync(join(workspace, 'logs/junit'), { recursive: true });
  writeFileSync(join(workspace, 'logs/junit/own.xml'), REPORT);
  writeFileSync(join(elsewhere, 'secret.xml'), REPORT);
  return { workspace, elsewhere };
}

const namesOf = (files: readonly { readonly file: string }[]) => files.map(({ file }) => file);

test('a link that leaves the folders is named, and what it leads to is not read', async () => {
  const { workspace, elsewhere } = twoFolders();
  symlinkSync(join(elsewhere, 'secret.xml'), join(workspace, 'logs/junit/link.xml'));
  const request = { directory: workspace, globs: ['logs/junit/*.xml'], within: [workspace] };
  const found = await findTestReports(request);
  expect(namesOf(found.files)).toEqual(['logs/junit/own.xml']);
  expect(found.refused).toEqual([
    {
      file: 'logs/junit/link.xml',
      reason: `it lies outside ${workspace}; only reports in there are read`,
    },
  ]);
  expect(await readTestReports(request)).toMatchObject({
    run: 1,
    unreadable: [{ file: 'logs/junit/link.xml' }],
  });
});

test.each([
  ['a way up', () => '../*/secret.xml'],
  ['an absolute path', (elsewhere: string) => join(elsewhere, 'secret.xml')],
  ['a pattern over all of the disk', () => '/**/*.xml'],
  ['a folder that is a link', () => 'out/**/*.xml'],
  [
    'a way up behind a pattern',
    (elsewhere: string) => `lo*/../../${elsewhere.split('/').at(-1)}/*`,
  ],
])('%s leads nowhere', async (_, patternOf) => {
  const { workspace, elsewhere } = twoFolders();
  symlinkSync(elsewhere, join(workspace, 'out'));
  const globs = [patternOf(elsewhere)];
  const found = await findTestReports({ directory: workspace, globs, within: [workspace] });
  expect(found.files).toEqual([]);
  expect(found.refused).toHaveLength(1);
});

test('each of several folders is allowed, by whatever way it is reached', async () => {
  const { workspace, elsewhere } = twoFolders();
  symlinkSync(workspace, join(elsewhere, 'checkout'));
  const request = { directory: join(elsewhere, 'checkout'), within: [workspace, elsewhere] };
  const globs = ['logs/junit/*.xml', join(elsewhere, '*.xml'), '../secret.xml'];
  const found = await findTestReports({ ...request, globs });
  expect(found.refused).toEqual([]);
  expect(found.files).toHaveLength(3);
});

test('without folders anything may be read', async () => {
  const { workspace, elsewhere } = twoFolders();
  const globs = [join(elsewhere, '*.xml')];
  expect((await findTestReports({ directory: workspace, globs })).files).toHaveLength(1);
});

test('a report that is left over is named as such, whatever it says', async () => {
  const { workspace } = twoFolders();
  const old = join(workspace, 'logs/junit/old.xml');
  writeFileSync(old, REPORT);
  utimesSync(old, 1000, 1000);
  const read = await readReportFiles({
    directory: workspace,
    globs: ['**/*.xml', 'logs/junit/old.xml'],
    notBefore: 2_000_000,
  });
  expect(read.stale).toEqual(['logs/junit/old.xml']);
  expect(read.report).toMatchObject({ files: ['logs/junit/own.xml'], failed: 1 });
  expect(read.failed).toMatchObject([{ file: 'logs/junit/own.xml', failures: [{ name: 'a' }] }]);
});

test('more files than any suite writes are not all read, and that is told', async () => {
  const directory = temporaryFolder('many');
  for (let number = 0; number < 10_003; number += 1) {
    writeFileSync(join(directory, `${String(number).padStart(5, '0')}.xml`), '');
  }
  const found = await findTestReports({ directory, globs: ['*.xml'] });
  expect(found.files).toHaveLength(10_000);
  expect(found.refused).toEqual([
    {
      file: '10000.xml',
      reason: 'it and 2 more came after the 10000 files or 2 GB that are read',
    },
  ]);
});

test("a folder that is nobody else's is passed over without a word", async () => {
  const { workspace } = twoFolders();
  writeFileSync(join(workspace, 'theirs.xml'), REPORT);
  const except = join(workspace, 'logs');
  const found = await findTestReports({ directory: workspace, globs: ['**/*.xml'], except });
  expect(namesOf(found.files)).toEqual(['theirs.xml']);
  expect(found).toMatchObject({ stale: [], refused: [] });
});
