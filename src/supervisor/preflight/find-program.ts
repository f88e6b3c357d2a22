import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

export type ProgramSearch =
  | { readonly found: 'program'; readonly path: string }
  | { readonly found: 'not-executable'; readonly path: string }
  | { readonly found: 'nothing'; readonly searched: readonly string[] };

/** Looks for a program as `execvp` does: a name on PATH, anything with a slash as a path. */
export async function findProgram(
  program: string,
  searchPath: string,
  workingDir: string,
): Promise<ProgramSearch> {
  if (program.includes('/')) return judge([resolve(workingDir, program)], []);
  const folders = searchPath.split(delimiter).map((folder) => (folder === '' ? '.' : folder));
  const absolute = folders.map((folder) =>
    isAbsolute(folder) ? folder : join(workingDir, folder),
  );
  return judge(
    absolute.map((folder) => join(folder, program)),
    folders,
  );
}

async function judge(
  candidates: readonly string[],
  searched: readonly string[],
): Promise<ProgramSearch> {
  let notExecutable: string | null = null;
  for (const path of candidates) {
    if (!(await isFile(path))) continue;
    if (await isExecutable(path)) return { found: 'program', path };
    notExecutable ??= path;
  }
  if (notExecutable !== null) return { found: 'not-executable', path: notExecutable };
  return { found: 'nothing', searched };
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
