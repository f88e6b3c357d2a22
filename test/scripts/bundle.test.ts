import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundle } from '../../.scripts/build/bundle.ts';
import { projectRoot } from '../../.scripts/project-root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function sameSourcesElsewhere(): string {
  const folder = temporaryFolder('another place');
  for (const name of ['src', 'package.json', 'tsconfig.json']) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

test('the same sources give the same bytes in another folder', async () => {
  const here = await bundle(projectRoot);
  const elsewhere = await bundle(sameSourcesElsewhere());
  expect([...elsewhere.files.keys()]).toEqual([...here.files.keys()]);
  for (const [name, bytes] of here.files) {
    expect(Buffer.compare(elsewhere.files.get(name) ?? Buffer.alloc(0), bytes), name).toBe(0);
  }
});

test('every package in the bundle has its licence beside it', async () => {
  const { files, packages } = await bundle(projectRoot);
  const text = Buffer.from(files.get('licenses.txt') ?? []).toString();
  expect(packages).toBeGreaterThan(5);
  expect(text).toContain('\nzod 4.6.7 (MIT)\n');
  expect(text).not.toContain('licence not stated');
});

test('no command reads the translations of zod', async () => {
  const { files } = await bundle(projectRoot);
  const translated = [...files].filter(([, bytes]) =>
    /zod\/v4\/locales\/(?!en\.)/.test(Buffer.from(bytes).toString()),
  );
  expect(translated.map(([name]) => name)).toEqual([]);
});

test("nothing imports Node's HTTP as a module: that would load undici too", async () => {
  const { files } = await bundle(projectRoot);
  const imported = [...files].filter(([, bytes]) =>
    /\b(?:from|import\()\s?"(?:node:)?https?"/.test(Buffer.from(bytes).toString()),
  );
  expect(imported.map(([name]) => name)).toEqual([]);
});
