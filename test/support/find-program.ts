import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** Where programs of our tools live besides PATH: Go's install folders, Debian's PostgreSQL. */
function extraFolders(): readonly string[] {
  const { GOBIN, GOPATH } = process.env;
  return [
    GOBIN ?? '',
    GOPATH ? join(GOPATH, 'bin') : '',
    join(homedir(), 'go', 'bin'),
    ...postgresFolders(),
  ];
}

/** Newest first. */
function postgresFolders(): readonly string[] {
  try {
    return readdirSync(DEBIAN_POSTGRES)
      .sort((left, right) => Number(right) - Number(left))
      .map((version) => join(DEBIAN_POSTGRES, version, 'bin'));
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The absolute path of a program, or `undefined` when this machine has none of that name. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...extraFolders()];
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isProgram);
}
