import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { bundle } from '../../.scripts/build/bundle.ts';
import { projectRoot } from '../../.scripts/project-root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const BUNDLE = join(projectRoot, '.scripts/build/bundle.ts');

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

test('a process of another place, time zone and language gives the same bytes', async () => {
  const { files } = await bundle(projectRoot);
  const script = `
    const { bundle } = await import(${JSON.stringify(pathToFileURL(BUNDLE).href)});
    const { files } = await bundle(${JSON.stringify(sameSourcesElsewhere())});
    const { createHash } = await import('node:crypto');
    for (const [name, bytes] of files) console.log(name, createHash('sha256').update(bytes).digest('hex'));
  `;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    cwd: '/',
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', HOME: '/nonexistent' },
  });
  const here = [...files].map(
    ([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}\n`,
  );
  expect(printed).toBe(here.join(''));
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
