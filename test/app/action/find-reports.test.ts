import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findReports } from '../../../src/app/action/find-reports.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Three folders, each with a report of its own. */
function folders() {
  const [workspace, temporary, elsewhere] = ['workspace', 'runner-temp', 'elsewhere'].map(
    (name) => {
      const folder = temporaryFolder(name);
      mkdirSync(join(folder, 'artifacts'));
      writeFileSync(join(folder, 'artifacts', 'triage.json'), name);
      return folder;
    },
  ) as [string, string, string];
  symlinkSync(elsewhere, join(workspace, 'link'));
  return { workspace, temporary, elsewhere };
}

test('reports are looked for in the workspace and in the temporary folder of the runner', async () => {
  const { workspace, temporary } = folders();
  for (const place of ['.', 'artifacts', 'arti*/**', join(temporary, 'artifacts'), temporary]) {
    const { reports, warnings } = await findReports([place], workspace, [workspace, temporary]);
    expect(reports, place).toHaveLength(1);
    expect(warnings).toEqual([]);
  }
});

test('what lies elsewhere is named and left alone', async () => {
  const { workspace, temporary, elsewhere } = folders();
  for (const place of ['..', '../*', elsewhere, '/**', 'link', 'link/artifacts/*']) {
    const { reports, warnings } = await findReports([place], workspace, [workspace, temporary]);
    expect(reports, place).toEqual([]);
    expect(warnings).toEqual([
      `${place} lies outside ${workspace}, ${temporary}; only reports in there are read`,
    ]);
  }
});
