import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE_FOLDER = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENSE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;
const RULE = '-'.repeat(80);

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

function licenseTexts(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => LICENSE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

function entryOf(folder: string): { readonly key: string; readonly text: string } {
  const file = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
  const title = `${file.name} ${file.version} (${file.license ?? 'licence not stated'})`;
  const texts = licenseTexts(folder);
  return { key: `${file.name}@${file.version}`, text: [title, ...texts].join('\n\n') };
}

/** The licence texts of every package that has bytes in the bundle, ordered by name. */
export function collectLicenses(
  root: string,
  inputs: readonly string[],
): { readonly text: string; readonly packages: number } {
  const folders = new Set(inputs.map((path) => PACKAGE_FOLDER.exec(path)?.[1]));
  const entries = new Map<string, string>();
  for (const folder of folders) {
    if (folder === undefined) continue;
    const { key, text } = entryOf(join(root, folder));
    entries.set(key, text);
  }
  const sorted = [...entries].sort(([left], [right]) => (left < right ? -1 : 1));
  const head = 'signalbox.mjs contains code of these packages.';
  const body = [head, ...sorted.map(([, text]) => text)].join(`\n\n${RULE}\n\n`);
  return { text: `${body}\n`, packages: sorted.length };
}
