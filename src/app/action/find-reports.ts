import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { confinePath } from '#safety';
import { placePattern } from './place-pattern.ts';

/** A `triage.json` as it was found; nobody has looked into it yet. */
export interface FoundReport {
  /** Relative to where it was looked for. */
  readonly file: string;
  readonly text: string;
}

export interface FoundReports {
  readonly reports: readonly FoundReport[];
  /** Files that could not be read, and places where nothing is, a sentence each. */
  readonly warnings: readonly string[];
}

export const REPORT = 'triage.json';
/** Runs kept under `past/` are not of this workflow's run. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['past', 'node_modules', '.git']);
/** Bounds for a folder nobody meant; a matrix has at most 256 jobs. */
export const MOST_REPORTS = 600;
const MOST_FOLDERS = 20_000;
/** A report of thousands of failures has a few megabytes. */
export const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Every `triage.json` in and below the given places: folders, files, or patterns with `*` (within a
 * name), `**` (any folders) and `?`, relative to `directory`. Each file once, in the order of names. With
 * `within`, only what lies in one of those folders is looked for.
 */
export async function findReports(
  places: readonly string[],
  directory: string,
  within?: readonly string[],
): Promise<FoundReports> {
  const files = new Set<string>();
  const warnings: string[] = [];
  for (const place of places) {
    const path = resolve(directory, place);
    if (within && !isIn(within, placePattern(path.split(sep).join('/')).folder)) {
      warnings.push(`${place} lies outside ${within.join(', ')}; only reports in there are read`);
      continue;
    }
    const found = await filesOf(path);
    if (found.length === 0) warnings.push(`no ${REPORT} in ${place}`);
    for (const file of found) files.add(file);
  }
  if (files.size > MOST_REPORTS) warnings.push(`of ${files.size} reports ${MOST_REPORTS} are read`);
  const reports: FoundReport[] = [];
  for (const file of [...files].sort().slice(0, MOST_REPORTS)) {
    const name = relative(directory, file);
    const text = await readReport(file);
    if (text === null) warnings.push(`${name} cannot be read, or is longer than 32 MB`);
    else reports.push({ file: name, text });
  }
  return { reports, warnings };
}

function isIn(within: readonly string[], folder: string): boolean {
  return within.some((root) => resolve(root) === folder || confinePath(root, folder).ok);
}

async function filesOf(place: string): Promise<readonly string[]> {
  const { folder, matches } = placePattern(place.split(sep).join('/'));
  const below = await reportsBelow(folder);
  return [...(await ownFile(folder)), ...below].filter((file) =>
    matches(file.split(sep).join('/')),
  );
}

async function ownFile(place: string): Promise<readonly string[]> {
  const found = await stat(place).catch(() => null);
  return found?.isFile() ? [place] : [];
}

/** Links are not followed: what others uploaded stays in its folder. */
async function reportsBelow(place: string): Promise<readonly string[]> {
  const folders = [place];
  const files: string[] = [];
  for (let next = 0; next < Math.min(folders.length, MOST_FOLDERS); next += 1) {
    const folder = folders[next] ?? place;
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) folders.push(path);
      if (entry.isFile() && entry.name === REPORT) files.push(path);
    }
  }
  return files;
}

async function readReport(file: string): Promise<string | null> {
  try {
    return (await stat(file)).size > MOST_BYTES ? null : await readFile(file, 'utf8');
  } catch {
    return null;
  }
}
