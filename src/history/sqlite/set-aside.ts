import { rename, stat } from 'node:fs/promises';

/** SQLite keeps unwritten pages and their index beside the file; they belong to it. */
const COMPANIONS = ['-wal', '-shm'];

/**
 * Renames a damaged database to `<file>.corrupt-<time>`, companions too, and answers the new name.
 * Nothing is overwritten: a name that is taken gets a number.
 */
export async function setAside(file: string, nowMs: number): Promise<string> {
  const time = new Date(nowMs).toISOString().replace(/[-:]|\.\d+/g, '');
  const target = await freeName(`${file}.corrupt-${time}`);
  await rename(file, target);
  for (const companion of COMPANIONS) {
    await rename(file + companion, target + companion).catch(ignoreMissing);
  }
  return target;
}

async function freeName(wanted: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!(await exists(name))) return name;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
