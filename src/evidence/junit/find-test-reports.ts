import { glob, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { byCodeUnit } from '#std';

export interface ReportSearch {
  /** Globs are relative to it. */
  readonly directory: string;
  readonly globs: readonly string[];
  /** Reports last written before this time, epoch milliseconds, are left over from an earlier run. */
  readonly notBefore?: number;
  /** A report has to lie in one of these folders, symbolic links followed; absent: anywhere. */
  readonly within?: readonly string[];
  /** What lies in this folder is nobody's report; absent: there is no such folder. */
  readonly except?: string;
}

export interface FoundReport {
  /** Relative to the search's directory. */
  readonly file: string;
  /** Epoch milliseconds, in the file system's own time. */
  readonly writtenAt: number;
}

export interface FoundReports {
  /** In the order of names. */
  readonly files: readonly FoundReport[];
  /** Left over from an earlier run. */
  readonly stale: readonly string[];
  /** Files and globs that are not read, each with the reason. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

/** File systems stamp with the kernel's last tick, which lies a little before the clock's time. */
const TICK_MS = 50;

/** A glob nobody meant ends here: a suite of ten thousand classes writes as many files, none writes 2 GB. */
const MOST_FILES = 10_000;
const MOST_BYTES = 2 * 1024 ** 3;

/** Finds the JUnit files that match; opens none. */
export async function findTestReports(search: ReportSearch): Promise<FoundReports> {
  const confines = await confinesOf(search.within);
  const refused: { file: string; reason: string }[] = [];
  const found = new Map<string, { readonly writtenAt: number; readonly bytes: number }>();
  const stale = new Set<string>();
  for (const pattern of search.globs) {
    if (!(await confines.allow(resolve(search.directory, plainPart(pattern))))) {
      refused.push({ file: pattern, reason: confines.reason });
      continue;
    }
    for await (const file of matchesOf(pattern, search.directory)) {
      const path = resolve(search.directory, file);
      if (search.except !== undefined && isIn(search.except, path)) continue;
      const written = await stat(path).catch(() => null);
      if (!written?.isFile() || found.has(file) || stale.has(file)) continue;
      if (isStale(written.mtimeMs, search)) stale.add(file);
      else if (!(await confines.allow(path))) refused.push({ file, reason: confines.reason });
      else found.set(file, { writtenAt: written.mtimeMs, bytes: written.size });
    }
  }
  const files = [...found]
    .map(([file, { writtenAt, bytes }]) => ({ file, writtenAt, bytes }))
    .sort((left, right) => byCodeUnit(left.file, right.file));
  const kept = withinBounds(files);
  const rest = files.slice(kept.length);
  return {
    files: kept.map(({ file, writtenAt }) => ({ file, writtenAt })),
    stale: [...stale].sort(byCodeUnit),
    refused: [...refused, ...rest.slice(0, 1).map(({ file }) => tooMany(file, rest.length - 1))],
  };
}

function matchesOf(pattern: string, directory: string): AsyncIterable<string> {
  return glob(pattern, { cwd: directory, exclude: (name) => name === 'node_modules' });
}

function isStale(writtenAt: number, { notBefore }: ReportSearch): boolean {
  return notBefore !== undefined && writtenAt < notBefore - TICK_MS;
}

/** What stands before the first part that is a pattern: where the search begins. */
function plainPart(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => /[*?[\]{}!()]/.test(part));
  return (first < 0 ? parts : parts.slice(0, first)).join('/') || (isAbsolute(pattern) ? '/' : '.');
}

function withinBounds<File extends { readonly bytes: number }>(
  files: readonly File[],
): readonly File[] {
  let left = MOST_BYTES;
  const end = files.findIndex(({ bytes }, index) => {
    left -= bytes;
    return index >= MOST_FILES || left < 0;
  });
  return end < 0 ? files : files.slice(0, end);
}

function tooMany(file: string, others: number): { file: string; reason: string } {
  const more = others > 0 ? ` and ${others} more` : '';
  return { file, reason: `it${more} came after the ${MOST_FILES} files or 2 GB that are read` };
}

interface Confines {
  readonly allow: (path: string) => Promise<boolean>;
  /** Why a path is not allowed. */
  readonly reason: string;
}

async function confinesOf(within: readonly string[] | undefined): Promise<Confines> {
  if (within === undefined) return { allow: async () => true, reason: '' };
  const real = await Promise.all(within.map((folder) => realpath(folder).catch(() => folder)));
  return {
    reason: `it lies outside ${within.join(', ')}; only reports in there are read`,
    async allow(path) {
      const target = await realpath(path).catch(() => null);
      // What is not there leads nowhere; it is held to the folders as they were named.
      return target === null
        ? within.some((folder) => isIn(folder, path))
        : real.some((folder) => isIn(folder, target));
    },
  };
}

function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
