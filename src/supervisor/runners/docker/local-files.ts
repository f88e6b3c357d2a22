// Adapter: the file system.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { VolumeConfig } from '#domain';

/** Lets `use` read a file with the text that nobody else may read, and removes it again. */
export async function withSecretFile<T>(
  file: string,
  text: string,
  use: (file: string) => Promise<T>,
): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  try {
    return await use(file);
  } finally {
    rmSync(file, { force: true });
  }
}

/** Folders that are to be bound and not there are made, as Compose does; here they belong to us. */
export function makeBoundFolders(volumes: readonly VolumeConfig[]): void {
  for (const { type, source, options } of volumes) {
    if (type !== 'bind' || source === null || options?.['create_host_path'] === 'false') continue;
    try {
      mkdirSync(source, { recursive: true });
    } catch {
      // A file of that name is bound as a file; what is impossible the engine will say.
    }
  }
}

/** Whether everything that is to be bound is there. */
export function isBoundThere(volumes: readonly VolumeConfig[]): boolean {
  return volumes.every(
    ({ type, source }) => type !== 'bind' || source === null || existsSync(source),
  );
}

/** Whether a pid the engine tells is this machine's: the engine may be elsewhere, or in a virtual machine. */
export function isLocalContainer(pid: number, container: string): boolean {
  if (pid <= 1) return false;
  try {
    return readFileSync(`/proc/${pid}/cgroup`, 'utf8').includes(container);
  } catch {
    return false;
  }
}
